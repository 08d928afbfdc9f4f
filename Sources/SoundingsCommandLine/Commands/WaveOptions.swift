import ArgumentParser

/// Which wave a command works on.
struct WaveOptions: ParsableArguments {
  @Option(
    name: .customLong("wave"),
    help: ArgumentHelp("Which wave (default: the last one).", valueName: "number"))
  var number: Int?

  /// The option as it has to be typed after another command, with a space before it, or nothing.
  var suffix: String { number.map { " --wave \($0)" } ?? "" }
}

/// Which wave a command works on that needs one whose numbers were published.
struct PublishedWaveOptions: ParsableArguments {
  @Option(
    name: .customLong("wave"),
    help: ArgumentHelp("Which wave (default: the last closed one).", valueName: "number"))
  var number: Int?

  /// The engagement at that wave.
  func open(_ options: EngagementOptions) throws -> OpenEngagement {
    try number.map { try options.open(wave: $0) } ?? options.open().atPublishedWave()
  }
}
