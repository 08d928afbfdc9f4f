import Scoring

extension ReportView {
  /// What was heard in talks beside the survey.
  var interviews: [String: Any] {
    let interviews = report.perspectives.interviews
    return [
      "hasInterviews": !interviews.lines.isEmpty,
      "interviews": interviews.lines.map(row),
      "interviewGaps": interviews.statements.map { ["id": $0.id, "text": $0.text] },
      "interviewCaveat": ["id": interviews.caveat.id, "text": interviews.caveat.text],
    ]
  }

  private func row(_ line: Perspectives.InterviewLine) -> [String: Any] {
    [
      "id": line.id, "title": line.title, "score": "\(line.interviews)",
      "people": "\(line.people)", "survey": "\(line.survey)",
      "gap": line.gap.tenths > 0 ? "+\(line.gap)" : "\(line.gap)",
      "interval": line.interval.map { "\($0.low) to \($0.high)" } ?? "–",
      "seesLess": seesLess(line),
    ]
  }

  private func seesLess(_ line: Perspectives.InterviewLine) -> String {
    switch line.seesLess {
    case .interviews: "the interviews"
    case .survey: "the survey"
    case nil: "may be chance"
    }
  }
}
