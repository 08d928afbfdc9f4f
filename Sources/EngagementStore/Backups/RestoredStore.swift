/// What a restore puts back.
public enum RestoreSource: Hashable, Sendable {
  /// The newest backup that is whole.
  case newest
  /// The backup of a number.
  case backup(Int)
  /// A copy that was kept elsewhere.
  case file(String)
}

/// What came of a restore.
public struct RestoredStore: Hashable, Sendable {
  /// What became of the store as it was.
  public enum Former: Hashable, Sendable {
    /// There was none.
    case absent
    /// It held the same as what was to be restored, so it stays.
    case same
    /// It is kept as a backup.
    case backup(Int)
    /// It is damaged and put aside in this file.
    case damaged(String)
  }

  /// The number of the backup that was restored, or `nil` for a file.
  public let backup: Int?
  /// The numbers of newer backups that are damaged.
  public let skipped: [Int]
  /// What became of the store as it was.
  public let former: Former
  /// What the store as it was held and the restored one lacks; nothing when it couldn't be read.
  public let lacks: StoreLack
}

/// How much one store holds that another lacks.
public struct StoreLack: Hashable, Sendable {
  /// Responses.
  public var responses = 0
  /// Interrupted questionnaires.
  public var drafts = 0
  /// Talks.
  public var interviews = 0
  /// Hypotheses.
  public var hypotheses = 0
  /// Releases of waves.
  public var releases = 0

  /// Creates one of nothing.
  public init() {}
}
