import Instrument

extension LintRule {
  /// A context rule can’t do anything.
  static let idleContextRule = LintRule(
    code: "SND038", severity: .error, title: "a context rule can’t do anything",
    explanation: """
      A rule that fits the assessment to the organization compares answers of the context profile, and
      changes a weight or a target. It can't look at answers of respondents.

      Wrong:  <context-rule> that looks at CUL-01 of a survey, or without <weight> and <target>
      Right:  <context-rule> that looks at CTX-02 of the context file and sets a <target>
      """
  ) { context in
    let known = Set((context.assessment.context?.items ?? []).map(\.id))
    return context.assessment.contextRules.compactMap { rule in
      let message: String
      if let outside = rule.condition.items.first(where: { !known.contains($0) }) {
        message = "looks at \(outside), which isn't part of the context profile"
      } else if rule.changes.isEmpty {
        message = "changes nothing"
      } else {
        return nil
      }
      return Finding(
        place: context.source.place(of: .contextRule, rule.id),
        message: "The rule “\(rule.id)” \(message).",
        remedy: "Compare items of the context file, and set a weight or a target.")
    }
  }
}
