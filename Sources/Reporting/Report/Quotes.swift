public import Instrument

/// Texts of single people that a report quotes.
public struct Quotes: Hashable, Sendable {
  /// One text.
  public struct Quote: Hashable, Sendable {
    /// The item that it answers.
    public let item: Item.ID
    /// The words, which nothing acts through.
    public let text: String

    /// Creates a quote.
    public init(item: Item.ID, text: String) {
      self.item = item
      self.text = text
    }
  }

  /// The texts in the order in which they are told.
  public let list: [Quote]
  /// The fewest people who were asked, behind each text.
  public let fewestAsked: Int

  /// Creates quotes.
  public init(_ list: [Quote], fewestAsked: Int) {
    self.list = list
    self.fewestAsked = fewestAsked
  }
}

/// What people wrote, word for word, by question.
public struct OwnWords: Hashable, Sendable {
  /// A question with some of the texts that answer it.
  public struct Question: Hashable, Sendable {
    /// The item.
    public let item: Item.ID
    /// The question as it was asked.
    public let wording: String
    /// The texts.
    public let quotes: [Report.Statement]
  }

  /// The questions in the order of asking; never empty.
  public let questions: [Question]
  /// What quotes are, and what protects those who wrote them.
  public let rule: Report.Statement
}

extension ReportBuilder {
  /// The quotes by question; `nil` without any.
  var ownWords: OwnWords? {
    guard let quotes = context.quotes else { return nil }
    let questions = assessment.surveys.flatMap(\.items).compactMap { item -> OwnWords.Question? in
      let own = quotes.list.filter { $0.item == item.id }
      guard !own.isEmpty else { return nil }
      return OwnWords.Question(
        item: item.id, wording: context.fill(item.wording),
        quotes: numbered("words.\(item.id)", own.map(\.text)))
    }
    guard !questions.isEmpty else { return nil }
    return OwnWords(
      questions: questions,
      rule: Report.Statement(
        id: "words.rule",
        text:
          "Each quote is what one person wrote, word for word, chosen by hand from all texts. It shows "
          + "how somebody sees it, not how many do. At least \(quotes.fewestAsked) people were asked "
          + "each of these questions. Units and roles aren’t told, and the order is drawn at random."
      ))
  }
}
