public import Instrument
import Markup

/// Writes definitions in the form that the reader takes; writing what was read and reading it again
/// gives the same definition, and writing that gives the same bytes.
public enum DefinitionWriter {
  /// The main file.
  ///
  /// - Parameters:
  ///   - assessment: The definition.
  ///   - questionnaireFiles: The names of the questionnaire files, in the order of the assessment's
  ///     questionnaires.
  /// - Returns: The bytes of `assessment.xml`.
  public static func assessment(_ assessment: Assessment, questionnaireFiles: [String]) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element(
      "assessment",
      [
        ("id", assessment.id), ("version", assessment.version),
        ("languages", assessment.languages.map(\.tag).joined(separator: " ")),
        ("minimum-group", "\(assessment.minimumGroup)"),
      ]
    ) { root in
      let text = TextWriter(language: assessment.defaultLanguage)
      text.write("title", assessment.title, to: &root)
      text.write("purpose", assessment.purpose, to: &root)
      root.element("roles") { list in
        for role in assessment.roles {
          list.element("role", [("id", role.id)]) { text.write("title", role.title, to: &$0) }
        }
      }
      text.write(assessment.responseScales, to: &root)
      let judgement = JudgementWriter(text: text)
      list("dimensions", of: assessment.dimensions, to: &root) { judgement.write($0, to: &$1) }
      list("levels", of: assessment.levels, to: &root) { judgement.write($0, to: &$1) }
      list("gates", of: assessment.gates, to: &root) { judgement.write($0, to: &$1) }
      list("findings", of: assessment.findings, to: &root) { judgement.write($0, to: &$1) }
      list("recommendations", of: assessment.recommendations, to: &root) {
        judgement.write($0, to: &$1)
      }
      root.element("questionnaires") { list in
        for file in questionnaireFiles { list.element("questionnaire", [("file", file)]) }
      }
    }
    return writer.finished()
  }

  /// A questionnaire file.
  ///
  /// - Parameters:
  ///   - questionnaire: The questionnaire.
  ///   - language: The first language of the assessment.
  /// - Returns: The bytes of the file.
  public static func questionnaire(_ questionnaire: Questionnaire, language: Language) -> [UInt8] {
    var writer = MarkupWriter()
    var attributes: [(MarkupName, String)] = [("id", questionnaire.id)]
    if !questionnaire.audience.isEmpty {
      attributes.append(("audience", questionnaire.audience.sorted().joined(separator: " ")))
    }
    writer.element("questionnaire", attributes) { root in
      let text = TextWriter(language: language)
      text.write("title", questionnaire.title, to: &root)
      text.write("introduction", questionnaire.introduction, to: &root)
      text.write(questionnaire.responseScales, to: &root)
      list("scales", of: questionnaire.scales, to: &root) { scale, list in
        var attributes: [(MarkupName, String)] = [("id", scale.id)]
        if let minimum = scale.minimumAnswered {
          attributes.append(("minimum-answered", "\(minimum)"))
        }
        list.element("scale", attributes) { text.write("construct", scale.construct, to: &$0) }
      }
      let items = ItemWriter(text: text)
      root.element("sections") { list in
        for section in questionnaire.sections { items.write(section, to: &list) }
      }
    }
    return writer.finished()
  }

  private static func list<Value>(
    _ name: MarkupName, of values: [Value], to writer: inout MarkupWriter,
    _ write: (Value, inout MarkupWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    writer.element(name) { list in
      for value in values { write(value, &list) }
    }
  }
}
