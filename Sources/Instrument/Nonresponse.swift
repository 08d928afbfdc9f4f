/// Why there is no answer to an item; five different facts that must never be mixed up.
///
/// None of them is ever counted as zero. Coverage reports the first four, and an item that was not
/// asked isn't missing at all.
public enum Nonresponse: String, Hashable, Sendable, CaseIterable {
  /// The respondent was asked and went on without answering.
  case skipped
  /// The respondent said that the item doesn't apply.
  case notApplicable = "not-applicable"
  /// The respondent said that they don't know.
  case dontKnow = "dont-know"
  /// The respondent preferred not to say.
  case preferNotToSay = "prefer-not-to-say"
  /// The item wasn't asked, because of its audience or a skip rule.
  case notAsked = "not-asked"
}
