import EngagementStore
import Instrument

/// What staff are told about their answers before the first question.
///
/// Every sentence follows from the settings of the engagement; none is fixed text that a change of
/// settings could make untrue.
struct Promise {
  /// The settings of the engagement.
  let settings: EngagementSettings
  /// The words, in the respondent's language.
  let phrases: Phrases

  /// The sentences, in the order in which they are shown.
  var sentences: [String] {
    [
      phrases.text(.promiseSaved), phrases.text(.promiseStored), phrases.text(.promiseAccess),
      phrases.text(.promiseGroup, ["n": "\(settings.minimumGroup)"]),
      phrases.text(.promiseFreedom),
    ]
  }
}
