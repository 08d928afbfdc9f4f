import ArgumentParser

/// Talks of a consultant.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Hold a talk along a guide, or read one again.",
    discussion: """
      What a consultant notes in a talk is kept apart from the answers of staff; no report reads a note \
      or a name. Ratings that speak about a dimension are added up when the wave is closed, and where \
      they are of at least as many people as the minimum group, the report sets their mean beside the \
      survey.

      EXAMPLES
        soundings interview --unit Sales --role executive --person "Head of sales"
        soundings interview --resume
        soundings interview show 3
      """,
    subcommands: [HoldInterview.self, ListInterviews.self, ShowInterview.self],
    defaultSubcommand: HoldInterview.self)
}
