public import Instrument

/// How sure a consultant is of what was noted about an item.
public enum Confidence: Int, Hashable, Sendable, CaseIterable {
  /// A hunch; nothing was said that shows it.
  case hunch = 1
  /// Something was said or seen that points there.
  case indicated = 2
  /// Said plainly, or shown by more than one thing.
  case sure = 3
}

/// What shows that a note or a rating is right.
public enum Proof: Hashable, Sendable {
  /// A file as it was when it was named.
  ///
  /// `fingerprint` is the SHA-256 of its bytes in hexadecimal; `excerpt` is the part that matters,
  /// possibly empty.
  case file(path: String, fingerprint: String, excerpt: String)
  /// Words, such as a quote or what was seen.
  case words(String)
}

/// One thing that a consultant records during a talk.
///
/// Entries are only ever added, so nothing that was once recorded is lost.
public enum TalkEntry: Hashable, Sendable {
  /// What a withdrawal takes back.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The last note that still stands.
    case note
    /// The last piece of evidence that still stands.
    case evidence
    /// The confidence.
    case confidence
    /// The override.
    case override
  }

  /// The answer to an item; a later one takes its place.
  case answer(Answer)
  /// Another answer that counts instead, and why; the one it overrides is kept beside it.
  case override(Answer, reason: String)
  /// A note; it joins those before it.
  case note(String)
  /// How sure the consultant is; a later one takes its place.
  case confidence(Confidence)
  /// What shows it; it joins what was named before.
  case evidence(Proof)
  /// Whether the item is put off, to be asked later in the talk.
  case askLater(Bool)
  /// Whether somebody else should confirm what was noted.
  case validate(Bool)
  /// Takes something back.
  case withdrawn(Part)
  /// A thought of the consultant about the talk as a whole; a later one takes its place.
  case reflection(String)
}
