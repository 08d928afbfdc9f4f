import GRDB

/// How many talks a consultant held.
public struct TalkCounts: Hashable, Sendable {
  /// The number of talks, open ones included.
  public let all: Int
  /// The number of talks that aren't finished.
  public let open: Int
}

extension Engagement {
  /// How many talks were held in the whole organization.
  public func talkCounts() throws(StoreError) -> TalkCounts {
    try read { db in
      TalkCounts(
        all: try Int.fetchOne(db, sql: "SELECT count(*) FROM interview") ?? 0,
        open: try Int.fetchOne(db, sql: "SELECT count(*) FROM interview WHERE state = 'open'") ?? 0)
    }
  }
}
