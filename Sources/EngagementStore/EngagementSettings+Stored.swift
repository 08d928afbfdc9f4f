import Foundation
import GRDB

extension EngagementSettings {
  /// Keeps the settings as one JSON object.
  func store(in db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(self), as: UTF8.self)
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (name, value) VALUES ('engagement', ?)",
      arguments: [text])
  }

  /// Reads the settings back.
  init(from db: Database, path: String) throws {
    let text = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'engagement'")
    guard let text,
      let settings = try? JSONDecoder().decode(EngagementSettings.self, from: Data(text.utf8))
    else { throw StoreError.damaged(file: path) }
    self = settings
  }
}
