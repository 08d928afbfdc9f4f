/// What is decided about an engagement when it begins, and when its last wave does.
public struct EngagementSettings: Hashable, Sendable, Codable {
  /// What tells the engagement from every other one: 32 hexadecimal digits, drawn at random.
  public var identifier: String
  /// The round of collection that answers belong to: its number.
  public var wave: String
  /// The name of the assessment.
  public var assessment: String
  /// The version of the assessment.
  public var assessmentVersion: String
  /// The SHA-256 of the definition's files, in hexadecimal.
  public var definitionFingerprint: String
  /// The name of the organization.
  public var organization: String
  /// The practice to be adopted.
  public var practice: String
  /// The language of questions and report.
  public var language: String
  /// The fewest people behind any number.
  public var minimumGroup: Int
  /// The currency of amounts of money.
  public var currency: String
  /// Whether all answers are invented.
  public var isSynthetic: Bool
  /// The day on which the engagement began, as `YYYY-MM-DD`.
  public var begun: String

  /// Creates settings.
  public init(
    identifier: String, wave: String = "1", assessment: String, assessmentVersion: String,
    definitionFingerprint: String,
    organization: String, practice: String, language: String, minimumGroup: Int,
    currency: String, isSynthetic: Bool, begun: String
  ) {
    self.identifier = identifier
    self.wave = wave
    self.assessment = assessment
    self.assessmentVersion = assessmentVersion
    self.definitionFingerprint = definitionFingerprint
    self.organization = organization
    self.practice = practice
    self.language = language
    self.minimumGroup = minimumGroup
    self.currency = currency
    self.isSynthetic = isSynthetic
    self.begun = begun
  }
}
