import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// Reads each response of a wave with the codebook of its questionnaire.
  ///
  /// - Parameters:
  ///   - questionnaires: Those of the wave's definition.
  ///   - wave: The wave, or `nil` for the last one.
  /// - Returns: How many responses there are, and how many of them don't fit.
  /// - Throws: ``StoreError``.
  public func inspectResponses(
    _ questionnaires: [Questionnaire], wave: Wave.ID? = nil
  ) throws(StoreError) -> StoreFinding {
    let codebooks = Dictionary(
      questionnaires.map { ($0.id, Codebook($0)) }, uniquingKeysWith: { first, _ in first })
    return try read { db in
      var examined = 0
      var problems = 0
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, questionnaire, codes FROM response
          WHERE wave = coalesce(?, \(Self.lastWave))
          """, arguments: [wave])
      while let row = try rows.next() {
        examined += 1
        guard let id = Int64.fromDatabaseValue(row[0]),
          let name = String.fromDatabaseValue(row[1]), let codebook = codebooks[name],
          let codes = Data.fromDatabaseValue(row[2]),
          try fits([UInt8](codes), of: id, codebook, db)
        else {
          problems += 1
          continue
        }
      }
      return StoreFinding(.responses, examined: examined, problems: problems)
    }
  }

  /// Whether a row of codes unpacks; free texts stand apart from their responses and aren't asked
  /// for.
  private func fits(_ codes: [UInt8], of id: Int64, _ codebook: Codebook, _ db: Database) throws
    -> Bool
  {
    guard codes.count == codebook.columns.count,
      zip(codes, codebook.columns).allSatisfy({ code, column in
        Int(code) < column.codes || Code.nonresponse(code) != nil
      })
    else { return false }
    var quantities: [Item.ID: [Quantity]] = [:]
    var texts: [Item.ID: String] = [:]
    for (column, code) in zip(codebook.columns, codes)
    where column.content == .heldApart && code == 0 {
      let numbers = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT thousandths FROM response_quantity WHERE response = ? AND item = ?
            ORDER BY place
            """), arguments: [id, column.item])
      quantities[column.item] = numbers.map { Quantity(thousandths: $0) }
      texts[column.item] = "–"
    }
    let packed = PackedResponse(
      unit: "", role: "", row: codes, quantities: quantities, texts: texts)
    return (try? codebook.unpack(packed)) != nil
  }

  /// Reads each interrupted questionnaire of a wave and looks whether it was begun with this
  /// definition.
  ///
  /// - Parameters:
  ///   - questionnaires: Those of the wave's definition.
  ///   - definitionFingerprint: The definition's.
  ///   - wave: The wave, or `nil` for the last one.
  /// - Returns: How many there are, and how many of them can't be gone on with.
  /// - Throws: ``StoreError``.
  public func inspectDrafts(
    _ questionnaires: [Questionnaire], definitionFingerprint: String, wave: Wave.ID? = nil
  ) throws(StoreError) -> StoreFinding {
    try read { db in
      let drafts = try Int64.fetchAll(
        db,
        sql: "SELECT id FROM draft WHERE wave = coalesce(?, \(Self.lastWave))",
        arguments: [wave])
      let problems = try drafts.count { draft in
        try !isSound(draft, questionnaires, definitionFingerprint, db)
      }
      return StoreFinding(.drafts, examined: drafts.count, problems: problems)
    }
  }

  private func isSound(
    _ draft: Int64, _ questionnaires: [Questionnaire], _ fingerprint: String, _ db: Database
  ) throws -> Bool {
    let name = try String.fetchOne(
      db, sql: "SELECT questionnaire FROM draft WHERE id = ?", arguments: [draft])
    let definition = try String.fetchOne(
      db, sql: "SELECT definition FROM draft WHERE id = ?", arguments: [draft])
    guard let questionnaire = questionnaires.first(where: { $0.id == name }),
      definition == "" || definition == fingerprint
    else { return false }
    var items: [Item.ID: ItemKind] = [:]
    for item in questionnaire.items { items[item.id] = item.kind }
    let answers = try Row.fetchCursor(
      db, sql: "SELECT item, answer FROM draft_answer WHERE draft = ?", arguments: [draft])
    while let row = try answers.next() {
      guard let item = String.fromDatabaseValue(row[0]),
        let text = String.fromDatabaseValue(row[1]), let answer = StoredAnswer.answer(text),
        items[item]?.accepts(answer) == true
      else { return false }
    }
    return true
  }
}
