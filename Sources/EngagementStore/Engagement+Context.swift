import GRDB
public import Instrument

extension Engagement {
  /// Keeps one answer of the context profile in place of an earlier one; it is on the disk when
  /// this returns.
  public func recordContext(_ answer: Answer, for item: Item.ID) throws(StoreError) {
    let text = StoredAnswer.text(answer)
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO context_answer (item, answer) VALUES (?, ?)
          ON CONFLICT (item) DO UPDATE SET answer = excluded.answer
          """, arguments: [item, text])
    }
  }

  /// The answers of the context profile.
  public func contextAnswers() throws(StoreError) -> [Item.ID: Answer] {
    try read { db in
      var answers: [Item.ID: Answer] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT item, answer FROM context_answer") {
        guard let answer = StoredAnswer.answer(row["answer"]) else {
          throw StoreError.damaged(file: path)
        }
        answers[row["item"]] = answer
      }
      return answers
    }
  }
}
