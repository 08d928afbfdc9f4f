import EngagementStore
import Instrument
import InstrumentXML
import Sealing

/// What is asked when an engagement begins.
struct EngagementSetup {
  let organization: String
  let practice: String
  let language: String?
  let minimumGroup: Int?
  let currency: String
  let isSynthetic: Bool

  /// The settings of the engagement.
  ///
  /// - Throws: A ``Failure`` when the definition isn't written in the language, a name is empty, or
  ///   the minimum group is below the definition's.
  func settings(for definition: OpenDefinition, today: String) throws -> EngagementSettings {
    let assessment = definition.assessment
    guard organization.contains(where: \.isLetter), practice.contains(where: \.isLetter) else {
      throw Failure(.usage, "the organization and the practice need a name.")
    }
    guard !(organization + practice).unicodeScalars.contains(where: \.steersText) else {
      throw Failure(.usage, "the organization or the practice holds a control character.")
    }
    let languages = assessment.allLanguages.map(\.tag)
    if let language, !languages.contains(language) {
      throw Failure(
        .usage,
        "the definition isn't written in “\(language)”; it comes in "
          + languages.joined(separator: ", ") + ".")
    }
    if let minimumGroup, minimumGroup < assessment.minimumGroup {
      throw Failure(
        .refused,
        "the minimum group can't be below \(assessment.minimumGroup), which the definition asks for."
      )
    }
    return EngagementSettings(
      identifier: Self.identifier(), assessment: assessment.id,
      assessmentVersion: assessment.version,
      definitionFingerprint: definition.fingerprint, organization: organization,
      practice: practice, language: language ?? assessment.defaultLanguage.tag,
      minimumGroup: minimumGroup ?? assessment.minimumGroup, currency: currency,
      isSynthetic: isSynthetic, begun: today)
  }

  /// 128 random bits in hexadecimal.
  private static func identifier() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Fingerprint.hexadecimal(bytes)
  }

  /// Makes the engagement's directory.
  static func create(
    _ directory: String, settings: EngagementSettings, definition: OpenDefinition,
    recruitment: Recruitment? = nil
  ) throws -> Engagement {
    try Engagement.create(
      at: directory, settings: settings,
      definition: definition.loaded.files.map { ($0.name, $0.bytes) }, recruitment: recruitment)
  }
}
