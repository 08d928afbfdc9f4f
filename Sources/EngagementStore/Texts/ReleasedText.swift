public import Instrument

/// A free text that came with a release of a wave.
///
/// Nothing in it tells whose it is: the unit is the one that was stored with it, and its place is drawn
/// for it alone.
public struct ReleasedText: Hashable, Sendable, Identifiable {
  /// What somebody who read the text decided.
  public enum Decision: String, Hashable, Sendable {
    /// It may be told.
    case told
    /// It isn't told.
    case keptBack = "kept back"
  }

  /// Its number in the store, which is never shown.
  public let id: Int64
  /// The item that it answers.
  public let item: Item.ID
  /// The unit that it came from.
  public let unit: Instrument.Unit.ID
  /// The text as it was written.
  public let text: String
  /// The release that it came with, counted from 1.
  public let release: Int
  /// Its place among the texts of its item; drawn at random, once.
  public let place: UInt64
  /// What was decided about it, if anything was.
  public let decision: Decision?
  /// Whether the report quotes it.
  public let isQuoted: Bool
}
