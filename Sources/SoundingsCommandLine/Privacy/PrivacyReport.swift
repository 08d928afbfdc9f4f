import Attacking
import EngagementStore
import Foundation
import Instrument
import Synchronization
import Tabular

/// What the attack on published files found, as `soundings/privacy/1` or in lines.
struct PrivacyReport {
  private let files: [String]
  private let published: Int
  private let measures: Int
  private let texts: Int
  private let releases: Int
  private let minimumGroup: Int
  private let reach: Attack.Reach
  private let findings: [PrivacyFinding]

  /// Attacks files.
  ///
  /// - Parameters:
  ///   - files: The files with their forms.
  ///   - engagement: The engagement that they are of.
  /// - Throws: A ``Failure`` for a file that can't be read as what its name says.
  init(
    attacking files: [(path: String, format: PublishedFormat)], of engagement: OpenEngagement
  ) throws {
    let counts = try engagement.trueCounts()
    var attack = PublicationAttack(
      counts, asked: try engagement.askedCounts(counts.layout), comparesFiles: files.count > 1)
    for file in files {
      let input = try InputFile(file.path)
      do {
        // With a single release every file is one of the last.
        let release =
          counts.releases > 1
          ? try Self.release(of: file, attack) : nil
        try attack.read(file.path, file.format, release: release) { try input.read(into: $0) }
      } catch let problem as UnreadablePublication {
        throw Failure(.badInput, "\(file.path): can't be checked: \(problem.message).")
      } catch let problem as TableProblem {
        throw Failure(
          .badInput, "\(file.path):\(problem.row): \(problem.message). \(problem.remedy)")
      }
    }
    let outcomes = Self.outcomes(of: attack)
    self.files = files.map(\.path)
    published = attack.publishedCount
    measures = attack.publishedMeasures.count
    texts = attack.textCount
    releases = counts.releases
    minimumGroup = counts.layout.minimumGroup
    reach =
      outcomes.contains { $0.reach == .pairs }
      ? .pairs : outcomes.contains { $0.reach == .fourAtoms } ? .fourAtoms : .everything
    findings = attack.ruleFindings + outcomes.compactMap(\.finding)
  }

  /// Which release a file says it is of, read before anything else because JSON tells it late.
  private static func release(
    of file: (path: String, format: PublishedFormat), _ attack: PublicationAttack
  ) throws -> Int? {
    let input = try InputFile(file.path)
    return try attack.release(of: file.format) { try input.read(into: $0) }
  }

  /// Attacks each measure, on all processors at once; each has random numbers of its own, so the
  /// outcome doesn't depend on their number.
  private static func outcomes(
    of attack: PublicationAttack
  ) -> [(finding: PrivacyFinding?, reach: Attack.Reach)] {
    let measures = attack.publishedMeasures
    let found = Mutex<[Int: (finding: PrivacyFinding?, reach: Attack.Reach)]>([:])
    DispatchQueue.concurrentPerform(iterations: measures.count) { place in
      var random = SeededGenerator(seed: UInt64(place) &* 0x9e37_79b9 &+ 1)
      let outcome = attack.attack(measures[place], using: &random)
      found.withLock { $0[place] = outcome }
    }
    let all = found.withLock { $0 }
    return measures.indices.compactMap { all[$0] }
  }

  /// Whether nothing was found.
  var isSafe: Bool { findings.isEmpty }

  /// What was attacked, then what was found.
  var lines: [String] {
    var lines = files.map { "Read: \($0)" }
    lines.append(
      "Attacked: \(published) numbers of \(measures) measures"
        + (texts > 0 ? " and \(texts == 1 ? "1 text" : "\(texts) texts")" : "")
        + (releases > 1 ? ", over \(releases) releases." : "."))
    lines.append(reach.words)
    for finding in findings {
      let place = finding.file.isEmpty ? "" : " (\(finding.file))"
      lines.append("Found \(finding.code): \(finding.title)\(place).")
      lines.append("  \(finding.reason)")
      lines += finding.places.map { "  - \($0)" }
      if finding.hasMore { lines.append("  - and more") }
    }
    lines.append(
      isSafe
        ? "Nothing found: no group of fewer than \(minimumGroup) people can be worked out."
        : "Don't hand these files out; see above.")
    return lines
  }
}

extension Attack.Reach {
  /// How far an attack reached, in a sentence.
  var words: String {
    switch self {
    case .everything: "Covered: every way of adding and subtracting these numbers."
    case .fourAtoms:
      "Covered: each release and each difference of two in every way; all releases together for up "
        + "to four groups of a unit and role at a time."
    case .pairs:
      "Covered: each release and each difference of two in every way; all releases together for up "
        + "to two groups of a unit and role at a time, and four under the same unit."
    }
  }
}

extension PrivacyReport: Encodable {
  private enum Key: String, CodingKey {
    case schema, safe, files, published, measures, releases, minimumGroup, covered, findings
    case texts
  }
  private enum FindingKey: String, CodingKey { case code, title, file, places, more }

  /// Writes what was attacked and what was found.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("soundings/privacy/1", forKey: .schema)
    try container.encode(isSafe, forKey: .safe)
    try container.encode(files, forKey: .files)
    try container.encode(published, forKey: .published)
    try container.encode(measures, forKey: .measures)
    try container.encode(texts, forKey: .texts)
    try container.encode(releases, forKey: .releases)
    try container.encode(minimumGroup, forKey: .minimumGroup)
    try container.encode(reach.name, forKey: .covered)
    var list = container.nestedUnkeyedContainer(forKey: .findings)
    for finding in findings {
      var entry = list.nestedContainer(keyedBy: FindingKey.self)
      try entry.encode(finding.code, forKey: .code)
      try entry.encode(finding.title, forKey: .title)
      try entry.encode(finding.file.isEmpty ? nil : finding.file, forKey: .file)
      try entry.encode(finding.places, forKey: .places)
      try entry.encode(finding.hasMore, forKey: .more)
    }
  }
}

extension Attack.Reach {
  /// How far an attack reached, in a word for other programs.
  fileprivate var name: String {
    switch self {
    case .everything: "everything"
    case .fourAtoms: "four-groups"
    case .pairs: "two-groups"
    }
  }
}
