import ArgumentParser

/// What the consultant expects to find.
struct HypothesisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hypothesis",
    abstract: "Write down what you expect to find, and see it again.",
    discussion: """
      What one expects colours what one hears. Each hypothesis is kept with whether scores had been \
      seen before it was written.

      EXAMPLES
        soundings hypothesis add "Sales is further than its managers think"
        soundings hypothesis list
      """,
    subcommands: [AddHypothesis.self, ListHypotheses.self])
}
