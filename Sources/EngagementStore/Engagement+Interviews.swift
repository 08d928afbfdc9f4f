import Foundation
import GRDB
public import Instrument

extension Engagement {
  /// Begins a talk in the last wave.
  public func beginInterview(
    questionnaire: Questionnaire.ID, unit: Instrument.Unit.ID, role: Role.ID, person: String,
    language: Language
  ) throws(StoreError) -> StoredTalk {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO interview (questionnaire, unit, role, person, language, state, wave)
          VALUES (?, ?, ?, ?, ?, 'open', (SELECT max(number) FROM wave))
          """, arguments: [questionnaire, unit, role, person, language.tag])
      let talk = db.lastInsertedRowID
      let wave = try Wave.ID.fetchOne(
        db, sql: "SELECT wave FROM interview WHERE id = ?", arguments: [talk])
      guard let wave else { throw StoreError.damaged(file: path) }
      return StoredTalk(
        id: talk, questionnaire: questionnaire, unit: unit, role: role, person: person,
        language: language, isFinished: false, wave: wave)
    }
  }

  /// Adds an entry to an open talk; it is on the disk when this returns.
  ///
  /// - Throws: ``StoreError/noInterview`` when there is no such talk or it is finished.
  public func append(_ entry: StoredTalkEntry, to talk: StoredTalk.ID) throws(StoreError) {
    let content = try StoredContent(entry).text(path)
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO interview_entry (interview, seq, item, kind, content)
          SELECT id, 1 + (SELECT coalesce(max(seq), 0) FROM interview_entry WHERE interview = ?1),
            ?2, ?3, ?4
          FROM interview WHERE id = ?1 AND state = 'open'
          """, arguments: [talk, entry.subject, entry.kind, content])
      guard db.changesCount == 1 else { throw StoreError.noInterview }
    }
  }

  /// The entries of a talk in the order in which they were added.
  public func entries(of talk: StoredTalk.ID) throws(StoreError) -> [StoredTalkEntry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT item, kind, content FROM interview_entry WHERE interview = ? ORDER BY seq",
        arguments: [talk]
      ).map { row in
        guard
          let entry = StoredContent(row["content"])?.entry(subject: row["item"], kind: row["kind"])
        else { throw StoreError.damaged(file: path) }
        return entry
      }
    }
  }

  /// All talks, the first one first.
  public func interviews() throws(StoreError) -> [StoredTalk] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, questionnaire, unit, role, person, language, state, wave
          FROM interview ORDER BY id
          """
      ).map { row in
        StoredTalk(
          id: row["id"], questionnaire: row["questionnaire"], unit: row["unit"],
          role: row["role"], person: row["person"], language: Language(row["language"]),
          isFinished: row["state"] == "finished", wave: row["wave"])
      }
    }
  }

  /// Brings a talk to its end; nothing can be added any more.
  ///
  /// - Throws: ``StoreError/noInterview`` when there is no such open talk.
  public func finishInterview(_ talk: StoredTalk.ID) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "UPDATE interview SET state = 'finished' WHERE id = ? AND state = 'open'",
        arguments: [talk])
      guard db.changesCount == 1 else { throw StoreError.noInterview }
    }
  }
}

/// What of an entry stands in one column: its answer and its texts as one JSON object.
private struct StoredContent: Codable {
  let answer: String?
  let texts: [String]

  init(_ entry: StoredTalkEntry) {
    answer = entry.answer.map(StoredAnswer.text)
    texts = entry.texts
  }

  init?(_ text: String) {
    guard let read = try? JSONDecoder().decode(StoredContent.self, from: Data(text.utf8)) else {
      return nil
    }
    self = read
  }

  func text(_ path: String) throws(StoreError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { throw .inputOutput(path: path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func entry(subject: String, kind: String) -> StoredTalkEntry? {
    guard let answer else { return StoredTalkEntry(subject: subject, kind: kind, texts: texts) }
    return StoredAnswer.answer(answer).map {
      StoredTalkEntry(subject: subject, kind: kind, answer: $0, texts: texts)
    }
  }
}
