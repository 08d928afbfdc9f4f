import GRDB
public import Instrument

extension Engagement {
  /// Adds invitations to the last wave, all or none.
  ///
  /// - Parameters:
  ///   - hashes: The hashes of one-time tokens; the tokens themselves are never kept.
  ///   - unit: The unit that the invitations are counted for, or `nil` for the organization.
  /// - Throws: ``StoreError/unknownUnit(_:)``, or another ``StoreError``; then none is added.
  public func invite(hashes: [String], unit: Instrument.Unit.ID?) throws(StoreError) {
    guard !hashes.isEmpty else { return }
    try write { db in
      if let unit,
        try Int.fetchOne(db, sql: "SELECT 1 FROM unit WHERE name = ?", arguments: [unit]) == nil
      {
        throw StoreError.unknownUnit(unit)
      }
      for hash in hashes {
        try db.execute(
          sql: "INSERT INTO invitation (hash, wave) SELECT ?, max(number) FROM wave",
          arguments: [hash])
      }
      try db.execute(
        sql: """
          INSERT INTO invited (wave, unit, number) SELECT max(number), ?, ? FROM wave
          WHERE true ON CONFLICT (wave, unit) DO UPDATE SET number = number + excluded.number
          """, arguments: [unit ?? "", hashes.count])
    }
  }

  /// The number of invitations to a wave by unit, or to the last one; those for the whole organization stand under an empty name.
  public func invitations(
    wave: Wave.ID? = nil
  ) throws(StoreError) -> [Instrument.Unit.ID: Int] {
    try read { db in
      var numbers: [Instrument.Unit.ID: Int] = [:]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT unit, number FROM invited
          WHERE wave = coalesce(?, \(Self.lastWave))
          """, arguments: [wave])
      for row in rows {
        numbers[row["unit"]] = row["number"]
      }
      return numbers
    }
  }

  /// The number of invitations to the last wave that nobody has used yet.
  public func unusedInvitations() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM invitation WHERE wave = \(Self.lastWave)") ?? 0
    }
  }

  /// Keeps a response that came sealed, remembers its file and uses up its invitation, all or nothing.
  ///
  /// Once anybody was invited to a wave, every sealed response of it needs an invitation to it. The hash of the token is
  /// erased in the same change, and nothing ties it to the response.
  ///
  /// - Parameters:
  ///   - response: The response.
  ///   - questionnaire: What it answers.
  ///   - wave: The wave that it was sealed for, or `nil` for the last one.
  ///   - fingerprint: The SHA-256 of the sealed file.
  ///   - tokenHash: The hash of the token that came with it, if one did.
  ///   - generator: The source of the number that the response is kept under.
  /// - Throws: ``StoreError/notInvited`` when the token is missing, unknown or was used before.
  public func collect(
    sealed response: PackedResponse, questionnaire: Questionnaire.ID, wave: Wave.ID? = nil,
    fingerprint: String, tokenHash: String?, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) {
    var drawn = generator
    try write { db in
      let wave = try wave ?? Self.lastWaveNumber(db)
      if try Int.fetchOne(
        db, sql: "SELECT 1 FROM invited WHERE wave = ? LIMIT 1", arguments: [wave]) != nil
      {
        try db.execute(
          sql: "DELETE FROM invitation WHERE hash = ? AND wave = ?",
          arguments: [tokenHash ?? "", wave])
        guard db.changesCount == 1 else { throw StoreError.notInvited }
      }
      var writer = try ResponseWriter(db, questionnaire: questionnaire, wave: wave)
      try writer.insert(response, using: &drawn)
      try db.execute(
        sql: "INSERT INTO collected_file (fingerprint) VALUES (?)", arguments: [fingerprint])
    }
    generator = drawn
  }
}
