import EngagementStore
import Instrument

/// Sees to it that a draft goes on only with what it was begun with.
struct DraftGuard {
  /// The engagement.
  let engagement: OpenEngagement

  /// How much of a fingerprint is shown.
  private static let shown = 12

  /// Refuses a draft that was begun with another definition.
  ///
  /// - Throws: A ``Failure`` that names both definitions.
  func check(_ draft: Draft) throws {
    let present = engagement.definition.fingerprint
    // A draft of an older program didn't note its definition, which has been frozen since.
    guard !draft.definition.isEmpty, draft.definition != present else { return }
    throw Failure(
      .badInput,
      "the interrupted questionnaire \(draft.id) was begun with the definition "
        + "\(draft.definition.prefix(Self.shown))…, and this engagement asks from "
        + "\(present.prefix(Self.shown))…; answers to one don't belong to the other. Begin anew "
        + "with “soundings answer”.")
  }
}
