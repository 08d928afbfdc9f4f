import EngagementStore
import Instrument
import Scoring

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
      phrases.text(.promiseTexts), Self.textsTold(settings, phrases),
      phrases.text(.promiseGroup, ["n": "\(settings.minimumGroup)"]),
      phrases.text(.promiseFreedom),
    ]
  }

  /// What becomes of free texts, and from how many people on.
  static func textsTold(_ settings: EngagementSettings, _ phrases: Phrases) -> String {
    phrases.text(
      .promiseTextsTold, ["n": "\(TextBlocks.fewest(minimumGroup: settings.minimumGroup))"])
  }

  /// Whether a promise that was kept with a draft says what becomes of free texts, in any language.
  ///
  /// Earlier versions of the program promised nothing about that.
  static func saysWhatBecomesOfTexts(_ kept: String) -> Bool {
    Phrases.languages.contains { language in
      // The number may have been another one; all that stands before it must be there.
      let text = Phrases(language).text(.promiseTextsTold)
      return kept.contains(text.prefix { $0 != "{" })
    }
  }
}
