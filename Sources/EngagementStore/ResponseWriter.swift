import Foundation
import GRDB
import Instrument

/// Adds responses within one transaction.
struct ResponseWriter {
  private let db: Database
  private let questionnaire: Questionnaire.ID
  private var units: [Instrument.Unit.ID: Int64] = [:]

  /// Starts to add responses to one questionnaire.
  init(_ db: Database, questionnaire: Questionnaire.ID) throws {
    self.db = db
    self.questionnaire = questionnaire
    let rows = try Row.fetchCursor(db, sql: "SELECT id, name FROM unit")
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
      sql: "INSERT INTO response (id, questionnaire, unit, role, codes) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [id, questionnaire, unit, response.role, Self.data(response.row)])
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
        sql: "INSERT INTO comment (id, questionnaire, unit, item, text) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [number, questionnaire, unit, item, text])
    }
  }

  private static func data(_ bytes: [UInt8]) -> Data { Data(bytes) }
}
