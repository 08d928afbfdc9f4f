extension PrivacyRule {
  /// The fewest people who were asked, behind a text that is told.
  static let fewestAsked = 10

  /// A text is told of too few people.
  ///
  /// Whom a text may be of follows from all files together, so ``TextAttack`` looks for it.
  static let fewAsked = PrivacyRule(
    code: "PRV015", title: "a text is told of fewer than ten people",
    reason: """
      Among so few, those who know each other recognize who wrote it. Texts are told under the name of \
      a group in which ten people or more were asked, or as many as the minimum group.
      """
  ) { _, _ in [] }
}
