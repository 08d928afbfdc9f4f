import GRDB

extension Engagement {
  /// The name of the row that says whether scores have been seen.
  private static let opened = "answers-opened"

  /// Writes down a hypothesis under the next number, with whether scores had been seen before.
  @discardableResult
  public func addHypothesis(_ text: String) throws(StoreError) -> Hypothesis {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO hypothesis (number, text, answers_opened)
          SELECT coalesce(max(number), 0) + 1, ?1,
            EXISTS (SELECT 1 FROM setting WHERE name = ?2)
          FROM hypothesis
          """, arguments: [text, Self.opened])
      let row = try Row.fetchOne(
        db, sql: "SELECT number, text, answers_opened FROM hypothesis ORDER BY number DESC LIMIT 1")
      guard let row else { throw StoreError.damaged(file: path) }
      return Hypothesis(row)
    }
  }

  /// The hypotheses by their numbers.
  public func hypotheses() throws(StoreError) -> [Hypothesis] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT number, text, answers_opened FROM hypothesis ORDER BY number"
      ).map(Hypothesis.init)
    }
  }

  /// Whether scores have been seen.
  public func answersWereOpened() throws(StoreError) -> Bool {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT 1 FROM setting WHERE name = ?", arguments: [Self.opened])
        != nil
    }
  }

  /// Remembers from now on that scores have been seen, if there is a response to score at all.
  public func noteAnswersOpened() throws(StoreError) {
    // Only the first time needs the lock for writing.
    let isNew = try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM response)
            AND NOT EXISTS (SELECT 1 FROM setting WHERE name = ?)
          """, arguments: [Self.opened]) ?? false
    }
    guard isNew else { return }
    try write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO setting (name, value) VALUES (?, 'yes')",
        arguments: [Self.opened])
    }
  }
}

extension Hypothesis {
  fileprivate init(_ row: Row) {
    self.init(
      number: row["number"], text: row["text"], isAfterOpening: row["answers_opened"] == 1)
  }
}
