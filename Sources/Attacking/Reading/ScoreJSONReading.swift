import Instrument

/// Reads groups out of scores in JSON.
struct ScoreJSONReading {
  /// Reads a document.
  ///
  /// - Returns: The release that the document says it is of.
  func read(_ scanner: JSONScanner, _ body: (PublishedGroup) throws -> Void) throws -> Int? {
    var isScores = false
    var release: Int?
    try scanner.members { key, value in
      switch key {
      case "schema":
        let schema = value.string ?? ""
        isScores = ["soundings/score/", "soundings/comments/"].contains { schema.hasPrefix($0) }
      case "release": release = value.number.flatMap { Int($0) }
      case "units", "roles", "perspectives", "organization":
        guard case .object = value else { break }
        try body(
          group(
            value, GroupName(unit: value["unit"]?.string, role: value["role"]?.string)))
      case "items":
        for group in TextJSONReading.groups(of: value) { try body(group) }
      default: break
      }
    }
    guard isScores else { throw UnreadablePublication("it holds neither scores nor texts") }
    return release
  }

  private func group(_ value: JSONValue, _ name: GroupName) -> PublishedGroup {
    var line = PublishedLine(.responses)
    line.isWithheld = value["withheld"]?.isTrue ?? false
    line.set(.people, value["n"]?.number)
    line.set(.headcount, value["headcount"]?.number)
    line.set(.rate, value["responseRate"]?.number)
    line.place = "group"
    line.trace = trace(
      value, but: ["unit", "role", "parent", "dimensions", "indicators", "facets"])
    var group = PublishedGroup(name, lines: [line])
    if let score = value["overall"]?["score"]?.number {
      var overall = PublishedLine(.overall)
      overall.set(.score, score)
      group.lines.append(overall)
    }
    for entry in value["dimensions"]?.elements ?? [] { group.lines += lines(ofDimension: entry) }
    for entry in value["indicators"]?.elements ?? [] {
      group.lines.append(self.line(ofMeasure: entry, .indicator(entry["id"]?.string ?? "")))
    }
    for entry in value["facets"]?.elements ?? [] {
      group.lines.append(self.line(ofMeasure: entry, .facet(entry["id"]?.string ?? "")))
    }
    return group
  }

  private func lines(ofDimension value: JSONValue) -> [PublishedLine] {
    let id = value["id"]?.string ?? ""
    var line = PublishedLine(.dimension(id))
    line.isWithheld = value["withheld"]?.isTrue ?? false
    line.isDivided = value["voice"]?.string == "divided"
    line.set(.people, value["n"]?.number)
    line.set(.score, value["score"]?.number)
    line.set(.spread, value["sd"]?.number)
    line.set(.low, value["low"]?.number)
    line.set(.high, value["high"]?.number)
    line.place = "dimension"
    line.trace = trace(value, but: ["id", "target"])
    if let split = value["split"] {
      for key in ["low", "middle", "high"] {
        if let share = split[key]?.number { line.shares.append(share) }
      }
    }
    var coverage = PublishedLine(.coverage(id))
    coverage.set(.coverage, value["coverage"]?.number)
    coverage.set(.dontKnow, value["dontKnow"]?.number)
    return [line] + (coverage.isShown ? [coverage] : [])
  }

  private func line(ofMeasure value: JSONValue, _ measure: Measure) -> PublishedLine {
    var line = PublishedLine(measure)
    line.isWithheld = value["withheld"]?.isTrue ?? false
    line.set(.people, value["n"]?.number)
    line.set(.score, value["value"]?.number)
    if value["stage"]?.string != nil { line.shares.append("") }
    line.shares += (value["shares"]?.elements ?? []).compactMap { $0["share"]?.number }
    line.place = "measure"
    line.trace = trace(value, but: ["id"])
    return line
  }

  /// Which members there are, and which of them are empty.
  private func trace(_ value: JSONValue, but names: Set<String>) -> String {
    guard case .object(let members) = value else { return "" }
    return members.keys.filter { !names.contains($0) }.sorted()
      .map { members[$0] == .null ? "\($0)=null" : $0 }.joined(separator: " ")
  }
}
