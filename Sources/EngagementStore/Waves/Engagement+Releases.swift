import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// Whether answers that wait may become a release: nobody's, or those of enough people.
  ///
  /// Whoever reads two releases sees what came between them, so it mustn't be the answers of a few.
  public static func mayRelease(waiting: Int, minimumGroup: Int) -> Bool {
    waiting == 0 || waiting >= minimumGroup
  }

  /// Makes a release of a wave from the answers that wait, all or nothing.
  ///
  /// The first one closes the wave: it freezes the units and the minimum group, and keeps what talks
  /// said of each dimension.
  ///
  /// - Parameters:
  ///   - number: The wave.
  ///   - ratings: Sums over the wave's talks. Those over fewer people than the minimum group are left
  ///     out, and after the first release all of them are.
  ///   - generator: The source of the order in which free texts are told.
  /// - Returns: The release, or `nil` when the wave is closed and no answer came since.
  /// - Throws: ``StoreError/tooFewWait(wave:minimumGroup:)`` or ``StoreError/noWave(_:)``; nothing is
  ///   changed then.
  public func closeWave(
    _ number: Wave.ID, ratings: [InterviewScores] = [],
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> MadeRelease? {
    var drawn = generator
    let made: MadeRelease? = try write { db in
      let wave = try Self.wave(number, db)
      let minimum =
        try wave.minimumGroup ?? EngagementSettings(from: db, path: path).minimumGroup
      let waiting = try Self.waiting(in: number, db)
      guard Self.mayRelease(waiting: waiting, minimumGroup: minimum) else {
        throw StoreError.tooFewWait(wave: number, minimumGroup: minimum)
      }
      if wave.isClosed, waiting == 0 { return nil }
      var kept: [InterviewScores] = []
      if !wave.isClosed {
        try Self.freeze(number, minimumGroup: minimum, db)
        kept = try Self.keep(ratings, of: number, minimumGroup: minimum, db)
      }
      let release = wave.releases + 1
      try db.execute(
        sql: "INSERT INTO \"release\" (wave, number) VALUES (?, ?)", arguments: [number, release])
      try db.execute(
        sql: "UPDATE response SET \"release\" = ? WHERE wave = ? AND \"release\" IS NULL",
        arguments: [release, number])
      try Self.freezeTexts(of: number, in: release, using: &drawn, db)
      return MadeRelease(
        wave: number, number: release, responses: waiting, minimumGroup: minimum, ratings: kept)
    }
    generator = drawn
    return made
  }

  /// How many answers of a wave wait for a release.
  public func waiting(in wave: Wave.ID) throws(StoreError) -> Int {
    try read { db in try Self.waiting(in: wave, db) }
  }

  /// How many answers each release of a wave added, the first one first.
  public func releasedResponses(in wave: Wave.ID) throws(StoreError) -> [Int] {
    try read { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT (SELECT count(*) FROM response AS r
            WHERE r.wave = l.wave AND r."release" = l.number)
          FROM "release" AS l WHERE l.wave = ? ORDER BY l.number
          """, arguments: [wave])
    }
  }

  /// The units of a wave in the order of its roster: as they were when it was closed, or, while it is
  /// open, as they are.
  public func units(of wave: Wave.ID) throws(StoreError) -> [Instrument.Unit] {
    try read { db in
      guard try Self.wave(wave, db).isClosed else { return try Self.units(db) }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT unit.name, w.parent, w.headcount
          FROM wave_unit AS w JOIN unit ON unit.id = w.unit WHERE w.wave = ? ORDER BY w.place
          """, arguments: [wave]
      ).map { Unit(id: $0["name"], parent: $0["parent"], headcount: $0["headcount"]) }
    }
  }

  /// Goes through the responses of a wave to a questionnaire, release by release, those that wait
  /// last, without holding them all.
  ///
  /// - Parameters:
  ///   - questionnaire: Which responses.
  ///   - wave: Which wave.
  ///   - body: Takes the release, or `nil` for a response that waits, the unit, the role and the
  ///     packed row of each response; the row is good only during the call.
  /// - Throws: What `body` throws, or an error of the database.
  public func forEachResponse(
    questionnaire: Questionnaire.ID, wave: Wave.ID,
    _ body: (Int?, Instrument.Unit.ID, Role.ID, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try queue.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT response."release", unit.name, response.role, response.codes
          FROM response JOIN unit ON unit.id = response.unit
          WHERE response.questionnaire = ? AND response.wave = ?
          ORDER BY response."release" IS NULL, response."release"
          """, arguments: [questionnaire, wave])
      while let row = try rows.next() {
        let release: Int? = row[0]
        let unit: String = row[1]
        let role: String = row[2]
        try row.withUnsafeData(atIndex: 3) { data in
          let bytes = data ?? Data()
          try bytes.withUnsafeBytes { raw in
            try raw.withMemoryRebound(to: UInt8.self) { try body(release, unit, role, $0) }
          }
        }
      }
    }
  }

  private static func waiting(in wave: Wave.ID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM response WHERE wave = ? AND \"release\" IS NULL",
      arguments: [wave]) ?? 0
  }

  private static func freeze(_ wave: Wave.ID, minimumGroup: Int, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE wave SET minimum_group = ? WHERE number = ?", arguments: [minimumGroup, wave])
    try db.execute(
      sql: """
        INSERT INTO wave_unit (wave, unit, parent, headcount, place)
        SELECT ?, id, parent, headcount, place FROM unit WHERE listed = 1
        """, arguments: [wave])
  }
}
