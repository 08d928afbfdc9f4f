public import Instrument

/// A talk that a consultant had with one person, without what was said.
///
/// Talks are attributed, unlike responses, and stand in tables of their own. Of a closed wave's talks
/// only sums over enough people are ever published (see ``InterviewScores``).
public struct StoredTalk: Hashable, Sendable, Identifiable {
  /// A number that is unique in the engagement.
  public let id: Int64
  /// The guide.
  public let questionnaire: Questionnaire.ID
  /// The person's unit.
  public let unit: Unit.ID
  /// The person's role.
  public let role: Role.ID
  /// What the consultant calls the person; possibly empty.
  public let person: String
  /// The language of the guide.
  public let language: Language
  /// Whether the talk was brought to its end.
  public let isFinished: Bool
  /// The wave in which it was begun.
  public let wave: Wave.ID
}

/// One entry of a talk as the store keeps it.
///
/// What the kinds mean and how many texts go with each is for the layer above to say.
public struct StoredTalkEntry: Hashable, Sendable {
  /// The item, or what else the entry is about.
  public let subject: String
  /// The kind of entry.
  public let kind: String
  /// The answer that goes with it.
  public let answer: Answer?
  /// The texts that go with it.
  public let texts: [String]

  /// Creates an entry.
  public init(subject: String, kind: String, answer: Answer? = nil, texts: [String] = []) {
    self.subject = subject
    self.kind = kind
    self.answer = answer
    self.texts = texts
  }
}

/// What a consultant expects to find, written down to be compared with what is found.
public struct Hypothesis: Hashable, Sendable {
  /// The number, counted from 1.
  public let number: Int
  /// The sentence.
  public let text: String
  /// Whether scores had been seen before the sentence was written.
  public let isAfterOpening: Bool
}
