import GRDB
public import Instrument

extension Engagement {
  /// The mark that the hash of a code stands under; no item has an empty name.
  private static let lock = ""

  /// Keeps a mark in place of an earlier one of its kind; it is on the disk when this returns.
  public func record(_ mark: DraftMark, for item: Item.ID, in draft: Draft.ID) throws(StoreError) {
    switch mark {
    case .flag(let isSet): try record("flag", isSet ? "1" : "", item, draft)
    case .note(let text): try record("note", text, item, draft)
    case .unfinished(let text): try record("unfinished", text, item, draft)
    }
  }

  private func record(
    _ kind: String, _ content: String, _ item: Item.ID, _ draft: Draft.ID
  ) throws(StoreError) {
    try write { db in
      if content.isEmpty {
        try db.execute(
          sql: "DELETE FROM draft_mark WHERE draft = ? AND item = ? AND kind = ?",
          arguments: [draft, item, kind])
      } else {
        try db.execute(
          sql: """
            INSERT INTO draft_mark (draft, item, kind, content) VALUES (?, ?, ?, ?)
            ON CONFLICT (draft, item, kind) DO UPDATE SET content = excluded.content
            """, arguments: [draft, item, kind, content])
      }
    }
  }

  /// The marks of a draft.
  public func marks(in draft: Draft.ID) throws(StoreError) -> DraftMarks {
    try read { db in
      var marks = DraftMarks()
      let rows = try Row.fetchCursor(
        db, sql: "SELECT item, kind, content FROM draft_mark WHERE draft = ? AND item <> ?",
        arguments: [draft, Self.lock])
      while let row = try rows.next() {
        let item: Item.ID = row["item"]
        switch row["kind"] as String {
        case "flag": marks.flags.insert(item)
        case "note": marks.notes[item] = row["content"]
        default: marks.unfinished[item] = row["content"]
        }
      }
      return marks
    }
  }

  /// Puts a draft under a code, so that only somebody who knows the code goes on with it.
  ///
  /// Only a hash of the code is kept.
  public func lock(_ draft: Draft.ID, under hash: String) throws(StoreError) {
    try record("note", hash, Self.lock, draft)
  }

  /// The hashes of codes, by the drafts that are under one.
  public func locks() throws(StoreError) -> [Draft.ID: String] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT draft, content FROM draft_mark WHERE item = ? AND kind = 'note'",
        arguments: [Self.lock])
      return rows.reduce(into: [:]) { $0[$1["draft"]] = $1["content"] }
    }
  }
}
