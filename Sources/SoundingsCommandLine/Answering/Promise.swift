import EngagementStore

/// What staff are told about their answers before the first question.
///
/// Every sentence follows from the settings of the engagement; none is fixed text that a change of
/// settings could make untrue.
struct Promise {
  /// The settings of the engagement.
  let settings: EngagementSettings

  /// The sentences, in the order in which they are shown.
  var sentences: [String] {
    [
      "Each answer is saved as soon as you give it. Your name isn't asked or stored.",
      "Your unit and your role are stored with your answers, and no time.",
      "Whoever can open this engagement's directory on this computer can read single answers; "
        + "reports can't show them.",
      "Reports never show a number for a group of fewer than \(settings.minimumGroup) people.",
      "You may skip a question unless it is marked as required, go back at any time, "
        + "and leave and continue later.",
    ]
  }
}
