import ArgumentParser
import EngagementStore

/// Marks a text for the report.
struct QuoteComment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Quote texts in the report, word for word.",
    discussion: """
      The report groups quotes by question, for the whole organization, without unit and role. A \
      quote shows one view and proves nothing; choose some that differ. Long texts can't be quoted, \
      because a quote is never cut.

      EXAMPLES
        soundings comments quote T-7F3A T-02C9
        soundings comments quote T-7F3A --withdraw --engagement acme
      """)

  /// The most characters of a quote: about a third of a printed page.
  static let longest = 1000

  @Argument(help: ArgumentHelp("The texts, such as T-7F3A.", valueName: "references"))
  var references: [String]

  @Flag(help: "Don't quote them any more.")
  var withdraw = false

  @OptionGroup var wave: WaveOptions

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let texts = try engagement.toldTexts()
    let entries = try references.map { try texts.entry($0) }
    let suffix = wave.suffix + options.suffix
    if !withdraw {
      for entry in entries { try check(entry, suffix) }
    }
    for entry in entries { try engagement.store.quote(!withdraw, entry.stored.id) }
    let names = entries.map { "\($0.reference)" }.joined(separator: ", ")
    let console = Surroundings.current.console
    console.say(withdraw ? "No longer quoted: \(names)." : "Quoted in the report: \(names).")
    console.say("Next: soundings report\(suffix)")
  }

  private func check(_ entry: ToldTexts.Entry, _ suffix: String) throws {
    guard entry.isTold else {
      throw Failure(
        .refused,
        "\(entry.reference) is \(TextWords.standing(entry)); nothing was changed. Read it first with "
          + "“soundings comments review \(entry.reference)\(suffix)”.")
    }
    guard entry.words.count <= Self.longest else {
      throw Failure(
        .usage,
        "\(entry.reference) has \(entry.words.count) characters, and a quote at most \(Self.longest), "
          + "because it is never cut; nothing was changed. Choose a shorter one.")
    }
  }
}
