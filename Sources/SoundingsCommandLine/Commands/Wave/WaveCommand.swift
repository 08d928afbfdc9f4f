import ArgumentParser

/// The rounds of collection.
struct WaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wave",
    abstract: "Open, close and list the rounds of collection.",
    discussion: """
      A new engagement has wave 1, which is open. Scores are shown once a wave is closed, so that \
      nobody can tell what came between two looks. Answers that come later are kept and wait; closing \
      again counts them, as soon as there are enough.

      EXAMPLES
        soundings wave close
        soundings wave open --engagement acme
      """,
    subcommands: [CloseWave.self, OpenWave.self, ListWaves.self, WaveRecruitment.self])
}
