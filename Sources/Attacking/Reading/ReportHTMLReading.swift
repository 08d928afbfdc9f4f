import Instrument

/// Reads groups out of the page of a report, by the identifiers of its rows and cells.
///
/// Only what has an identifier is a number with a place. A cell without one is looked at for what
/// it gives away by its looks.
struct ReportHTMLReading {
  let reader: PublicationReader
  /// Whether the document is a page.
  private(set) var isPage = false
  /// The release that the page says it is of.
  private(set) var release: Int?

  private struct Cell {
    var identifier: String?
    var looks: String
    var text = ""
    var number: String?
    var isCount: Bool
  }

  private var row: (identifier: String?, cells: [Cell])?
  private var isInCell = false
  private var innerLooks: [String] = []

  init(reader: PublicationReader) { self.reader = reader }

  /// Takes the next piece of the page.
  mutating func take(
    _ piece: TagScanner.Piece, _ body: (PublishedGroup) throws -> Void
  ) throws {
    switch piece {
    case .start("html", _): isPage = true
    case .start("meta", let attributes):
      if attributes["name"] == "release" { release = attributes["content"].flatMap { Int($0) } }
    case .start("blockquote", let attributes):
      let parts = (attributes["id"] ?? "").split(separator: ".")
      guard parts.count > 2, parts[0] == "words" else { break }
      var group = PublishedGroup(GroupName())
      group.texts = [
        PublishedTexts(
          item: parts[1..<(parts.count - 1)].joined(separator: "."), without: [], references: [""])
      ]
      try body(group)
    case .start("tr", let attributes): row = (attributes["id"], [])
    case .start("td", let attributes):
      guard row != nil else { break }
      let looks = attributes.keys.filter { $0 != "id" && $0 != "colspan" }.sorted()
        .map { "\($0)=\(attributes[$0] ?? "")" }.joined(separator: " ")
      row?.cells.append(
        Cell(identifier: attributes["id"], looks: looks, isCount: attributes["class"] == "n"))
      isInCell = true
      innerLooks = []
    case .start("span", let attributes):
      guard isInCell else { break }
      innerLooks.append(attributes["class"] ?? "")
      if let last = row?.cells.indices.last {
        row?.cells[last].looks += " \(innerLooks.last ?? "")"
      }
    case .end("span"): if isInCell { _ = innerLooks.popLast() }
    case .text(let text):
      guard isInCell, let last = row?.cells.indices.last else { break }
      row?.cells[last].text += text
      if innerLooks.last == "number" || innerLooks.isEmpty { row?.cells[last].number = text }
    case .end("td"): isInCell = false
    case .end("tr"):
      if let row { try finish(row.identifier, row.cells, body) }
      row = nil
      isInCell = false
    case .start, .end: break
    }
  }

  private func finish(
    _ identifier: String?, _ cells: [Cell], _ body: (PublishedGroup) throws -> Void
  ) throws {
    let named = ([identifier] + cells.map(\.identifier)).lazy
      .compactMap { $0.flatMap { reader.group(of: $0) } }.first
    var group = PublishedGroup(named?.name ?? GroupName())
    if let identifier, identifier.hasPrefix("interviews.") {
      func text(_ part: String) -> String? {
        cells.first { $0.identifier == "\(identifier).\(part)" }?.text
      }
      group.interviews.append(
        PublishedInterview(
          dimension: String(identifier.dropFirst("interviews.".count)), people: text("people"),
          score: text("score")))
    }
    if let identifier, reader.group(of: identifier)?.rest == "",
      let count = cells.first(where: { $0.identifier == nil && $0.isCount })
    {
      var line = PublishedLine(.responses)
      line.set(.people, count.text)
      if line.isShown { group.lines.append(line) }
    }
    for cell in cells {
      guard let line = line(of: cell) else { continue }
      // In a row of several roles each cell says whose it is.
      if let own = cell.identifier.flatMap({ reader.group(of: $0) })?.name, own != group.name {
        try body(PublishedGroup(own, lines: [line]))
      } else {
        group.lines.append(line)
      }
    }
    if !group.lines.isEmpty || !group.interviews.isEmpty { try body(group) }
  }

  /// What a cell tells; `nil` for one that isn't about a measure.
  private func line(of cell: Cell) -> PublishedLine? {
    if cell.looks.split(whereSeparator: { " =".contains($0) }).contains("withheld") {
      var line = PublishedLine(measure(of: cell.identifier) ?? .overall)
      line.isWithheld = true
      line.place = cell.looks.contains("class=cell") ? "cell" : "row"
      line.trace = cell.looks + " " + cell.text
      line.set(.score, cell.number)
      // The mark itself names the threshold, which is no number of this place.
      if cell.number == cell.text { line.numbers = [:] }
      return line
    }
    guard let measure = measure(of: cell.identifier) else { return nil }
    var line = PublishedLine(measure)
    line.set(.score, cell.number)
    return line
  }

  private func measure(of identifier: String?) -> Measure? {
    guard let identifier, var rest = reader.group(of: identifier)?.rest, !rest.isEmpty else {
      return nil
    }
    if rest.hasSuffix(".score") { rest.removeLast(".score".count) }
    if rest.hasPrefix("facet.") { return .facet(String(rest.dropFirst("facet.".count))) }
    if rest.contains(".") { return nil }
    return rest == "overall" ? .overall : .dimension(rest)
  }
}
