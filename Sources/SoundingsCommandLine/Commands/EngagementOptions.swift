import ArgumentParser

/// Which engagement a command works on.
struct EngagementOptions: ParsableArguments {
  @Option(
    name: [.customShort("e"), .customLong("engagement")],
    help: ArgumentHelp(
      "The engagement's directory (default: $SOUNDINGS_ENGAGEMENT, or else here).",
      valueName: "dir"))
  var engagement: String?

  /// The directory that is meant.
  var directory: String {
    engagement ?? Surroundings.current.environment["SOUNDINGS_ENGAGEMENT"] ?? "."
  }

  /// The option as it has to be typed after another command, with a space before it, or nothing.
  var suffix: String { engagement.map { " --engagement \(ShellWord($0).text)" } ?? "" }

  /// Opens the engagement.
  ///
  /// - Parameter wave: The number of a wave, or `nil` for the last one.
  /// - Returns: The engagement at the wave.
  /// - Throws: A ``StoreError``, or ``Diagnostics``.
  func open(wave: Int? = nil) throws -> OpenEngagement {
    try OpenEngagement(directory, wave: wave)
  }
}
