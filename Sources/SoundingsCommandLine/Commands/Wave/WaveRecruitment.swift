import ArgumentParser
import EngagementStore
import Instrument

/// Shows or notes how people come to be asked.
struct WaveRecruitment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recruitment",
    abstract: "Show or note how people come to be asked.",
    discussion: """
      Say “everybody” when everybody was asked, “chance” when some were drawn by chance, and \
      “volunteers” when whoever wanted to took part: such people are for it or against it more often \
      than others, and the report warns of that. It can be changed until the wave is closed. Where it \
      was forgotten it can be added later.

      EXAMPLES
        soundings wave recruitment
        soundings wave recruitment volunteers --engagement acme
      """)

  @Argument(help: "How people come to be asked.")
  var recruitment: Recruitment?

  @OptionGroup var wave: WaveOptions

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let console = Surroundings.current.console
    guard let recruitment else {
      try console.print(engagement.wave.recruitment?.rawValue ?? "not noted")
      return
    }
    let number = engagement.wave.id
    guard try engagement.store.note(recruitment, wave: number) else {
      console.say("That is noted already.")
      return
    }
    console.say("Noted for wave \(number): \(recruitment.words).")
  }
}
