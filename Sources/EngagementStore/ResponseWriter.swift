import Foundation
import GRDB
import Instrument

/// Adds responses within one transaction.
struct ResponseWriter {
  private let db: Database
  private let questionnaire: Questionnaire.ID
  private let wave: Wave.ID
  private var units: [Instrument.Unit.ID: Int64] = [:]

  /// Starts to add responses to one questionnaire.
  ///
  /// - Parameters:
  ///   - db: The database, within a transaction.
  ///   - questionnaire: The questionnaire.
  ///   - wave: The wave that they belong to, or `nil` for the last one.
  /// - Throws: An error of the database.
  init(_ db: Database, questionnaire: Questionnaire.ID, wave: Wave.ID? = nil) throws {
    self.db = db
    self.questionnaire = questionnaire
    self.wave = try wave ?? Engagement.lastWaveNumber(db)
    // A closed wave has the units that it had when it was closed.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, name FROM unit WHERE id IN (SELECT unit FROM wave_unit WHERE wave = ?1)
          OR listed = 1 AND NOT EXISTS (SELECT 1 FROM "release" WHERE wave = ?1)
        """, arguments: [self.wave])
    while let row = try rows.next() { units[row["name"]] = row["id"] }
  }

  /// Adds a response under a number drawn at random, so that numbers tell no order.
  ///
  /// Free texts go to a table of their own that doesn't say which response they came with.
  mutating func insert(
    _ response: PackedResponse, using generator: inout some RandomNumberGenerator
  ) throws {
    guard let unit = units[response.unit] else { throw StoreError.unknownUnit(response.unit) }
    let id = Int64.random(in: 1...Int64.max, using: &generator)
    try db.cachedStatement(
      sql: """
        INSERT INTO response (id, questionnaire, unit, role, codes, wave) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, questionnaire, unit, response.role, Self.data(response.row), wave])
    for (item, numbers) in response.quantities.sorted(by: { $0.key < $1.key }) {
      for (place, number) in numbers.enumerated() {
        try db.cachedStatement(
          sql: """
            INSERT INTO response_quantity (response, item, place, thousandths) VALUES (?, ?, ?, ?)
            """
        ).execute(arguments: [id, item, place, number.thousandths])
      }
    }
    for (item, text) in response.texts.sorted(by: { $0.key < $1.key }) {
      let number = Int64.random(in: 1...Int64.max, using: &generator)
      try db.cachedStatement(
        sql: """
          INSERT INTO comment (id, questionnaire, unit, item, text, wave) VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [number, questionnaire, unit, item, text, wave])
    }
  }

  private static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
