public import Instrument
import Tabular

/// Reads what a file says about groups, as anybody could who was handed the file.
public struct PublicationReader: Sendable {
  /// The units in the order of the tree, which identifiers of pages count through.
  let units: [Unit.ID]
  /// The roles in the order of the definition.
  let roles: [Role.ID]

  /// Creates a reader for one organization.
  public init(units: [Unit.ID], roles: [Role.ID]) {
    self.units = units
    self.roles = roles
  }

  /// Reads a file group by group, in constant memory.
  ///
  /// - Parameters:
  ///   - format: The form of the file.
  ///   - source: Fills the buffer with the next bytes and returns their number, 0 at the end.
  ///   - body: Called with each group; a group may come in several parts.
  /// - Returns: The release that the file says it is of, if it says so.
  /// - Throws: ``UnreadablePublication``, an error of a table, or what the closures throw.
  public func read(
    _ format: PublishedFormat,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
    body: (PublishedGroup) throws -> Void
  ) throws -> Int? {
    switch format {
    case .xml:
      var reading = ReportXMLReading()
      var scanner = TagScanner(ByteStream(source))
      while let piece = try scanner.next() { try reading.take(piece, body) }
      guard reading.isReport else { throw UnreadablePublication("it is no report in XML") }
      return reading.release
    case .html:
      var reading = ReportHTMLReading(reader: self)
      var scanner = TagScanner(ByteStream(source))
      while let piece = try scanner.next() { try reading.take(piece, body) }
      guard reading.isPage else { throw UnreadablePublication("it is no page") }
      return reading.release
    case .json: return try ScoreJSONReading().read(JSONScanner(ByteStream(source)), body)
    case .csv:
      var reading = ScoreTableReading()
      var texts = TextTableReading()
      var table = TableReader(source: source)
      while try table.next({ row in
        try texts.take(row, body)
        if !texts.isTexts { try reading.take(row, body) }
      }) {}
      if texts.isTexts { return nil }
      guard reading.isScores else { throw UnreadablePublication("it is no table of scores") }
      try reading.finish(body)
      return nil
    }
  }

  /// The group that an identifier of a page names: `all`, `unit-3`, `role-1` or `unit-3.role-1`, with
  /// what follows it; `nil` for anything else.
  public func group(of identifier: String) -> (name: GroupName, rest: String)? {
    var parts = identifier.split(separator: ".", omittingEmptySubsequences: false)[...]
    var name = GroupName()
    var isGroup = false
    if parts.first == "all" || parts.first == "dimension" {
      return (name, parts.dropFirst().joined(separator: "."))
    }
    if let unit = Self.number(parts.first, after: "unit-"), unit <= units.count {
      name = GroupName(unit: units[unit - 1])
      isGroup = true
      parts.removeFirst()
    }
    if let role = Self.number(parts.first, after: "role-"), role <= roles.count {
      name = GroupName(unit: name.unit, role: roles[role - 1])
      isGroup = true
      parts.removeFirst()
    }
    return isGroup ? (name, parts.joined(separator: ".")) : nil
  }

  private static func number(_ part: Substring?, after prefix: String) -> Int? {
    guard let part, part.hasPrefix(prefix) else { return nil }
    return Int(part.dropFirst(prefix.count)).flatMap { $0 > 0 ? $0 : nil }
  }
}
