import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// Goes through the people who answered a questionnaire and whose answers were released, for a
  /// check that has nothing in common with scoring.
  ///
  /// - Parameters:
  ///   - questionnaire: Which responses.
  ///   - wave: Which wave.
  ///   - unit: Turns the name of a unit into whatever the caller counts by; asked once a unit.
  ///   - body: Takes the unit, the role, the release, and the packed row, which is good only during
  ///     the call.
  /// - Throws: What `body` throws, or an error of the database.
  public func forEachPerson(
    questionnaire: Questionnaire.ID, wave: Wave.ID, unit: (Instrument.Unit.ID) -> Int?,
    _ body: (Int, Role.ID, Int, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try queue.read { db in
      var places: [Int64: Int] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT id, name FROM unit") {
        places[row[0]] = unit(row[1])
      }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT unit, role, codes, "release" FROM response
          WHERE questionnaire = ? AND wave = ? AND "release" IS NOT NULL
          """, arguments: [questionnaire, wave])
      while let row = try rows.next() {
        let identifier: Int64 = row[0]
        guard let place = places[identifier] else { continue }
        let role: String = row[1]
        let release: Int = row[3]
        try row.withUnsafeData(atIndex: 2) { data in
          try (data ?? Data()).withUnsafeBytes { raw in
            try raw.withMemoryRebound(to: UInt8.self) { try body(place, role, release, $0) }
          }
        }
      }
    }
  }
}
