import ArgumentParser
import EngagementStore
import Instrument

/// Goes on with a questionnaire that was interrupted.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with a questionnaire that was interrupted.",
    discussion: """
      Goes on at the first question without an answer. When several questionnaires were interrupted, \
      it lists them by number, with how many answers each has so far; it shows no unit and no answer. \
      One that was begun with another definition isn't taken up.

      EXAMPLES
        soundings resume
        soundings resume 3 --engagement acme
      """)

  @Argument(help: "The number of the interrupted questionnaire, or a code from a kiosk.")
  var draft: String?

  @OptionGroup var options: EngagementOptions

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let engagement = try options.open()
    let person = try terminal.person(otherwise: "Run this where somebody can type.")
    let draft = try InterruptedDraft(engagement: engagement, person: person).find(draft)
    try AnswerSitting(engagement: engagement, person: person).run(draft)
  }
}
