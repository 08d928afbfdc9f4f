import Instrument
import Tabular

/// Reads groups out of scores in comma-separated values.
struct ScoreTableReading {
  private var columns: [String: Int] = [:]
  private var isFirst = true
  private var group: PublishedGroup?
  private var traced: [(String, Int)] = []

  /// Whether the table has the columns of scores.
  var isScores: Bool { columns["dimension"] != nil && columns["withheld"] != nil }

  /// Takes the next row.
  mutating func take(_ row: TableRow, _ body: (PublishedGroup) throws -> Void) throws {
    if isFirst {
      isFirst = false
      for index in 0..<row.count { columns[row.text(index)] = index }
      traced = columns.filter {
        !["unit", "role", "parent", "dimension", "target"].contains($0.key)
      }
      .sorted { $0.value < $1.value }.map { ($0.key, $0.value) }
      return
    }
    guard isScores else { throw UnreadablePublication("it is no table of scores") }
    func field(_ name: String) -> String? {
      guard let index = columns[name], index < row.count, !row[index].isEmpty else { return nil }
      return row.text(index)
    }
    let name = GroupName(unit: Self.bare(field("unit")), role: Self.bare(field("role")))
    if group?.name != name {
      try finish(body)
      var line = PublishedLine(.responses)
      line.isWithheld = field("withheld") == "true"
      line.set(.people, field("n"))
      line.set(.headcount, field("headcount"))
      line.set(.rate, field("responseRate"))
      line.place = "group"
      line.trace = line.isWithheld ? trace(row, of: { !$0.hasPrefix("dimension") }) : ""
      var overall = PublishedLine(.overall)
      overall.set(.score, field("overall"))
      group = PublishedGroup(name, lines: [line] + (overall.isShown ? [overall] : []))
    }
    let id = field("dimension") ?? ""
    var line = PublishedLine(.dimension(id))
    line.isWithheld = field("dimensionWithheld") == "true"
    line.isDivided = field("voice") == "divided"
    line.set(.people, field("dimensionN"))
    line.set(.score, field("score"))
    line.set(.spread, field("sd"))
    line.set(.low, field("low"))
    line.set(.high, field("high"))
    for key in ["splitLow", "splitMiddle", "splitHigh"] {
      if let share = field(key) { line.shares.append(share) }
    }
    line.place = "dimension"
    if line.isWithheld {
      line.trace = trace(row) { Self.ownColumns.contains($0) }
    }
    group?.lines.append(line)
    var coverage = PublishedLine(.coverage(id))
    coverage.set(.coverage, field("coverage"))
    coverage.set(.dontKnow, field("dontKnow"))
    if coverage.isShown { group?.lines.append(coverage) }
  }

  /// Hands over the last group.
  mutating func finish(_ body: (PublishedGroup) throws -> Void) throws {
    if let group { try body(group) }
    group = nil
  }

  /// The columns that belong to a dimension and not to its group.
  private static let ownColumns: Set<String> = [
    "dimensionN", "dimensionWithheld", "score", "sd", "low", "high", "level", "gap", "coverage",
    "dontKnow", "levelLow", "levelHigh", "voice", "agreement", "asEverywhere", "splitLow",
    "splitMiddle", "splitHigh",
  ]

  /// Which of some columns have something in them.
  private func trace(_ row: TableRow, of isMeant: (String) -> Bool) -> String {
    var trace = ""
    for (name, index) in traced where isMeant(name) && index < row.count && !row[index].isEmpty {
      trace += name + " "
    }
    return trace
  }

  /// A name without the apostrophe that keeps spreadsheets from taking it for a formula.
  static func bare(_ name: String?) -> String? {
    guard let name, name.first == "'" else { return name }
    let rest = name.dropFirst()
    guard let first = rest.first(where: { $0 != " " && $0 != "\"" }),
      "=+-@\t\r\n＝＋－＠".contains(first)
    else { return name }
    return String(rest)
  }
}
