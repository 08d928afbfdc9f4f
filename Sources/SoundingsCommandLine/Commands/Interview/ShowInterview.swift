import ArgumentParser
import EngagementStore
import Instrument
import Interviewing

/// Prints one talk.
struct ShowInterview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print the transcript of a talk.",
    discussion: """
      The transcript is confidential: it holds what one person said, and their label.

      EXAMPLES
        soundings interview show 3
        soundings interview show 3 --engagement acme | less
      """)

  @Argument(help: "The number of the talk, as “soundings interview list” shows it.")
  var number: Int64

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    guard let stored = try engagement.store.interviews().first(where: { $0.id == number }) else {
      throw Failure(
        .missingInput, "there is no talk \(number). “soundings interview list” shows them all.")
    }
    let words = TalkWords(language: stored.language, practice: engagement.settings.practice)
    let transcript = TalkTranscript(
      stored: stored, talk: try engagement.talk(stored), words: words,
      organization: engagement.settings.organization, role: engagement.title(ofRole: stored.role))
    try Surroundings.current.console.print(transcript.text)
  }
}
