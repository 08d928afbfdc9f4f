import Instrument

extension LintRule {
  /// A single choice scores an option outside 0 to 100.
  static let optionScoreOffRange = LintRule(
    code: "SND031", severity: .error, title: "a single choice scores an option outside 0 to 100",
    explanation: """
      Each option of a single choice is worth from 0 to 100, so that the score of a scale or a
      difference is in percent of the maximum possible.

      Wrong:  <option id="yes" score="5"> and score="150" beside it
      Right:  <option id="yes" score="100">
      """
  ) { context in
    context.items.flatMap { item -> [Finding] in
      guard case .singleChoice(let options) = item.kind else { return [] }
      return options.filter { !(0...100).contains($0.score ?? 0) }.map { option in
        Finding(
          place: context.source.place(of: .item, item.id),
          message:
            "Option “\(option.id)” of item \(item.id) is worth less than 0 or more than 100.",
          remedy: "Give it a score from 0 to 100.")
      }
    }
  }
}
