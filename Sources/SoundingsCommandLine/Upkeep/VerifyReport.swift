import EngagementStore
import Instrument

/// What `verify` found, as `soundings/verify/1` or in a line for each check.
struct VerifyReport {
  private let findings: [StoreFinding]
  private let suffix: String

  /// Looks through an engagement.
  ///
  /// - Parameters:
  ///   - directory: The engagement.
  ///   - suffix: The option that names it in a command, or nothing.
  /// - Throws: A ``StoreError`` when the store can't be opened.
  init(_ directory: String, suffix: String) throws {
    let store = try Engagement.open(at: directory)
    var findings = try store.inspectDatabase() + store.inspectFiles() + [store.inspectBackups()]
    findings += try Self.content(of: store, directory)
    self.findings = findings
    self.suffix = suffix
  }

  /// Looks at what each wave holds with the definition that it began with; at nothing but the
  /// definitions when one of them isn't the frozen one.
  private static func content(of store: Engagement, _ directory: String) throws -> [StoreFinding] {
    var changed: Set<String> = []
    var responses = (examined: 0, problems: 0)
    var drafts = (examined: 0, problems: 0)
    for wave in try store.waves() {
      guard let definition = try? OpenDefinition.folder(directory + "/" + wave.folder),
        definition.fingerprint == wave.definitionFingerprint
      else {
        changed.insert(wave.folder)
        continue
      }
      let questionnaires = definition.assessment.questionnaires
      let kept = try store.inspectResponses(questionnaires, wave: wave.id)
      responses = (responses.examined + kept.examined, responses.problems + kept.problems)
      let begun = try store.inspectDrafts(
        questionnaires, definitionFingerprint: wave.definitionFingerprint, wave: wave.id)
      drafts = (drafts.examined + begun.examined, drafts.problems + begun.problems)
    }
    guard changed.isEmpty else { return [StoreFinding(.definition, problems: changed.count)] }
    return [
      StoreFinding(.definition, problems: 0),
      StoreFinding(.responses, examined: responses.examined, problems: responses.problems),
      StoreFinding(.drafts, examined: drafts.examined, problems: drafts.problems),
    ]
  }

  /// Whether nothing is wrong.
  var isSound: Bool { findings.allSatisfy { $0.problems == 0 } }

  /// One line a check, then what to do.
  var lines: [String] {
    let checks = StoreCheck.allCases.map { check in
      guard let finding = findings.first(where: { $0.check == check }) else {
        return "Not checked: \(check.subject), because the definition isn't the frozen one."
      }
      guard finding.problems > 0 else { return "Good: \(finding.good)" }
      let places = finding.places.isEmpty ? "" : " " + finding.places.joined(separator: ", ")
      return "Wrong: \(finding.wrong(suffix))\(places)"
    }
    return checks + [isSound ? "All is well." : "Something is wrong; see the lines above."]
  }
}

extension VerifyReport: Encodable {
  private enum Key: String, CodingKey { case schema, sound, checks }
  private enum CheckKey: String, CodingKey { case check, examined, problems, places }

  /// Writes every check; numbers of one that wasn't made are null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("soundings/verify/1", forKey: .schema)
    try container.encode(isSound, forKey: .sound)
    var checks = container.nestedUnkeyedContainer(forKey: .checks)
    for check in StoreCheck.allCases {
      let finding = findings.first { $0.check == check }
      var entry = checks.nestedContainer(keyedBy: CheckKey.self)
      try entry.encode(check.rawValue, forKey: .check)
      try entry.encode(finding?.examined, forKey: .examined)
      try entry.encode(finding?.problems, forKey: .problems)
      try entry.encode(finding?.places ?? [], forKey: .places)
    }
  }
}
