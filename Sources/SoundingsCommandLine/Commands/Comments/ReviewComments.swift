import ArgumentParser
import EngagementStore

/// Decides about texts that are held back.
struct ReviewComments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read the texts that are held back, and decide about each.",
    discussion: """
      A text is held back when it holds the name of a person whom a talk is labelled with, an address, \
      or the name of a unit too small to be named. What can't be found, such as a nickname or a \
      story that everybody knows, only a reader sees, so any other text can be kept back, too. Without \
      a terminal the texts are listed.

      EXAMPLES
        soundings comments review
        soundings comments review T-7F3A --keep-back --engagement acme
      """)

  @Argument(help: ArgumentHelp("One text, held back or not.", valueName: "reference"))
  var reference: String?

  @Flag(help: "Tell this text.")
  var tell = false

  @Flag(help: "Keep this text back; it isn't quoted any more either.")
  var keepBack = false

  @OptionGroup var wave: WaveOptions

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    if tell, keepBack { throw ValidationError("Use --tell or --keep-back, not both.") }
    if reference == nil, tell || keepBack {
      throw ValidationError("Name the text, such as T-7F3A.")
    }
  }

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let texts = try engagement.toldTexts()
    let console = Surroundings.current.console
    guard let reference else {
      return try review(pairs(texts) { $0.isHeld }, engagement)
    }
    let entry = try texts.entry(reference)
    guard tell || keepBack else {
      return try review(pairs(texts) { $0.stored.id == entry.stored.id }, engagement)
    }
    try engagement.store.decide(tell ? .told : .keptBack, on: entry.stored.id)
    console.say("\(entry.reference) is \(tell ? "told" : "kept back").")
  }

  private func pairs(
    _ texts: ToldTexts, where isMeant: (ToldTexts.Entry) -> Bool
  ) -> [(question: String, entry: ToldTexts.Entry)] {
    texts.questions.flatMap { question in
      question.entries.filter(isMeant).map { (question.wording, $0) }
    }
  }

  private func review(
    _ pairs: [(question: String, entry: ToldTexts.Entry)], _ engagement: OpenEngagement
  ) throws {
    let console = Surroundings.current.console
    guard let first = pairs.first else {
      console.say("No text is held back.")
      return
    }
    guard let person = Surroundings.current.person() else {
      for (question, entry) in pairs {
        try console.print(question)
        for line in TextReview.lines(entry) { try console.print(line) }
      }
      let suffix = wave.suffix + options.suffix
      console.say(
        "Decide with: soundings comments review \(first.entry.reference) --tell\(suffix)   "
          + "(or --keep-back)")
      return
    }
    let outcome = try TextReview(store: engagement.store, terminal: person).run(pairs)
    console.say("Told: \(outcome.told). Kept back: \(outcome.keptBack).")
  }
}
