import GRDB
public import Instrument

extension Engagement {
  /// Puts a roster in place of the present one.
  ///
  /// Units that it doesn't list stay for the earlier waves that had them.
  ///
  /// - Throws: ``StoreError/rosterFrozen(wave:)`` once the last wave is closed, and
  ///   ``StoreError/unitInUse(_:)`` when there are responses of that wave from a unit that the new
  ///   roster doesn't list; nothing is changed then.
  public func replaceRoster(_ units: [Unit]) throws(StoreError) {
    try write { db in
      if let closed = try Int.fetchOne(
        db, sql: "SELECT wave FROM \"release\" WHERE wave = \(Self.lastWave)")
      {
        throw StoreError.rosterFrozen(wave: closed)
      }
      let names = Set(units.map(\.id))
      let used = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM unit WHERE id IN (
            SELECT unit FROM response WHERE wave = \(Self.lastWave))
          ORDER BY name
          """)
      if let lost = used.first(where: { !names.contains($0) }) { throw StoreError.unitInUse(lost) }
      let present = try String.fetchAll(db, sql: "SELECT name FROM unit")
      for name in present where !names.contains(name) { try Self.strike(name, db) }
      for (place, unit) in units.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO unit (name, parent, headcount, place) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET parent = excluded.parent, headcount = excluded.headcount, place = excluded.place,
              listed = 1
            """, arguments: [unit.id, unit.parent, unit.headcount, place])
      }
    }
  }

  /// Takes a unit off the roster; it stays where an earlier wave needs it.
  private static func strike(_ name: Unit.ID, _ db: Database) throws {
    try db.execute(sql: "UPDATE unit SET listed = 0 WHERE name = ?", arguments: [name])
    try db.execute(
      sql: """
        DELETE FROM unit WHERE name = ? AND id NOT IN (SELECT unit FROM response)
          AND id NOT IN (SELECT unit FROM comment) AND id NOT IN (SELECT unit FROM wave_unit)
        """, arguments: [name])
  }

  /// The units in the order of the roster.
  public func units() throws(StoreError) -> [Unit] {
    try read { db in try Self.units(db) }
  }

  static func units(_ db: Database) throws -> [Unit] {
    try Row.fetchAll(
      db, sql: "SELECT name, parent, headcount FROM unit WHERE listed = 1 ORDER BY place"
    ).map {
      Unit(id: $0["name"], parent: $0["parent"], headcount: $0["headcount"])
    }
  }
}
