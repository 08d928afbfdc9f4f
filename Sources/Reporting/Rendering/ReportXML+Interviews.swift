import Markup
import Scoring

extension ReportXML {
  /// Writes what was heard in talks beside the survey; nothing without a line.
  static func interviews(_ interviews: Perspectives.Interviews, to writer: inout MarkupWriter) {
    guard !interviews.lines.isEmpty else { return }
    writer.element("interviews") { list in
      for line in interviews.lines {
        var attributes: [(MarkupName, String)] = [
          ("id", line.id), ("dimension", line.dimension), ("score", decimal(line.interviews)),
          ("people", "\(line.people)"), ("survey", decimal(line.survey)),
          ("gap", decimal(line.gap)),
        ]
        if let interval = line.interval {
          attributes += [("low", decimal(interval.low)), ("high", decimal(interval.high))]
        }
        if let less = line.seesLess { attributes.append(("sees-less", less.rawValue)) }
        list.element("interview", attributes)
      }
      for statement in interviews.statements + [interviews.caveat] {
        list.element("statement", [("id", statement.id)], text: statement.text)
      }
    }
  }
}
