import AnswerPages
import EngagementStore
import Instrument
import Sealing

/// A pack as a page for a browser.
struct PackedPage {
  /// The engagement.
  let engagement: OpenEngagement
  /// The key that responses are sealed to.
  let key: PublicSealingKey

  /// The bytes of the page.
  ///
  /// - Throws: A ``Failure`` that says what is missing.
  func contents() throws -> [UInt8] {
    let settings = engagement.settings
    let assessment = engagement.assessment
    let languages = AnswerPage.languages(of: assessment)
    let promise = languages.map { language in
      let phrases = Phrases(language)
      return (
        language,
        Promise(pageSealedTo: key.fingerprint, settings: settings, phrases: phrases).sentences
      )
    }
    do {
      return try AnswerPage(
        assessment: assessment, practice: settings.practice, organization: settings.organization,
        units: try UnitTree(try engagement.store.units()), language: engagement.language,
        promise: Dictionary(uniqueKeysWithValues: promise), publicKey: key.bytes,
        binding: EngagementKey(engagement: engagement).binding.text,
        needsToken: try !engagement.store.invitations().isEmpty, isSynthetic: settings.isSynthetic
      ).html(policyHash: Fingerprint.policyHash)
    } catch let failure as AnswerPage.Failure {
      switch failure {
      case .unusable(let part):
        throw Failure(
          .unavailable, "“\(part)” isn't beside the program. Install it again with “make install”.")
      case .nothingToAnswer:
        throw Failure(.badInput, "the definition has no questionnaire that staff may answer.")
      case .noUnits:
        throw Failure(
          .missingInput, "there are no units yet. First: soundings roster import roster.csv")
      case .unusableKey: throw SealError.notAKey
      }
    }
  }
}

extension Promise {
  /// What holds when a page in the browser seals the response.
  init(pageSealedTo fingerprint: String, settings: EngagementSettings, phrases: Phrases) {
    self.init(sentences: [
      phrases.text(.promisePageSaved), phrases.text(.promiseStored),
      phrases.text(.promisePageSealed, ["key": fingerprint]), phrases.text(.promiseTexts),
      Self.textsTold(settings, phrases),
      phrases.text(.promiseGroup, ["n": "\(settings.minimumGroup)"]),
      phrases.text(.promiseFreedom),
    ])
  }
}
