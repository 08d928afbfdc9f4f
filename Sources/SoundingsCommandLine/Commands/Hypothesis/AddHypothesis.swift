import ArgumentParser
import EngagementStore
import Instrument

/// Writes down a hypothesis.
struct AddHypothesis: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write down a hypothesis.",
    discussion: """
      EXAMPLES
        soundings hypothesis add "Sales is further than its managers think"
        soundings hypothesis add "Time is the bottleneck, not skill" --engagement acme
      """)

  @Argument(help: "A sentence that talks and scores could show to be false.")
  var text: String

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    guard text.contains(where: \.isLetter) else {
      throw ValidationError("A hypothesis needs words.")
    }
    if text.unicodeScalars.contains(where: \.steersText) {
      throw ValidationError("The hypothesis holds a control character.")
    }
  }

  func run() throws {
    let hypothesis = try options.open().store.addHypothesis(text.trimmed)
    let late = hypothesis.isAfterOpening ? " Scores had been seen before." : ""
    Surroundings.current.console.say("Kept as hypothesis \(hypothesis.number).\(late)")
  }
}
