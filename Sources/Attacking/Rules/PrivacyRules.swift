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
  ]
}
