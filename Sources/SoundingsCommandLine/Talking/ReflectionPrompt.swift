/// What a consultant is asked about a talk when it is over.
///
/// The names are kept with the answers and never change.
enum ReflectionPrompt: String, CaseIterable, Sendable {
  /// What spoke against an expectation.
  case against
  /// Where the wish steered.
  case wish
  /// Where help came before listening.
  case remedy
  /// Where another listener would differ.
  case otherEars = "other-ears"
  /// What has to be checked.
  case check

  /// The question.
  var question: String {
    switch self {
    case .against: "What did you hear or see that speaks against what you had expected?"
    case .wish: "Where did you wish for a certain answer, and how may that have steered you?"
    case .remedy: "Where did you think of a remedy before you had understood the trouble?"
    case .otherEars: "Which rating would another listener have set differently, and why?"
    case .check: "What will you check with somebody else, or on paper, before you rely on it?"
    }
  }
}
