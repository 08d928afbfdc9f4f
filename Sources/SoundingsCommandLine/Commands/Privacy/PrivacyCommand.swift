import ArgumentParser

/// What keeps people from being singled out.
struct PrivacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "See to it that nobody can be singled out.",
    discussion: """
      EXAMPLES
        soundings privacy check
        soundings privacy explain unit-3.culture --engagement acme
      """,
    subcommands: [CheckPrivacy.self, ExplainPrivacy.self, MinimumGroup.self])
}
