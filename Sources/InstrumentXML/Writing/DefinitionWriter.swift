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
  ///   - contextFile: The name of the file of the context profile, if there is one.
  ///   - practicesFile: The name of the file of the catalogue, if there is one.
  /// - Returns: The bytes of `assessment.xml`.
  public static func assessment(
    _ assessment: Assessment, questionnaireFiles: [String],
    contextFile: String? = nil, practicesFile: String? = nil
  ) -> [UInt8] {
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
      text.write("question", assessment.question, to: &root)
      root.element("roles") { list in
        for role in assessment.roles {
          var attributes: [(MarkupName, String)] = [("id", role.id)]
          if let layer = role.layer { attributes.append(("layer", layer.rawValue)) }
          list.element("role", attributes) { text.write("title", role.title, to: &$0) }
        }
      }
      list("facets", of: assessment.facets, to: &root) { facet, list in
        list.element("facet", [("id", facet.id)]) { text.write("title", facet.title, to: &$0) }
      }
      text.write(assessment.responseScales, to: &root)
      text.write(assessment.scales, to: &root)
      let judgement = JudgementWriter(text: text)
      list("dimensions", of: assessment.dimensions, to: &root) { judgement.write($0, to: &$1) }
      let indicators = IndicatorWriter(text: text)
      list("indicators", of: assessment.indicators, to: &root) { indicators.write($0, to: &$1) }
      list("levels", of: assessment.levels, to: &root) { judgement.write($0, to: &$1) }
      // Without sources it's the usual rule, which nobody wrote down.
      if !assessment.agreement.sources.isEmpty { judgement.write(assessment.agreement, to: &root) }
      list("gates", of: assessment.gates, to: &root) { judgement.write($0, to: &$1) }
      list("context-rules", of: assessment.contextRules, to: &root) {
        judgement.write($0, to: &$1)
      }
      list("findings", of: assessment.findings, to: &root) { judgement.write($0, to: &$1) }
      list("recommendations", of: assessment.recommendations, to: &root) {
        judgement.write($0, to: &$1)
      }
      if let contextFile { root.element("context", [("file", contextFile)]) }
      if let practicesFile { root.element("practices", [("file", practicesFile)]) }
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
    if questionnaire.use != .survey { attributes.append(("use", questionnaire.use.rawValue)) }
    if !questionnaire.languages.isEmpty {
      let tags = questionnaire.languages.map(\.tag).joined(separator: " ")
      attributes.append(("languages", tags))
    }
    writer.element("questionnaire", attributes) { root in
      let text = TextWriter(language: language)
      text.write("title", questionnaire.title, to: &root)
      text.write("introduction", questionnaire.introduction, to: &root)
      text.write(questionnaire.responseScales, to: &root)
      text.write(questionnaire.scales, to: &root)
      let items = ItemWriter(text: text)
      root.element("sections") { list in
        for section in questionnaire.sections { items.write(section, to: &list) }
      }
    }
    return writer.finished()
  }

  /// A catalogue of practices.
  ///
  /// - Parameters:
  ///   - practices: The practices.
  ///   - language: The first language of the assessment.
  /// - Returns: The bytes of the file.
  public static func practices(_ practices: [CatalogPractice], language: Language) -> [UInt8] {
    var writer = MarkupWriter()
    let practiceWriter = PracticeWriter(text: TextWriter(language: language))
    writer.element("practices") { root in
      for practice in practices { practiceWriter.write(practice, to: &root) }
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
