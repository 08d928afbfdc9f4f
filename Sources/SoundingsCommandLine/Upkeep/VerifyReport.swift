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
    let frozen = store.settings.definitionFingerprint
    let definition = try? OpenDefinition.folder(directory + "/definition")
    if let definition, definition.fingerprint == frozen {
      let questionnaires = definition.assessment.questionnaires
      findings += [
        StoreFinding(.definition, problems: 0), try store.inspectResponses(questionnaires),
        try store.inspectDrafts(questionnaires, definitionFingerprint: frozen),
      ]
    } else {
      findings.append(StoreFinding(.definition, problems: 1))
    }
    self.findings = findings
    self.suffix = suffix
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
