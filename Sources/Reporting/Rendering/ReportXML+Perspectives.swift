import Instrument
import Markup

extension ReportXML {
  /// Writes roles, roles within units, and how far roles differ.
  static func perspectives(
    _ perspectives: Perspectives, _ report: Report, to writer: inout MarkupWriter
  ) {
    writer.element("roles") { list in
      for role in perspectives.roles {
        group("role", [("role", role.role)], role.line, report, to: &list)
      }
    }
    writer.element("perspectives") { list in
      for view in perspectives.views {
        group(
          "perspective", [("unit", view.unit), ("role", view.role)], view.line, report, to: &list)
      }
    }
    statements("gaps", perspectives.gaps, to: &writer)
    interviews(perspectives.interviews, to: &writer)
  }

  /// Writes what speaks for and against the sample.
  static func sample(_ perspectives: Perspectives, to writer: inout MarkupWriter) {
    var attributes: [(MarkupName, String)] = []
    if let recruitment = perspectives.recruitment {
      attributes.append(("recruitment", recruitment.rawValue))
    }
    statements("sample", perspectives.sample, attributes: attributes, to: &writer)
  }
}
