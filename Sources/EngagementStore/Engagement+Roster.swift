import GRDB
public import Instrument

extension Engagement {
  /// Puts a roster in place of the present one.
  ///
  /// - Throws: ``StoreError/unitInUse(_:)`` when there are responses from a unit that the new roster
  ///   doesn't list; nothing is changed then.
  public func replaceRoster(_ units: [Unit]) throws(StoreError) {
    try write { db in
      let names = Set(units.map(\.id))
      let used = try String.fetchAll(
        db, sql: "SELECT name FROM unit WHERE id IN (SELECT unit FROM response) ORDER BY name")
      if let lost = used.first(where: { !names.contains($0) }) { throw StoreError.unitInUse(lost) }
      let present = try String.fetchAll(db, sql: "SELECT name FROM unit")
      for name in present where !names.contains(name) {
        try db.execute(sql: "DELETE FROM unit WHERE name = ?", arguments: [name])
      }
      for (place, unit) in units.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO unit (name, parent, headcount, place) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET parent = excluded.parent, headcount = excluded.headcount, place = excluded.place
            """, arguments: [unit.id, unit.parent, unit.headcount, place])
      }
    }
  }

  /// The units in the order of the roster.
  public func units() throws(StoreError) -> [Unit] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, parent, headcount FROM unit ORDER BY place").map {
        Unit(id: $0["name"], parent: $0["parent"], headcount: $0["headcount"])
      }
    }
  }
}
