import ArgumentParser

/// The free texts of a closed wave.
struct CommentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comments",
    abstract: "Read what people wrote in their own words, and choose quotes for the report.",
    discussion: """
      A text is told once its wave is closed, under the name of a unit in which at least 10 people were \
      asked (more if the minimum group is larger), or else one level up; without role and time, in an \
      order drawn at random. A text that holds the name of a person, or an address, is held back until \
      you have read it.

      EXAMPLES
        soundings comments
        soundings comments review --engagement acme
        soundings comments quote T-7F3A
      """,
    subcommands: [ListComments.self, ReviewComments.self, QuoteComment.self],
    defaultSubcommand: ListComments.self)
}
