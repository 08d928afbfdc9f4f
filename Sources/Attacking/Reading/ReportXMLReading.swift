import Instrument

/// Reads groups out of a report in XML.
struct ReportXMLReading {
  /// Whether the document is a report.
  private(set) var isReport = false
  /// The release that the report says it is of.
  private(set) var release: Int?

  private var whole = PublishedGroup(GroupName())
  private var group: PublishedGroup?
  private var unitNames: [String: Unit.ID] = [:]
  private var section = ""
  private var measure: PublishedLine?
  /// The side of the practice that is being read, and one role's view of it.
  private var side = ""
  private var view: PublishedGroup?
  private var item = ""

  /// Takes the next piece of the document.
  mutating func take(
    _ piece: TagScanner.Piece, _ body: (PublishedGroup) throws -> Void
  ) throws {
    switch piece {
    case .text: break
    case .start(let name, let attributes): start(name, attributes)
    case .end("unit"), .end("role"), .end("perspective"):
      if let group { try body(group) }
      group = nil
    case .end("view"):
      if let view { try body(view) }
      view = nil
    case .end("measure"):
      if let measure { whole.lines.append(measure) }
      measure = nil
    case .end("report"): try body(whole)
    case .end: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "report":
      isReport = true
      release = attributes["release"].flatMap { Int($0) }
    case "participation":
      var line = PublishedLine(.responses)
      line.set(.people, attributes["answered"])
      line.set(.headcount, attributes["invited"])
      line.set(.rate, attributes["percent"])
      line.isWithheld = !line.isShown
      whole.lines.append(line)
    case "verdict":
      var line = PublishedLine(.overall)
      line.set(.score, attributes["score"])
      whole.lines.append(line)
    case "dimension":
      let id = attributes["id"].map { String($0.dropFirst("dimension.".count)) } ?? ""
      whole.lines += Self.lines(of: id, attributes, at: "dimension")
    case "unit":
      let unit = attributes["name"] ?? ""
      if let id = attributes["id"] { unitNames[id] = unit }
      group = Self.group(GroupName(unit: unit), attributes)
    case "role": group = Self.group(GroupName(role: attributes["role"]), attributes)
    case "perspective":
      let unit = attributes["unit"].map { unitNames[$0] ?? $0 }
      group = Self.group(GroupName(unit: unit, role: attributes["role"]), attributes)
    case "cell":
      group?.lines += Self.lines(of: attributes["dimension"] ?? "", attributes, at: "cell")
    case "interview":
      whole.interviews.append(
        PublishedInterview(
          dimension: attributes["dimension"] ?? "", people: attributes["people"],
          score: attributes["score"], survey: attributes["survey"]))
    case "indicators", "facets": section = name
    case "side": side = attributes["facet"] ?? ""
    case "view":
      var line = PublishedLine(.facet(side))
      line.set(.score, attributes["score"])
      line.set(.people, attributes["respondents"])
      line.isWithheld = attributes["withheld"] != nil
      line.isDivided = attributes["voice"] == "divided"
      line.place = "view"
      line.trace = Self.trace(attributes)
      view = PublishedGroup(GroupName(role: attributes["role"]), lines: [line])
    case "measure":
      let id = attributes["id"] ?? ""
      var line = PublishedLine(section == "facets" ? .facet(id) : .indicator(id))
      if let value = attributes["value"] {
        let words = value.split(separator: " ")
        line.set(.score, words.first.map(String.init))
        // A value in words, such as a stage, rests on people as well.
        if line.numbers[.score] == nil || Double(line.numbers[.score] ?? "") == nil {
          line.numbers[.score] = nil
          line.shares = [""]
        }
      }
      line.set(.people, attributes["respondents"])
      line.isWithheld = attributes["withheld"] != nil
      line.place = "measure"
      line.trace = Self.trace(attributes)
      measure = line
    case "item": item = attributes["id"] ?? ""
    case "quote": whole.texts.append(PublishedTexts(item: item, without: [], references: [""]))
    case "share": measure?.shares.append(attributes["percent"] ?? "")
    default: break
    }
  }

  private static func group(_ name: GroupName, _ attributes: [String: String]) -> PublishedGroup {
    var line = PublishedLine(.responses)
    line.set(.people, attributes["respondents"])
    line.set(.headcount, attributes["headcount"])
    line.set(.rate, attributes["percent"])
    line.isWithheld = attributes["withheld"] != nil
    line.place = "group"
    line.trace = trace(attributes)
    var overall = PublishedLine(.overall)
    overall.set(.score, attributes["score"])
    return PublishedGroup(name, lines: [line] + (overall.isShown ? [overall] : []))
  }

  /// The line of a dimension and, where it is shown, that of its coverage.
  private static func lines(
    of dimension: String, _ attributes: [String: String], at place: String
  ) -> [PublishedLine] {
    var line = PublishedLine(.dimension(dimension))
    line.set(.score, attributes["score"])
    line.set(.people, attributes["respondents"])
    line.set(.spread, attributes["spread"])
    if let interval = attributes["interval"] {
      let ends = interval.split(separator: "–")
      if ends.count == 2 {
        line.set(.low, String(ends[0]))
        line.set(.high, String(ends[1]))
      }
    }
    line.isWithheld = attributes["withheld"] != nil
    line.isDivided = attributes["voice"] == "divided"
    for key in ["low", "middle", "high"] {
      if let share = attributes[key] { line.shares.append(share) }
    }
    line.place = place
    line.trace = trace(attributes)
    var coverage = PublishedLine(.coverage(dimension))
    coverage.set(.coverage, attributes["coverage"])
    coverage.set(.dontKnow, attributes["dont-know"])
    return [line] + (coverage.isShown ? [coverage] : [])
  }

  /// The names of the attributes beside those that name the place, and the mark.
  private static func trace(_ attributes: [String: String]) -> String {
    let places = ["id", "name", "depth", "dimension", "unit", "role", "target"]
    return attributes.keys.filter { !places.contains($0) }.sorted()
      .map { $0 == "withheld" ? "withheld=\(attributes[$0] ?? "")" : $0 }.joined(separator: " ")
  }
}
