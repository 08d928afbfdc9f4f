import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// The waves by their numbers; there is always at least one.
  public func waves() throws(StoreError) -> [Wave] {
    try read { db in try Self.waves(db) }
  }

  /// The wave that answers belong to now: the last one.
  public func currentWave() throws(StoreError) -> Wave {
    try read { db in
      guard let last = try Self.waves(db).last else { throw StoreError.damaged(file: path) }
      return last
    }
  }

  /// The wave of a number.
  ///
  /// - Throws: ``StoreError/noWave(_:)``.
  public func wave(_ number: Wave.ID) throws(StoreError) -> Wave {
    try read { db in try Self.wave(number, db) }
  }

  /// Opens the next wave; answers belong to it from now on.
  ///
  /// - Parameters:
  ///   - definition: Its definition, or `nil` for that of the wave before.
  ///   - recruitment: How people come to be asked; `nil` when that isn't noted yet.
  ///   - day: The day, as `YYYY-MM-DD`.
  /// - Returns: The wave.
  /// - Throws: ``StoreError/waveOpen(_:)`` when the last one isn't closed; nothing is changed then.
  public func openWave(
    _ definition: WaveDefinition? = nil, recruitment: Recruitment? = nil, day: String
  ) throws(StoreError) -> Wave {
    let last = try currentWave()
    guard last.isClosed else { throw .waveOpen(last.id) }
    let folder = try definition.map { given throws(StoreError) in
      try keep(given, number: last.id + 1)
    }
    // When this fails the folder stays, because an error of the disk doesn't always tell whether the
    // change is there.
    return try write { db in
      // Another process may have opened one since.
      guard try Self.waves(db).last?.id == last.id else { throw StoreError.busy }
      var settings = try EngagementSettings(from: db, path: path)
      settings.wave = "\(last.id + 1)"
      settings.definitionFingerprint = definition?.fingerprint ?? last.definitionFingerprint
      settings.assessmentVersion = definition?.assessmentVersion ?? last.assessmentVersion
      if let asked = definition?.minimumGroup, asked > settings.minimumGroup {
        settings.minimumGroup = asked
        try Self.note(minimumGroup: asked, day: day, db)
      }
      try settings.store(in: db)
      try Self.begin(
        settings, folder: folder ?? last.folder, recruitment: recruitment, db)
      return try Self.wave(last.id + 1, db)
    }
  }

  /// Writes down a wave that begins with the settings.
  static func begin(
    _ settings: EngagementSettings, folder: String, recruitment: Recruitment?, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO wave (number, definition, folder, version, recruitment) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        Int(settings.wave) ?? 1, settings.definitionFingerprint, folder, settings.assessmentVersion,
        recruitment?.rawValue,
      ])
  }

  /// Writes the files of a definition into a folder of their own, before anything refers to it.
  private func keep(_ definition: WaveDefinition, number: Int) throws(StoreError) -> String {
    // A folder of that name may be left from a wave that was never opened or of a later state of a
    // restored engagement; what is in it isn't touched.
    var suffix = number
    while PrivateFiles.exists("\(directory)/definition-\(suffix)") { suffix += 1 }
    let folder = "definition-\(suffix)"
    let path = directory + "/" + folder
    _ = try PrivateFiles.makeDirectory(path)
    do throws(StoreError) {
      for file in definition.files {
        try PrivateFiles.write(file.bytes, to: path + "/" + file.name)
      }
      try PrivateFiles.synchronize(directory: path)
      try PrivateFiles.synchronize(directory: directory)
      return folder
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// The number of the last wave, as a part of a statement.
  static let lastWave = "(SELECT max(number) FROM wave)"

  /// The number of the last wave.
  static func lastWaveNumber(_ db: Database) throws -> Wave.ID {
    try Int.fetchOne(db, sql: "SELECT \(lastWave)") ?? 1
  }

  static func wave(_ number: Wave.ID, _ db: Database) throws -> Wave {
    guard let found = try waves(db).first(where: { $0.id == number }) else {
      throw StoreError.noWave(number)
    }
    return found
  }

  private static func waves(_ db: Database) throws -> [Wave] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, definition, folder, version, minimum_group, recruitment,
          (SELECT count(*) FROM "release" WHERE wave = wave.number) AS releases
        FROM wave ORDER BY number
        """
    ).map {
      let recruitment: String? = $0["recruitment"]
      return Wave(
        id: $0["number"], definitionFingerprint: $0["definition"], folder: $0["folder"],
        assessmentVersion: $0["version"], minimumGroup: $0["minimum_group"],
        recruitment: recruitment.flatMap { Recruitment(rawValue: $0) },
        releases: $0["releases"])
    }
  }
}
