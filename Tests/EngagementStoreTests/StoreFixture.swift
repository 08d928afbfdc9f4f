import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

/// An engagement of two units in a directory of its own.
struct StoreFixture {
  private let directory: TemporaryDirectory
  var root: String { directory.path }
  var path: String { directory.path + "/acme" }
  var store: String { path + "/soundings.db" }
  let settings: EngagementSettings

  init(identifier: String = String(repeating: "0", count: 32)) throws {
    directory = try TemporaryDirectory()
    settings = EngagementSettings(
      identifier: identifier, assessment: "A", assessmentVersion: "1",
      definitionFingerprint: "f", organization: "Acme", practice: "wikis", language: "en",
      minimumGroup: 5, currency: "EUR", isSynthetic: false, begun: "2026-01-01")
  }

  func create() throws -> Engagement {
    let engagement = try Engagement.create(
      at: path, settings: settings, definition: [("assessment.xml", Array("<a/>".utf8))])
    try engagement.replaceRoster([Unit(id: "Sales", headcount: 99), Unit(id: "Port")])
    return engagement
  }

  /// Keeps some responses of a unit.
  func respond(
    _ count: Int, in unit: String = "Sales", _ engagement: Engagement, text: String? = nil,
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let texts = text.map { ["X-2": $0] } ?? [:]
    try engagement.insert(
      (0..<count).map { _ in
        PackedResponse(unit: unit, role: "staff", row: [1, 0, 255], texts: texts)
      },
      questionnaire: "q", using: &random)
  }

  /// Begins a questionnaire and answers one item with a text.
  func begin(_ text: String, _ engagement: Engagement) throws -> Draft {
    let draft = try engagement.beginDraft(
      questionnaire: "q", unit: "Sales", role: "staff", language: Language("en"))
    try engagement.record(.text(text), for: "X-2", in: draft.id)
    return draft
  }

  /// Makes the store one of version 3, which knows no releases.
  func ageToThree() throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { db in try Self.forgetWaves(db) }
    try queue.close()
  }

  private static func forgetWaves(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE released_text; DROP TABLE wave_rating;
        ALTER TABLE interview DROP COLUMN wave;
        DELETE FROM grdb_migrations WHERE identifier LIKE 'recruitment%';
        DROP TABLE wave_unit; DROP TABLE "release"; DROP TABLE wave; DROP TABLE minimum_group;
        ALTER TABLE unit DROP COLUMN listed;
        ALTER TABLE response DROP COLUMN wave; ALTER TABLE response DROP COLUMN "release";
        ALTER TABLE comment DROP COLUMN wave; ALTER TABLE draft DROP COLUMN wave;
        ALTER TABLE invitation DROP COLUMN wave;
        CREATE TABLE invited_before (
          unit TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL CHECK (number > 0)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO invited_before SELECT unit, number FROM invited;
        DROP TABLE invited; ALTER TABLE invited_before RENAME TO invited;
        DELETE FROM grdb_migrations WHERE identifier LIKE 'waves%';
        PRAGMA user_version = 3;
        """)
  }

  /// Makes the store one of version 2, which has neither an identifier nor a wave.
  func age() throws {
    let queue = try DatabaseQueue(path: store)
    try queue.write { db in
      try Self.forgetWaves(db)
      for table in ["draft_mark", "invitation", "invited", "interview_entry", "interview"] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
      try db.execute(
        sql: """
          DROP TABLE hypothesis;
          ALTER TABLE draft DROP COLUMN definition; ALTER TABLE draft DROP COLUMN promise;
          UPDATE setting SET value = json_remove(value, '$.identifier', '$.wave');
          DELETE FROM grdb_migrations WHERE identifier LIKE 'marks%';
          PRAGMA user_version = 2;
          """)
    }
    try queue.close()
  }

  /// How often bytes occur in all files of the engagement.
  func occurrences(of text: String) throws -> Int {
    var count = 0
    let needle = Data(text.utf8)
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      guard let bytes = FileManager.default.contents(atPath: path + "/" + name) else { continue }
      var rest = bytes[...]
      while let found = rest.range(of: needle) {
        count += 1
        rest = rest[found.upperBound...]
      }
    }
    return count
  }

  /// The names of all files of the engagement.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + folder).sorted()
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  /// Puts other bytes in place of those of a file, which keeps its mode.
  func overwrite(_ path: String, with bytes: [UInt8]) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}

extension Engagement {
  /// Closes a wave; texts get the same places each time, in each release others.
  func closeWave(
    _ number: Int, ratings: [InterviewScores] = []
  ) throws(StoreError) -> MadeRelease? {
    var places = SplitMix64(seed: UInt64(try wave(number).releases))
    return try closeWave(number, ratings: ratings, using: &places)
  }
}
