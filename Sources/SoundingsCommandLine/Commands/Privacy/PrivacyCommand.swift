import ArgumentParser

/// What keeps people from being singled out.
struct PrivacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "See to it that nobody can be singled out.",
    discussion: """
      EXAMPLES
        soundings privacy minimum
        soundings privacy minimum 8 --engagement acme
      """,
    subcommands: [MinimumGroup.self])
}
