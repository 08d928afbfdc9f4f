import Instrument
import Tabular

/// Reads free texts out of a list in JSON.
enum TextJSONReading {
  /// The groups of one item, each with the texts that stand under its name.
  static func groups(of item: JSONValue) -> [PublishedGroup] {
    let id = item["item"]?.string ?? ""
    return (item["groups"]?.elements ?? []).map { group in
      var published = PublishedGroup(GroupName(unit: group["unit"]?.string))
      published.texts = [
        PublishedTexts(
          item: id, without: (group["without"]?.elements ?? []).compactMap(\.string),
          references: (group["texts"]?.elements ?? []).map {
            PublishedTexts.digits($0["reference"]?.string)
          })
      ]
      return published
    }
  }
}

/// Reads free texts out of a list in comma-separated values.
struct TextTableReading {
  private var columns: [String: Int] = [:]
  private var isFirst = true

  /// Whether the table lists texts.
  var isTexts: Bool { columns["item"] != nil && columns["reference"] != nil }

  /// Takes the next row.
  mutating func take(_ row: TableRow, _ body: (PublishedGroup) throws -> Void) throws {
    if isFirst {
      isFirst = false
      for index in 0..<row.count { columns[row.text(index)] = index }
      return
    }
    func field(_ name: String) -> String? {
      guard let index = columns[name], index < row.count, !row[index].isEmpty else { return nil }
      return row.text(index)
    }
    guard isTexts, let item = field("item"), let reference = field("reference") else { return }
    var group = PublishedGroup(GroupName(unit: ScoreTableReading.bare(field("unit"))))
    group.texts = [
      PublishedTexts(item: item, without: [], references: [PublishedTexts.digits(reference)])
    ]
    try body(group)
  }
}
