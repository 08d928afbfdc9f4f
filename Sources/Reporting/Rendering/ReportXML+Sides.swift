import Markup

extension ReportXML {
  /// Writes the sides of the practice as roles see them.
  static func sides(_ sides: Sides, _ report: Report, to writer: inout MarkupWriter) {
    writer.element("sides") { list in
      for line in sides.lines {
        list.element("side", [("facet", line.id)]) { element in
          element.element("title", text: line.title)
          for view in line.views {
            element.element(
              "view", [("id", view.id), ("role", view.role)] + attributes(view.entry, report))
          }
        }
      }
      for gap in sides.gaps {
        list.element("statement", [("id", gap.id)], text: gap.text)
      }
    }
  }

  private static func attributes(
    _ entry: Sides.Entry, _ report: Report
  ) -> [(MarkupName, String)] {
    switch entry {
    case .measured(let score, let respondents):
      [("score", decimal(score)), attribute(respondents)]
    case .divided: [("voice", "divided")]
    case .withheld: [("withheld", report.withheldMark)]
    case .notAsked: [("asked", "false")]
    }
  }
}
