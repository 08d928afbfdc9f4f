import Instrument
import Questionnaires
import Tabular

/// The topics that the shipped definitions must cover, read from `topics.csv` beside them.
enum TopicList {
  /// The topics in the order of the list.
  static func shipped() throws -> [Topic] {
    guard let path = ShippedDefinitions.file("Topics/topics.csv") else {
      throw Failure(.unavailable, "the list of topics isn't beside the program. Install it again.")
    }
    let input = try InputFile(path)
    var reader = TableReader { try input.read(into: $0) }
    var topics: [Topic] = []
    var isHeader = true
    while try reader.next({ row in
      defer { isHeader = false }
      guard !isHeader, row.count == 4 else { return }
      topics.append(
        Topic(
          id: row.text(0), title: row.text(1),
          elsewhere: elsewhere(feature: row.text(2), reason: row.text(3))))
    }) {}
    return topics
  }

  private static func elsewhere(feature: String, reason: String) -> Topic.Elsewhere? {
    if !feature.isEmpty { return .feature(feature) }
    return reason.isEmpty ? nil : .reason(reason)
  }
}
