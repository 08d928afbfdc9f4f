import EngagementStore
import Instrument
import InstrumentXML

/// An engagement at one of its waves, with the definition that the wave began with.
struct OpenEngagement {
  /// The store.
  let store: Engagement
  /// The wave; the last one unless another was asked for.
  let wave: Wave
  /// The frozen definition of the wave.
  let definition: OpenDefinition

  /// The assessment.
  var assessment: Assessment { definition.assessment }
  /// The assessment as it applies to this organization, with the rules that fired.
  func fitted() throws -> (assessment: Assessment, fired: [ContextRule]) {
    assessment.fitted(to: try store.contextAnswers())
  }

  /// The settings as they are for the wave.
  var settings: EngagementSettings {
    var settings = store.settings
    settings.wave = "\(wave.id)"
    settings.assessmentVersion = wave.assessmentVersion
    settings.definitionFingerprint = wave.definitionFingerprint
    // Once a wave is closed, its answers are published under the minimum group of that time.
    settings.minimumGroup = wave.minimumGroup ?? settings.minimumGroup
    return settings
  }

  /// The language of questions.
  var language: Language { Language(settings.language) }

  /// Opens an engagement and makes sure that its definition is the one the wave began with.
  ///
  /// - Parameters:
  ///   - directory: The engagement.
  ///   - wave: The number of the wave, or `nil` for the last one.
  /// - Throws: ``StoreError`` or ``Diagnostics``.
  init(_ directory: String, wave: Wave.ID? = nil) throws {
    let store = try Engagement.open(at: directory)
    try self.init(store, wave: try wave.map(store.wave) ?? store.currentWave())
  }

  private init(_ store: Engagement, wave: Wave) throws {
    self.store = store
    self.wave = wave
    // It was looked at when the wave began; here it only has to be the same.
    definition = try OpenDefinition.folder(store.directory + "/" + wave.folder, scrutiny: .form)
    guard definition.fingerprint == wave.definitionFingerprint else {
      throw StoreError.definitionChanged(folder: store.directory + "/" + wave.folder)
    }
  }

  /// The same engagement at another wave.
  func at(_ other: Wave) throws -> OpenEngagement {
    other.id == wave.id ? self : try OpenEngagement(store, wave: other)
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
