import Instrument
import Markup
import Questionnaires

/// Reads assessment definitions and checks them.
public enum DefinitionReader {
  /// How closely a definition is looked at.
  public enum Scrutiny: Hashable, Sendable {
    /// Its form and its meaning, with how complete its languages are.
    case full
    /// Its form alone, for a definition that was looked at fully before and is known to be the same.
    case form
  }

  /// Reads a definition.
  ///
  /// The form of every file is checked first. When all files have the right form, the meaning of
  /// the whole is checked too, and an item that can't be built because what it refers to is missing
  /// is left out while the rest is checked.
  ///
  /// - Parameters:
  ///   - folder: The folder as messages name it.
  ///   - scrutiny: How closely it is looked at; with ``Scrutiny/form`` there are neither warnings nor
  ///     translations.
  ///   - file: Reads the file of a name in that folder.
  /// - Returns: A definition that can be used, with warnings and notes.
  /// - Throws: ``Diagnostics`` with all problems of all files, or what `file` throws for
  ///   `assessment.xml`.
  public static func load(
    folder: String, scrutiny: Scrutiny = .full, file: (String) throws -> [UInt8]
  ) throws -> LoadedDefinition {
    let mainName = "assessment.xml"
    let bytes = try file(mainName)
    var problems: [Diagnostic] = []
    let root = parse(bytes, schema: .assessment, file: "\(folder)/\(mainName)", into: &problems)
    var files = [DefinitionFile(name: mainName, bytes: bytes)]
    var parts: [Part] = []
    for (entry, form) in namedFiles(root ?? wellFormed(bytes)) {
      let name = entry[token: "file"] ?? ""
      do {
        let bytes = try file(name)
        files.append(DefinitionFile(name: name, bytes: bytes))
        let path = "\(folder)/\(name)"
        if let element = parse(bytes, schema: form, file: path, into: &problems) {
          parts.append(Part(file: path, root: element, role: entry.name))
        }
      } catch {
        problems.append(
          Diagnostic(
            code: FormCode.missingFile, severity: .error, file: "\(folder)/\(mainName)",
            line: entry.line, message: "The \(form.words) file “\(name)” can't be read.",
            remedy: "Put it beside assessment.xml, or correct the name."))
      }
    }
    guard problems.isEmpty, let root else { throw Diagnostics(problems) }
    let (assessment, source) = build(root, file: "\(folder)/\(mainName)", parts: parts)
    guard scrutiny == .full else {
      return LoadedDefinition(
        assessment: assessment, diagnostics: [], files: files, translations: [])
    }
    let found = Lint.diagnostics(of: assessment, source: source)
    if found.contains(where: { $0.severity == .error }) { throw Diagnostics(found) }
    let translations = files.flatMap { file in
      Self.translations(of: "\(folder)/\(file.name)", assessment, source)
    }
    return LoadedDefinition(
      assessment: assessment, diagnostics: found, files: files, translations: translations)
  }

  private static func translations(
    of file: String, _ assessment: Assessment, _ source: SourceMap
  ) -> [LoadedDefinition.Translation] {
    let texts = source.texts.filter { $0.place.file == file && !$0.text.isEmpty }
    return (source.languages[file] ?? assessment.languages).map { language in
      LoadedDefinition.Translation(
        file: file, language: language,
        present: texts.filter { $0.text.languages.contains(language) }.count, all: texts.count)
    }
  }

  /// The root of a file that may break its schema, so that the files it names are checked as well.
  private static func wellFormed(_ bytes: [UInt8]) -> Element? {
    do throws(MarkupProblems) {
      return try MarkupReader.read(bytes, schema: nil)
    } catch {
      return nil
    }
  }

  /// A file that `assessment.xml` names.
  private struct Part {
    let file: String
    let root: Element
    /// The element that names it: `context`, `practices` or `questionnaire`.
    let role: String
  }

  /// The files that are named, without those whose names lead out of the folder.
  private static func namedFiles(_ root: Element?) -> [(entry: Element, form: Form)] {
    guard let root else { return [] }
    var entries: [(Element, Form)] = []
    if let context = root.firstChild(named: "context") { entries.append((context, .questionnaire)) }
    if let list = root.firstChild(named: "practices") { entries.append((list, .practices)) }
    for entry in root.firstChild(named: "questionnaires")?.children ?? [] {
      entries.append((entry, .questionnaire))
    }
    return entries.filter { entry, _ in
      let name = entry[token: "file"] ?? ""
      return name.hasSuffix(".xml") && name != ".xml" && !name.contains("/")
    }
  }

  private enum Form {
    case assessment
    case questionnaire
    case practices

    /// What the file is, in words.
    var words: String {
      switch self {
      case .assessment: "assessment"
      case .questionnaire: "questionnaire"
      case .practices: "practice"
      }
    }

    var schema: Schema {
      switch self {
      case .assessment: Schema(ShippedDefinitions.assessmentSchema, name: "assessment.xsd")
      case .questionnaire:
        Schema(ShippedDefinitions.questionnaireSchema, name: "questionnaire.xsd")
      case .practices: Schema(ShippedDefinitions.practicesSchema, name: "practices.xsd")
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
    _ root: Element, file: String, parts: [Part]
  ) -> (Assessment, SourceMap) {
    let languages = (root[token: "languages"] ?? "en").split(separator: " ")
      .map { Language(String($0)) }
    let state = ReadingState(language: languages.first ?? Language("en"))
    state.file = file
    state.source.main = SourceMap.Place(file: file, line: root.line)
    let shared = state.responseScales(in: root)
    var context: Questionnaire?
    var practices: [CatalogPractice] = []
    var questionnaires: [Questionnaire] = []
    for part in parts {
      state.file = part.file
      switch part.role {
      case "context": context = state.questionnaire(part.root, shared: shared)
      case "practices": practices = state.practices(part.root)
      default: questionnaires.append(state.questionnaire(part.root, shared: shared))
      }
    }
    state.file = file
    let assessment = state.assessment(
      root, languages: languages, shared: shared, context: context, practices: practices,
      questionnaires: questionnaires)
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
