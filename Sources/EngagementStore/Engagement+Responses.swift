import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// Keeps responses of the last wave, all or none.
  public func insert(
    _ responses: [PackedResponse], questionnaire: Questionnaire.ID,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) {
    var drawn = generator
    try write { db in
      var writer = try ResponseWriter(db, questionnaire: questionnaire)
      for response in responses { try writer.insert(response, using: &drawn) }
    }
    generator = drawn
  }

  /// Whether a file of these contents was collected before.
  public func hasCollected(_ fingerprint: String) throws(StoreError) -> Bool {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM collected_file WHERE fingerprint = ?", arguments: [fingerprint])
        != nil
    }
  }

  /// Keeps the responses of one file and remembers that it was collected, all or nothing.
  ///
  /// - Parameters:
  ///   - fingerprint: The SHA-256 of the file.
  ///   - questionnaire: The questionnaire that the file answers.
  ///   - wave: The wave that the responses belong to, or `nil` for the last one.
  ///   - generator: The source of the numbers that responses are kept under.
  ///   - feed: Reads the file and hands over each response to keep; when it throws, nothing of the
  ///     file is kept.
  /// - Throws: ``StoreError``, or what `feed` throws.
  public func collect(
    fingerprint: String, questionnaire: Questionnaire.ID, wave: Wave.ID? = nil,
    using generator: inout some RandomNumberGenerator,
    feed: (_ keep: (PackedResponse) throws -> Void) throws -> Void
  ) throws {
    var drawn = generator
    var refusal: (any Error)?
    do {
      try write { db in
        var writer = try ResponseWriter(db, questionnaire: questionnaire, wave: wave)
        do {
          try feed { response in try writer.insert(response, using: &drawn) }
        } catch {
          if !(error is DatabaseError) { refusal = error }
          throw error
        }
        try db.execute(
          sql: "INSERT INTO collected_file (fingerprint) VALUES (?)", arguments: [fingerprint])
      }
    } catch {
      throw refusal ?? error
    }
    generator = drawn
  }

  /// The number of responses to all questionnaires, in all waves.
  public func responseCount() throws(StoreError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM response") ?? 0 }
  }

  /// The number of responses of a wave to all questionnaires.
  public func responseCount(wave: Wave.ID) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM response WHERE wave = ?", arguments: [wave]) ?? 0
    }
  }

  /// The number of responses to a questionnaire, in all waves.
  public func responseCount(questionnaire: Questionnaire.ID) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM response WHERE questionnaire = ?",
        arguments: [questionnaire]) ?? 0
    }
  }

  /// Goes through the responses of all waves to a questionnaire, without holding them all.
  ///
  /// - Parameters:
  ///   - questionnaire: Which responses.
  ///   - body: Takes the unit, the role and the packed row of each response; the row is good only
  ///     during the call.
  /// - Throws: What `body` throws, or an error of the database.
  public func forEachResponse(
    questionnaire: Questionnaire.ID,
    _ body: (Instrument.Unit.ID, Role.ID, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    try queue.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT unit.name, response.role, response.codes
          FROM response JOIN unit ON unit.id = response.unit
          WHERE response.questionnaire = ?
          """, arguments: [questionnaire])
      while let row = try rows.next() {
        let unit: String = row[0]
        let role: String = row[1]
        try row.withUnsafeData(atIndex: 2) { data in
          let bytes = data ?? Data()
          try bytes.withUnsafeBytes { raw in
            try raw.withMemoryRebound(to: UInt8.self) { try body(unit, role, $0) }
          }
        }
      }
    }
  }
}
