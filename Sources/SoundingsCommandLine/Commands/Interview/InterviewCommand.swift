import ArgumentParser

/// Talks of a consultant.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Hold a talk along a guide, or read one again.",
    discussion: """
      What a consultant notes in a talk is kept apart from the answers of staff; no score or report \
      reads it.

      EXAMPLES
        soundings interview --unit Sales --role executive --person "Head of sales"
        soundings interview --resume
        soundings interview show 3
      """,
    subcommands: [HoldInterview.self, ListInterviews.self, ShowInterview.self],
    defaultSubcommand: HoldInterview.self)
}
