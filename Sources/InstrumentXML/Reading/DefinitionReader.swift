import Instrument
import Markup
import Questionnaires

/// Reads assessment definitions and checks them.
public enum DefinitionReader {
  /// Reads a definition.
  ///
  /// The form of every file is checked first. When all files have the right form, the meaning of
  /// the whole is checked too, and an item that can't be built because what it refers to is missing
  /// is left out while the rest is checked.
  ///
  /// - Parameters:
  ///   - folder: The folder as messages name it.
  ///   - file: Reads the file of a name in that folder.
  /// - Returns: A definition that can be used, with warnings and notes.
  /// - Throws: ``Diagnostics`` with all problems of all files, or what `file` throws for
  ///   `assessment.xml`.
  public static func load(
    folder: String, file: (String) throws -> [UInt8]
  ) throws -> LoadedDefinition {
    let mainName = "assessment.xml"
    let bytes = try file(mainName)
    var problems: [Diagnostic] = []
    let root = parse(bytes, schema: .assessment, file: "\(folder)/\(mainName)", into: &problems)
    var files = [DefinitionFile(name: mainName, bytes: bytes)]
    var roots: [(file: String, element: Element)] = []
    for entry in questionnaireEntries(root ?? wellFormed(bytes)) {
      let name = entry[attribute: "file"] ?? ""
      do {
        let bytes = try file(name)
        files.append(DefinitionFile(name: name, bytes: bytes))
        let path = "\(folder)/\(name)"
        if let element = parse(bytes, schema: .questionnaire, file: path, into: &problems) {
          roots.append((path, element))
        }
      } catch {
        problems.append(
          Diagnostic(
            code: FormCode.missingFile, severity: .error, file: "\(folder)/\(mainName)",
            line: entry.line, message: "The questionnaire file “\(name)” can't be read.",
            remedy: "Put it beside assessment.xml, or correct the name."))
      }
    }
    guard problems.isEmpty, let root else { throw Diagnostics(problems) }
    let (assessment, source) = build(root, file: "\(folder)/\(mainName)", questionnaires: roots)
    let found = Lint.diagnostics(of: assessment, source: source)
    if found.contains(where: { $0.severity == .error }) { throw Diagnostics(found) }
    return LoadedDefinition(assessment: assessment, diagnostics: found, files: files)
  }

  /// The root of a file that may break its schema, so that the files it names are checked as well.
  private static func wellFormed(_ bytes: [UInt8]) -> Element? {
    do throws(MarkupProblems) {
      return try MarkupReader.read(bytes, schema: nil)
    } catch {
      return nil
    }
  }

  /// The questionnaires that are named, without those whose names lead out of the folder.
  private static func questionnaireEntries(_ root: Element?) -> [Element] {
    (root?.firstChild(named: "questionnaires")?.children ?? []).filter { entry in
      let name = entry[attribute: "file"] ?? ""
      return name.hasSuffix(".xml") && name != ".xml" && !name.contains("/")
    }
  }

  private enum Form {
    case assessment
    case questionnaire

    var schema: Schema {
      switch self {
      case .assessment: Schema(ShippedDefinitions.assessmentSchema, name: "assessment.xsd")
      case .questionnaire:
        Schema(ShippedDefinitions.questionnaireSchema, name: "questionnaire.xsd")
      }
    }
  }

  private static func parse(
    _ bytes: [UInt8], schema form: Form, file: String, into problems: inout [Diagnostic]
  ) -> Element? {
    do {
      return try MarkupReader.read(bytes, schema: form.schema)
    } catch {
      problems += error.problems.map { Diagnostic($0, file: file) }
      return nil
    }
  }

  private static func build(
    _ root: Element, file: String, questionnaires: [(file: String, element: Element)]
  ) -> (Assessment, SourceMap) {
    let languages = (root[attribute: "languages"] ?? "en").split(separator: " ")
      .map { Language(String($0)) }
    let state = ReadingState(language: languages.first ?? Language("en"))
    state.file = file
    state.source.main = SourceMap.Place(file: file, line: root.line)
    let shared = state.responseScales(in: root)
    let parts = questionnaires.map { entry in
      state.file = entry.file
      return state.questionnaire(entry.element, shared: shared)
    }
    state.file = file
    let assessment = state.assessment(
      root, languages: languages, shared: shared, questionnaires: parts)
    return (assessment, state.source)
  }
}

/// The codes of problems with a file's form; rules about the meaning have codes of their own.
enum FormCode {
  /// The text isn't well formed.
  static let notWellFormed = "SND001"
  /// The file is refused: a document type, compression, encoding or size.
  static let refused = "SND002"
  /// The file breaks its schema.
  static let schema = "SND003"
  /// A questionnaire file is missing.
  static let missingFile = "SND004"
}

extension Diagnostic {
  /// A problem of a file's form.
  init(_ problem: MarkupProblem, file: String) {
    let code =
      switch problem.kind {
      case .notWellFormed: FormCode.notWellFormed
      case .doctype, .compressed, .encoding, .limit, .unreadable: FormCode.refused
      case .schema: FormCode.schema
      }
    self.init(
      code: code, severity: .error, file: file, line: problem.line,
      message: problem.message.prefix(1).uppercased() + problem.message.dropFirst() + ".",
      remedy: problem.remedy)
  }
}
