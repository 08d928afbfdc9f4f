import EngagementStore
import Foundation
import Instrument
import InstrumentCSV
import InstrumentXML
import Sealing
import Tabular

/// One file of responses that is taken into an engagement, whole or not at all.
struct CollectedFile {
  /// What came of a file.
  enum Outcome: Hashable {
    /// So many responses were kept and so many left out.
    case kept(Int, rejected: Int)
    /// The file was collected before.
    case known
  }

  /// The file.
  let path: String
  /// The engagement.
  let engagement: OpenEngagement
  /// Whether responses without problems are kept although others of the file have problems.
  let acceptsValid: Bool
  /// Whether the file is taken although people were invited with codes, which it can't hold.
  var needsNoCode = false

  private var rejectedPath: String {
    let suffix = isXML ? ".rejected.xml" : ".rejected.csv"
    return path + suffix
  }

  private var isXML: Bool { path.lowercased().hasSuffix(".xml") }

  /// Takes the file in.
  ///
  /// - Throws: ``Diagnostics`` with every problem of the file, of which nothing was kept.
  func collect(questionnaire id: String?, table: TableOptions) throws -> Outcome {
    let fingerprint = try Self.fingerprint(of: path)
    if try engagement.store.hasCollected(fingerprint) { return .known }
    guard try needsNoCode || engagement.store.invitations().isEmpty else {
      throw Failure(
        .refused,
        "\(path.onOneLine): holds no participation codes, and people were invited with codes. If you "
          + "trust who sent it: soundings collect --without-codes")
    }
    return isXML
      ? try collectXML(fingerprint) : try collectTable(fingerprint, questionnaire: id, table: table)
  }

  /// The SHA-256 of a file, read in pieces.
  static func fingerprint(of path: String) throws -> String {
    let input = try InputFile(path)
    var running = Fingerprint.Running()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      if count == 0 { return running.hexadecimal }
      chunk.withUnsafeBytes { running.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  private func collectTable(
    _ fingerprint: String, questionnaire id: String?, table: TableOptions
  ) throws -> Outcome {
    let assessment = engagement.assessment
    guard let questionnaire = try id.map(engagement.questionnaire) ?? likelyQuestionnaire(table)
    else { return .kept(0, rejected: 0) }
    let codebook = Codebook(questionnaire)
    let roles = assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
    var reader = ResponseTableReader(
      codebook: codebook, roles: roles, units: try engagement.store.units().map(\.id),
      headings: try table.headings(firstRole: roles.first ?? ""), file: path)
    var kept = 0
    var rejected: Set<Int> = []
    var generator = SystemRandomNumberGenerator()
    let units = reader.units
    try engagement.store.collect(
      fingerprint: fingerprint, questionnaire: questionnaire.id, wave: engagement.wave.id,
      using: &generator
    ) { keep in
      let input = try InputFile(path)
      try reader.read(
        source: { try input.read(into: $0) },
        accept: { row in
          kept += 1
          try keep(
            PackedResponse(
              unit: units[row.unit], role: roles[row.role], row: Array(row.codes),
              quantities: row.quantities, texts: row.texts))
        }, reject: { rejected.insert($0) })
      try judge(reader.problems, rejected: rejected.count)
      if !rejected.isEmpty { try writeRejected(rows: rejected) }
    }
    return .kept(kept, rejected: rejected.count)
  }

  /// The questionnaire of which the header names the most columns; the first of several.
  private func likelyQuestionnaire(_ table: TableOptions) throws -> Questionnaire? {
    let input = try InputFile(path)
    var reader = TableReader { try input.read(into: $0) }
    var header: [String] = []
    // A file that can't be read is told by the reader that takes it in.
    _ = try? reader.next { row in header = (0..<row.count).map { row.text($0) } }
    let map = try table.headings(firstRole: "").map
    let names = Set(header.map { map[$0] ?? $0 })
    let counts = engagement.assessment.questionnaires.map { questionnaire in
      (
        questionnaire,
        questionnaire.items.filter { item in
          names.contains(item.id) || names.contains { $0.hasPrefix(item.id + ".") }
        }.count
      )
    }
    return counts.max { $0.1 < $1.1 }.flatMap { best in counts.first { $0.1 == best.1 }?.0 }
  }

  private func collectXML(_ fingerprint: String) throws -> Outcome {
    let assessment = engagement.assessment
    let units = Set(try engagement.store.units().map(\.id))
    let questionnaire = try engagement.questionnaire(
      try ResponseReader.questionnaire(
        fileName: path, assessment: assessment, source: try Self.source(path)))
    guard questionnaire.use == .survey else {
      throw Failure(
        .badInput,
        "\(path.onOneLine): holds answers to a guide for talks. Hold talks with “soundings interview”."
      )
    }
    let codebook = Codebook(questionnaire)
    var kept = 0
    var rejected = 0
    var leftOut: [UInt8] = []
    var generator = SystemRandomNumberGenerator()
    try engagement.store.collect(
      fingerprint: fingerprint, questionnaire: questionnaire.id, wave: engagement.wave.id,
      using: &generator
    ) { keep in
      let input = try InputFile(path)
      let problems = try ResponseReader.read(
        fileName: path, assessment: assessment, source: { try input.read(into: $0) },
        response: { response, line in
          guard units.contains(response.unit) else {
            return unknownUnit(response.unit, line: line, among: units.sorted())
          }
          try keep(try codebook.pack(response))
          kept += 1
          return nil
        },
        reject: { bytes in
          rejected += 1
          leftOut += bytes
        })
      try judge(problems, rejected: rejected)
      if rejected > 0 { try writeRejected(elements: leftOut, questionnaire: questionnaire.id) }
    }
    return .kept(kept, rejected: rejected)
  }

  /// Refuses a file with errors, unless its valid responses are to be kept.
  private func judge(_ problems: [Diagnostic], rejected: Int) throws {
    let errors = problems.filter { $0.severity == .error }
    // An error without a rejected response concerns the file as a whole.
    if !errors.isEmpty, !acceptsValid || rejected == 0 { throw Diagnostics(errors) }
    let console = Surroundings.current.console
    for problem in problems { console.say(problem.description) }
    if rejected > 0 {
      let words = rejected == 1 ? "1 response; it is" : "\(rejected) responses; they are"
      console.say("Left out \(words) in \(rejectedPath).")
    }
  }

  private func unknownUnit(_ unit: Instrument.Unit.ID, line: Int, among units: [Instrument.Unit.ID])
    -> Diagnostic
  {
    Diagnostic(
      code: CSVCode.unknownUnit, severity: .error, file: path, line: line, column: nil,
      message: "The unit isn't in the roster.",
      remedy: NearestName.of(unit, among: units).map { "Did you mean “\($0)”?" }
        ?? "Add it to the roster, or correct the response.")
  }

  private static func source(
    _ path: String
  ) throws -> (UnsafeMutableRawBufferPointer) throws -> Int {
    let input = try InputFile(path)
    return { try input.read(into: $0) }
  }

  private func writeRejected(rows: Set<Int>) throws {
    let input = try InputFile(path)
    var reader = TableReader { try input.read(into: $0) }
    var table = TableWriter()
    while try reader.next({ row in
      guard row.number == 1 || rows.contains(row.number) else { return }
      table.row((0..<row.count).map { .verbatim(row.text($0)) })
    }) {}
    try OutputFile.write(table.finished(), to: rejectedPath)
  }

  private func writeRejected(elements: [UInt8], questionnaire: String) throws {
    let assessment = engagement.assessment
    let head =
      "<responses assessment=\"\(assessment.id)\" version=\"\(assessment.version)\" "
      + "questionnaire=\"\(questionnaire)\">\n"
    try OutputFile.write(
      Array(head.utf8) + elements + Array("</responses>\n".utf8), to: rejectedPath)
  }
}
