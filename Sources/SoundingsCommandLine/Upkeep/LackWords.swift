import EngagementStore

/// What a restore took out of the answers, by counts only.
struct LackWords {
  private let lack: StoreLack

  /// The words for what is lacking.
  init(_ lack: StoreLack) { self.lack = lack }

  /// What only the former answers hold, or `nil` when that is nothing.
  var sentence: String? {
    let counts = [
      (lack.responses, "response", "responses"),
      (lack.drafts, "interrupted questionnaire", "interrupted questionnaires"),
      (lack.interviews, "talk", "talks"), (lack.hypotheses, "hypothesis", "hypotheses"),
      (lack.releases, "release", "releases"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return parts.isEmpty ? nil : "Only they hold: \(parts.joined(separator: ", "))."
  }
}
