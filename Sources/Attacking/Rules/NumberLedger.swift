/// The scores and numbers of people of the first file that told each of them.
struct NumberLedger: Sendable {
  /// What a file said of one measure of one group.
  struct Entry: Hashable, Sendable {
    /// In tenths, or ``Entry/none``.
    var score = Self.none
    /// Whole people, or ``Entry/none``.
    var people = Self.none
    /// Whether it was shown, withheld, or not told.
    var state = State.untold

    /// What stands for no number.
    static let none = Int32.min

    /// Whether a file tells a measure.
    enum State: UInt8, Sendable { case untold, shown, withheld }
  }

  private var entries: [Entry]

  /// Makes room; a ledger without room keeps nothing.
  init(size: Int) { entries = [Entry](repeating: Entry(), count: size) }

  /// Compares what a file says with what was said before, and keeps what is new.
  ///
  /// - Returns: Whether the two agree.
  mutating func agrees(_ entry: Entry, at place: Int) -> Bool {
    guard entries.indices.contains(place) else { return true }
    let before = entries[place]
    if before.state == .untold {
      entries[place] = entry
      return true
    }
    if before.score == Entry.none { entries[place].score = entry.score }
    if before.people == Entry.none { entries[place].people = entry.people }
    func fit(_ one: Int32, _ other: Int32) -> Bool {
      one == Entry.none || other == Entry.none || one == other
    }
    return before.state == entry.state && fit(before.score, entry.score)
      && fit(before.people, entry.people)
  }
}
