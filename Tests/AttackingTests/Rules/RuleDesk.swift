import Instrument
import TestSupport

@testable import Attacking

/// A small organization whose files are attacked: 12 people in Sales, of whom 8 are staff and 4 lead,
/// 9 staff in Service, and 3 in Legal.
struct RuleDesk {
  var counts: TrueCounts

  init() {
    let layout = AttackLayout(
      units: ["Sales", "Service", "Legal"], parents: [-1, 0, 0, 0], roles: ["staff", "lead"],
      measures: [
        .responses, .dimension("culture"), .dimension("skills"), .coverage("culture"),
        .coverage("skills"), .indicator("owner"), .dimension("safety"), .coverage("safety"),
      ], minimumGroup: 5)
    var counts = TrueCounts(layout)
    // Two in Service aren't asked about safety, nor is anybody elsewhere.
    counts.add(7, to: .dimension("safety"), node: 2, column: 0)
    counts.add(7, to: .coverage("safety"), node: 2, column: 0)
    for measure in layout.measures.dropLast(2) {
      counts.add(8, to: measure, node: 1, column: 0)
      counts.add(4, to: measure, node: 1, column: 1)
      counts.add(9, to: measure, node: 2, column: 0)
      counts.add(3, to: measure, node: 3, column: 0)
    }
    self.counts = counts
  }

  /// What the rules find in files.
  func findings(_ files: (PublishedFormat, String)...) throws -> [PrivacyFinding] {
    var attack = PublicationAttack(counts, comparesFiles: files.count > 1)
    for (place, file) in files.enumerated() {
      try attack.read("\(place + 1)", file.0, source: source(of: Array(file.1.utf8)))
    }
    return attack.ruleFindings
  }

  /// The codes of what the rules find in files.
  func codes(_ files: (PublishedFormat, String)...) throws -> [String] {
    var attack = PublicationAttack(counts, comparesFiles: files.count > 1)
    for (place, file) in files.enumerated() {
      try attack.read("\(place + 1)", file.0, source: source(of: Array(file.1.utf8)))
    }
    return attack.ruleFindings.map(\.code)
  }

  /// A report with some units.
  static func xml(_ units: String, release: Int? = nil) -> (PublishedFormat, String) {
    let release = release.map { " release=\"\($0)\"" } ?? ""
    return (.xml, "<report\(release)><units>\(units)</units></report>")
  }

  /// A table of scores with some rows.
  static func csv(_ rows: String...) -> (PublishedFormat, String) {
    (
      .csv,
      "unit,n,headcount,responseRate,withheld,overall,dimension,dimensionN,dimensionWithheld,score,"
        + "coverage\n" + rows.joined(separator: "\n")
    )
  }

  /// Scores in JSON with some units.
  static func json(_ units: String) -> (PublishedFormat, String) {
    (.json, "{\"schema\":\"soundings/score/1\",\"units\":[\(units)]}")
  }
}
