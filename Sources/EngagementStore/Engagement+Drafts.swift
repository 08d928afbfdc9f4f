import GRDB
public import Instrument

extension Engagement {
  /// Begins a questionnaire of the last wave, asked from a definition of this fingerprint.
  public func beginDraft(
    questionnaire: Questionnaire.ID, unit: Unit.ID, role: Role.ID, language: Language,
    definition: String = ""
  ) throws(StoreError) -> Draft {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO draft (questionnaire, unit, role, language, definition, wave)
          SELECT ?, ?, ?, ?, ?, max(number) FROM wave
          """, arguments: [questionnaire, unit, role, language.tag, definition])
      return Draft(
        id: db.lastInsertedRowID, questionnaire: questionnaire, unit: unit, role: role,
        language: language, definition: definition, promise: "")
    }
  }

  /// Keeps what was promised, once the respondent has agreed to begin.
  public func recordPromise(_ promise: String, in draft: Draft.ID) throws(StoreError) {
    try change(draft, "UPDATE draft SET promise = ?2 WHERE id = ?1", promise)
  }

  /// Keeps the language that the respondent changed to.
  public func recordLanguage(_ language: Language, in draft: Draft.ID) throws(StoreError) {
    try change(draft, "UPDATE draft SET language = ?2 WHERE id = ?1", language.tag)
  }

  private func change(_ draft: Draft.ID, _ sql: String, _ value: String) throws(StoreError) {
    try write { db in
      try db.execute(sql: sql, arguments: [draft, value])
      guard db.changesCount == 1 else { throw StoreError.noDraft }
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
      // What was half-typed has become this answer.
      try db.execute(
        sql: "DELETE FROM draft_mark WHERE draft = ? AND item = ? AND kind = 'unfinished'",
        arguments: [draft, item])
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
        db,
        sql: """
          SELECT id, questionnaire, unit, role, language, definition, promise
          FROM draft ORDER BY id DESC
          """
      ).map { row in
        Draft(
          id: row["id"], questionnaire: row["questionnaire"], unit: row["unit"],
          role: row["role"], language: Language(row["language"]), definition: row["definition"],
          promise: row["promise"])
      }
    }
  }

  /// Turns a draft into a response, both or neither: the response is kept and the draft erased.
  ///
  /// It belongs to the wave in which the draft was begun.
  public func finish(
    _ draft: Draft, as response: PackedResponse,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) {
    var drawn = generator
    try write { db in
      guard
        let wave = try Int.fetchOne(
          db, sql: "SELECT wave FROM draft WHERE id = ?", arguments: [draft.id])
      else { throw StoreError.noDraft }
      var writer = try ResponseWriter(db, questionnaire: draft.questionnaire, wave: wave)
      try writer.insert(response, using: &drawn)
      try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [draft.id])
    }
    generator = drawn
  }

  /// Erases a draft with all its answers and marks.
  public func eraseDraft(_ draft: Draft.ID) throws(StoreError) {
    try write { db in
      try db.execute(sql: "DELETE FROM draft WHERE id = ?", arguments: [draft])
      guard db.changesCount == 1 else { throw StoreError.noDraft }
    }
  }
}
