import EngagementStore
import Instrument

/// What staff are told about their answers before the first question.
///
/// Every sentence follows from the settings of the engagement; none is fixed text that a change of
/// settings could make untrue.
struct Promise: Hashable, Sendable {
  /// The sentences in a language, in the order in which they are shown.
  let sentences: [String]

  /// A promise made elsewhere, such as by whoever packed the questionnaire.
  init(sentences: [String]) { self.sentences = sentences }

  /// What holds when the answers stay in the engagement.
  init(settings: EngagementSettings, phrases: Phrases) {
    sentences = [
      phrases.text(.promiseSaved), phrases.text(.promiseStored), phrases.text(.promiseAccess),
      phrases.text(.promiseTexts),
      phrases.text(.promiseGroup, ["n": "\(settings.minimumGroup)"]),
      phrases.text(.promiseFreedom),
    ]
  }
}
