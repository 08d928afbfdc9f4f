public import Instrument

/// One thing that can be wrong with the meaning of a definition, with its own code and page.
///
/// Each rule lives in a file of its own under `Rules`, named for it, and has a test file of its own.
public struct LintRule: Sendable {
  /// Something found, with its place.
  struct Finding {
    let place: SourceMap.Place
    let message: String
    let remedy: String
  }

  /// The stable code, such as `SND012`.
  public let code: String
  /// How bad it is.
  public let severity: Diagnostic.Severity
  /// What is wrong, in a few words.
  public let title: String
  /// What the rule finds, why it matters, and an example, for `soundings explain`.
  public let explanation: String
  let check: @Sendable (LintContext) -> [Finding]

  /// What the rule finds in a definition.
  func diagnostics(in context: LintContext) -> [Diagnostic] {
    check(context).map { finding in
      Diagnostic(
        code: code, severity: severity, file: finding.place.file, line: finding.place.line,
        message: finding.message, remedy: finding.remedy)
    }
  }
}

/// What a rule may look at.
struct LintContext {
  /// The definition.
  let assessment: Assessment
  /// Where everything stands.
  let source: SourceMap

  /// All questionnaires, that of the context profile last.
  var questionnaires: [Questionnaire] {
    assessment.questionnaires + (assessment.context.map { [$0] } ?? [])
  }

  /// All items of all questionnaires, in the order of asking.
  var items: [Item] { questionnaires.flatMap(\.items) }

  /// All evidence of the definition, each with where the part stands that rests on it, and whether
  /// it is looked for in the organization as a whole.
  var evidence: [(evidence: Evidence, place: SourceMap.Place, isWhole: Bool)] {
    assessment.gates.map { ($0.evidence, source.place(of: .gate, $0.id), true) }
      + assessment.findings.map {
        ($0.evidence, source.place(of: .finding, $0.id), $0.scope == .organization)
      }
      + assessment.practices.compactMap { practice in
        practice.prerequisite.map { ($0, source.place(of: .practice, practice.id), true) }
      }
  }
}

/// Checks the meaning of definitions.
public enum Lint {
  /// All that the rules find, in the order of the files.
  public static func diagnostics(of assessment: Assessment, source: SourceMap) -> [Diagnostic] {
    let context = LintContext(assessment: assessment, source: source)
    let files = [source.main.file] + source.definitions.map(\.place.file)
    var order: [String: Int] = [:]
    for file in files where order[file] == nil { order[file] = order.count }
    return LintRules.all.flatMap { $0.diagnostics(in: context) }.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element, right.element)
        let files = (order[a.file] ?? 0, order[b.file] ?? 0)
        return (files.0, a.line, left.offset) < (files.1, b.line, right.offset)
      }
      .map(\.element)
  }
}
