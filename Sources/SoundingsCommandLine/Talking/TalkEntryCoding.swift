import EngagementStore
import Interviewing

/// How entries of a talk are written in the store.
enum TalkEntryCoding {
  private static let yes = "yes"
  private static let no = "no"

  /// The form in which the store keeps an entry.
  static func stored(_ entry: TalkEntry, of subject: String) -> StoredTalkEntry {
    switch entry {
    case .answer(let answer): StoredTalkEntry(subject: subject, kind: "answer", answer: answer)
    case .override(let answer, let reason):
      StoredTalkEntry(subject: subject, kind: "override", answer: answer, texts: [reason])
    case .note(let text): StoredTalkEntry(subject: subject, kind: "note", texts: [text])
    case .confidence(let degree):
      StoredTalkEntry(subject: subject, kind: "confidence", texts: ["\(degree.rawValue)"])
    case .evidence(.file(let path, let fingerprint, let excerpt)):
      StoredTalkEntry(subject: subject, kind: "file", texts: [path, fingerprint, excerpt])
    case .evidence(.words(let text)):
      StoredTalkEntry(subject: subject, kind: "words", texts: [text])
    case .askLater(let later):
      StoredTalkEntry(subject: subject, kind: "later", texts: [later ? yes : no])
    case .validate(let needed):
      StoredTalkEntry(subject: subject, kind: "validate", texts: [needed ? yes : no])
    case .withdrawn(let part):
      StoredTalkEntry(subject: subject, kind: "withdrawn", texts: [part.rawValue])
    case .reflection(let text):
      StoredTalkEntry(subject: subject, kind: "reflection", texts: [text])
    }
  }

  /// The entry that the store kept, or `nil` when it is none that this program knows.
  static func entry(_ stored: StoredTalkEntry) -> TalkEntry? {
    let texts = stored.texts
    switch (stored.kind, stored.answer, texts.count) {
    case ("answer", let answer?, 0): return .answer(answer)
    case ("override", let answer?, 1): return .override(answer, reason: texts[0])
    case ("note", nil, 1): return .note(texts[0])
    case ("confidence", nil, 1):
      return Int(texts[0]).flatMap(Confidence.init).map { .confidence($0) }
    case ("file", nil, 3):
      return .evidence(.file(path: texts[0], fingerprint: texts[1], excerpt: texts[2]))
    case ("words", nil, 1): return .evidence(.words(texts[0]))
    case ("later", nil, 1): return .askLater(texts[0] == yes)
    case ("validate", nil, 1): return .validate(texts[0] == yes)
    case ("withdrawn", nil, 1): return TalkEntry.Part(rawValue: texts[0]).map { .withdrawn($0) }
    case ("reflection", nil, 1): return .reflection(texts[0])
    default: return nil
    }
  }
}

extension Engagement {
  /// All that a talk has brought so far.
  func record(of talk: StoredTalk.ID) throws -> TalkRecord {
    TalkRecord(
      try entries(of: talk).map { stored in
        guard let entry = TalkEntryCoding.entry(stored) else {
          throw StoreError.damaged(file: directory + "/soundings.db")
        }
        return (stored.subject, entry)
      })
  }
}
