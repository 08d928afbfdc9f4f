import GRDB
public import Instrument

extension Engagement {
  /// Notes how people come to be asked in a wave.
  ///
  /// It can be changed until the wave is closed; afterwards it can only be added where it was
  /// forgotten, so that nobody chooses it by the scores.
  ///
  /// - Parameters:
  ///   - recruitment: How people come to be asked.
  ///   - number: The wave.
  /// - Returns: Whether that is another one than before.
  /// - Throws: ``StoreError/recruitmentFrozen(wave:)`` or ``StoreError/noWave(_:)``; nothing is changed
  ///   then.
  @discardableResult
  public func note(_ recruitment: Recruitment, wave number: Wave.ID) throws(StoreError) -> Bool {
    try write { db in
      let wave = try Self.wave(number, db)
      guard wave.recruitment != recruitment else { return false }
      guard !wave.isClosed || wave.recruitment == nil else {
        throw StoreError.recruitmentFrozen(wave: number)
      }
      try db.execute(
        sql: "UPDATE wave SET recruitment = ? WHERE number = ?",
        arguments: [recruitment.rawValue, number])
      return true
    }
  }
}
