import EngagementStore
import Instrument
import InstrumentXML

/// An engagement with the definition that it began with.
struct OpenEngagement {
  /// The store.
  let store: Engagement
  /// The frozen definition.
  let definition: OpenDefinition

  /// The assessment.
  var assessment: Assessment { definition.assessment }
  /// The assessment as it applies to this organization, with the rules that fired.
  func fitted() throws -> (assessment: Assessment, fired: [ContextRule]) {
    assessment.fitted(to: try store.contextAnswers())
  }

  /// The settings.
  var settings: EngagementSettings { store.settings }
  /// The language of questions.
  var language: Language { Language(settings.language) }

  /// Opens an engagement and makes sure that its definition is the one it began with.
  init(_ directory: String) throws {
    store = try Engagement.open(at: directory)
    // It was looked at when the engagement began; here it only has to be the same.
    definition = try OpenDefinition.folder(directory + "/definition", scrutiny: .form)
    guard definition.fingerprint == store.settings.definitionFingerprint else {
      throw StoreError.definitionChanged(directory: directory)
    }
  }

  /// A questionnaire by name.
  func questionnaire(_ id: String) throws -> Questionnaire {
    let all = assessment.questionnaires
    if let found = all.first(where: { $0.id == id }) { return found }
    let hint = NearestName.of(id, among: all.map(\.id)).map { " Did you mean “\($0)”?" }
    throw Failure(
      .usage,
      "there is no questionnaire “\(id)”.\(hint ?? " There is \(all.map(\.id).joined(separator: ", ")).")"
    )
  }
}
