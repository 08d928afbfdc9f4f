import GRDB
public import Instrument

extension Engagement {
  /// Begins a questionnaire.
  public func beginDraft(
    questionnaire: Questionnaire.ID, unit: Unit.ID, role: Role.ID, language: Language
  ) throws(StoreError) -> Draft {
    try write { db in
      try db.execute(
        sql: "INSERT INTO draft (questionnaire, unit, role, language) VALUES (?, ?, ?, ?)",
        arguments: [questionnaire, unit, role, language.tag])
      return Draft(
        id: db.lastInsertedRowID, questionnaire: questionnaire, unit: unit, role: role,
        language: language)
    }
  }

  /// Keeps one answer; it is on the disk when this returns.
  ///
  /// Answers are only ever added. The last one for an item counts.
  public func record(_ answer: Answer, for item: Item.ID, in draft: Draft.ID) throws(StoreError) {
    let text = StoredAnswer.text(answer)
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO draft_answer (draft, seq, item, answer)
          SELECT ?1, coalesce(max(seq), 0) + 1, ?2, ?3 FROM draft_answer WHERE draft = ?1
          """, arguments: [draft, item, text])
    }
  }

  /// The last answer to each item of a draft.
  public func answers(in draft: Draft.ID) throws(StoreError) -> [Item.ID: Answer] {
    try read { db in
      var answers: [Item.ID: Answer] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT item, answer FROM draft_answer WHERE draft = ? ORDER BY seq",
        arguments: [draft])
      while let row = try rows.next() {
        guard let answer = StoredAnswer.answer(row["answer"]) else {
          throw StoreError.damaged(file: path)
        }
        answers[row["item"]] = answer
      }
      return answers
    }
  }

  /// The questionnaires that were begun and not finished, the newest first.
  public func openDrafts() throws(StoreError) -> [Draft] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, questionnaire, unit, role, language FROM draft ORDER BY id DESC"
      ).map { row in
        Draft(
          id: row["id"], questionnaire: row["questionnaire"], unit: row["unit"],
          role: row["role"], language: Language(row["language"]))
      }
    }
  }

  /// Turns a draft into a response, both or neither: the response is kept and the draft erased.
  public func finish(
    _ draft: Draft, as response: PackedResponse,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) {
    var drawn = generator
    try write { db in
      guard
        try Int.fetchOne(db, sql: "SELECT 1 FROM draft WHERE id = ?", arguments: [draft.id]) == 1
      else { throw StoreError.noDraft }
      var writer = try ResponseWriter(db, questionnaire: draft.questionnaire)
      try writer.insert(response, using: &drawn)
      try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [draft.id])
    }
    generator = drawn
  }
}
