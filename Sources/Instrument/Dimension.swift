/// Weighted scales shown as one line of the profile.
public struct Dimension: Hashable, Sendable, Identifiable {
  /// A name unique in the assessment, such as `leadership`.
  public typealias ID = String

  /// A scale's share in a dimension.
  public struct Part: Hashable, Sendable {
    /// The scale.
    public let scale: Scale.ID
    /// Its weight within the dimension in thousandths, above 0.
    public let weight: Int

    /// Creates a part.
    public init(scale: Scale.ID, weight: Int = 1000) {
      self.scale = scale
      self.weight = weight
    }
  }

  /// What a score of the dimension answers, for a dimension that is a question.
  public struct Verdict: Hashable, Sendable {
    /// The lowest score for this answer, from 0 to 100; it holds up to the next one's.
    public let from: Int
    /// The answer in a sentence that starts with yes, no or another plain word.
    public let text: LocalizedText

    /// Creates a verdict.
    public init(from: Int, text: LocalizedText) {
      self.from = from
      self.text = text
    }
  }

  /// The dimension's name in the definition.
  public let id: ID
  /// The name that readers see.
  public let title: LocalizedText
  /// What the dimension is about, in a sentence.
  public let purpose: LocalizedText
  /// The dimension's weight in the overall readiness in thousandths; 0 leaves it out.
  public let weight: Int
  /// The score that counts as good enough, from 0 to 100, or `nil` without a target.
  public let target: Int?
  /// The scales, each with its weight.
  public let parts: [Part]
  /// What the score answers, by ascending lower bound; may be empty.
  public let verdicts: [Verdict]

  /// Creates a dimension.
  public init(
    id: ID, title: LocalizedText, purpose: LocalizedText = LocalizedText([]), weight: Int = 1000,
    target: Int? = nil, parts: [Part], verdicts: [Verdict] = []
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.weight = weight
    self.target = target
    self.parts = parts
    self.verdicts = verdicts
  }

  /// The answer that a score gives: the last verdict that starts at or below it, with the score
  /// rounded to tenths as readers see it.
  ///
  /// - Parameter score: From 0 to 100.
  /// - Returns: `nil` when the dimension has no verdicts.
  public func verdict(on score: Double) -> Verdict? {
    verdicts.last { Double($0.from) <= (score * 10).rounded() / 10 }
  }

  /// The dimension with another weight and target.
  func with(weight: Int, target: Int?) -> Dimension {
    Dimension(
      id: id, title: title, purpose: purpose, weight: weight, target: target, parts: parts,
      verdicts: verdicts)
  }
}
