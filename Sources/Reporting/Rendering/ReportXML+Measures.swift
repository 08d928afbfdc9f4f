import Instrument
import Markup

extension ReportXML {
  /// Writes indicators or facets.
  static func indicators(
    _ name: MarkupName, _ lines: [IndicatorLine], _ report: Report, to writer: inout MarkupWriter
  ) {
    writer.element(name) { list in
      for line in lines {
        var attributes: [(MarkupName, String)] = [("id", line.id)]
        if let measured = line.measured {
          attributes.append(("value", measured.value))
          attributes.append(attribute(measured.respondents))
        } else {
          attributes.append(("withheld", report.withheldMark))
        }
        list.element("measure", attributes) { element in
          element.element("title", text: line.title)
          for share in line.measured?.shares ?? [] {
            element.element("share", [("percent", "\(share.percent)")], text: share.label)
          }
        }
      }
    }
  }

  /// Writes one step of the roadmap, or something to avoid.
  static func roadmapStep(
    _ name: MarkupName, _ step: RoadmapStep, to writer: inout MarkupWriter
  ) {
    writer.element(name, [("id", step.id), ("horizon", step.horizon.rawValue)]) { element in
      element.element("title", text: step.title)
      element.element("description", text: step.description)
      element.element("rhythm", text: step.rhythm)
      element.element("cost", text: step.cost)
      element.element("evidence", text: step.evidence)
      element.element("condition", text: step.condition)
      element.element("effect", text: step.effect)
      element.element("first-step", text: step.firstStep)
      for failure in step.failures { element.element("failure", text: failure) }
      for reason in step.reasons { element.element("for", text: reason) }
    }
  }
}
