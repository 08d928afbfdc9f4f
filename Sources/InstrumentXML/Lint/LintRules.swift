/// The rules that every definition is checked by.
public enum LintRules {
  /// All rules, by ascending code.
  public static let all: [LintRule] = [
    .undefinedName,
    .repeatedName,
    .optionWithoutScore,
    .disorderedRatings,
    .unscorableItem,
    .skipRuleLooksAhead,
    .unreachableItem,
    .unevenLevels,
    .noWeight,
    .thinScale,
    .missingTranslation,
    .noReverseItem,
    .doubleBarrelled,
    .negatedWording,
    .hiddenControl,
    .unknownPlaceholder,
    .tooManyItems,
    .unreachableMinimum,
    .unusedScale,
    .nonresponseOffScale,
    .riskWithoutRecommendation,
    .optionScoreOffRange,
  ]
}
