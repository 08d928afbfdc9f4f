/// The rules that every published file is checked by.
public enum PrivacyRules {
  /// All rules, by ascending code.
  public static let all: [PrivacyRule] = [
    .unknownName,
    .fewPeople,
    .withheldNumber,
    .unlikeMarks,
    .unevenOrder,
    .tooManyDigits,
    .differingFiles,
    .dividedMean,
    .singleAnswer,
    .tellingRate,
    .strangeCount,
    .tellingCount,
    .looseInterviews,
    .fewAsked,
  ]

  /// All codes that a check can name, with what each stands for and why it matters, by ascending code.
  public static var pages: [(code: String, title: String, reason: String)] {
    [
      (
        PublicationAttack.code, PublicationAttack.title,
        "Adding and subtracting what the files tell gives the number of a group that is too small to be "
          + "told. Hand out fewer files, or make the release anew with a program that withholds it."
      )
    ] + all.map { ($0.code, $0.title, $0.reason) }
  }
}
