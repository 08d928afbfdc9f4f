public import Instrument

/// A consultant's way through a guide during a talk, as a value that knows no terminal.
///
/// The talk may wander: any item can be jumped to, and what is next is the next open item from
/// there. Only what was recorded is kept, so a talk that was interrupted goes on from its record.
public struct Talk: Hashable, Sendable {
  /// How far the talk has come.
  public struct Progress: Hashable, Sendable {
    /// How many items have an answer or were skipped.
    public let ticked: Int
    /// How many items there are, given the answers so far.
    public let reachable: Int
  }

  /// Why an entry isn't taken.
  public enum Refusal: Error, Hashable, Sendable {
    /// The item isn't asked in this talk.
    case notAsked
    /// The item doesn't take this answer.
    case unacceptable
    /// The item doesn't offer this kind of nonresponse.
    case notOffered
    /// The item needs an answer.
    case answerRequired
    /// There is no answer yet that could be overridden.
    case nothingToOverride
    /// There is nothing that could be taken back.
    case nothingToWithdraw
  }

  /// The order of items.
  public let guide: TalkGuide
  /// All that was recorded.
  public private(set) var record: TalkRecord
  private var place: Item.ID?
  /// The items seen before the present one, the last at the end.
  private var trail: [Item.ID] = []

  /// Begins a talk, or goes on with one.
  ///
  /// - Parameters:
  ///   - guide: The order of items.
  ///   - record: All that was recorded.
  ///   - last: The item of the last entry, if any. It comes up first when it is still open, else
  ///     the next open one after it.
  public init(guide: TalkGuide, record: TalkRecord = TalkRecord(), leftAt last: Item.ID? = nil) {
    self.guide = guide
    self.record = record
    place = open.first { $0.id == last }?.id ?? nextOpen(after: last)
  }

  /// The item in hand, or `nil` when none is open but those that were put off.
  public var current: Item? { place.flatMap { id in guide.items.first { $0.id == id } } }

  /// The items that are asked, given the answers so far, in the order of the talk.
  public var reachable: [Item] { guide.reachable(record.counting) }

  /// The items without an answer, skipped ones and those put off not included.
  public var open: [Item] {
    reachable.filter { record[$0.id].answer == nil && !record[$0.id].isPutOff }
  }

  /// The items to ask later that weren't answered since.
  public var putOff: [Item] { reachable.filter { record[$0.id].isPutOff } }

  /// The items that somebody else should confirm.
  public var toValidate: [Item] { reachable.filter { record[$0.id].needsValidation } }

  /// The items of which another answer counts than the one taken down.
  public var overridden: [Item] { reachable.filter { record[$0.id].override != nil } }

  /// The answers that count, of the items that are asked and put to the other person.
  ///
  /// What the consultant noted alone, before or after the talk, is no part of what was heard.
  public var heard: [Item.ID: Answer] {
    var heard: [Item.ID: Answer] = [:]
    for item in reachable {
      switch guide.part(of: item.id) {
      case .open, .scored: heard[item.id] = record[item.id].counting
      case .before, .after, nil: break
      }
    }
    return heard
  }

  /// How far the talk has come.
  public var progress: Progress {
    let asked = reachable
    return Progress(
      ticked: asked.filter { record[$0.id].answer != nil }.count, reachable: asked.count)
  }

  /// Checks that an entry can be added, and changes nothing.
  public func check(_ entry: TalkEntry, to id: Item.ID) throws(Refusal) {
    guard let item = reachable.first(where: { $0.id == id }) else { throw .notAsked }
    switch entry {
    case .answer(let answer): try check(answer, to: item)
    case .override(let answer, _):
      guard record[id].answer != nil else { throw .nothingToOverride }
      guard answer != .nonresponse(.skipped) else { throw .notOffered }
      try check(answer, to: item)
    case .withdrawn(let part):
      guard record[id].has(part) else { throw .nothingToWithdraw }
    case .note, .confidence, .evidence, .askLater, .validate, .reflection: break
    }
  }

  private func check(_ answer: Answer, to item: Item) throws(Refusal) {
    guard item.kind.accepts(answer) else { throw .unacceptable }
    guard case .nonresponse(let kind) = answer else { return }
    if kind == .skipped {
      guard !item.isRequired else { throw .answerRequired }
    } else if !item.nonresponse.contains(where: { $0.kind == kind }) {
      throw .notOffered
    }
  }

  /// Adds an entry; the item in hand stays the same.
  public mutating func add(_ entry: TalkEntry, to id: Item.ID) throws(Refusal) {
    try check(entry, to: id)
    record.add(entry, to: id)
  }

  /// Adds a thought about the talk as a whole.
  public mutating func reflect(_ text: String, on prompt: String) {
    record.add(.reflection(text), to: prompt)
  }

  /// Goes on to the next open item, from the first again after the last.
  public mutating func advance() { go(to: nextOpen(after: place)) }

  /// Goes back to the item seen before, or else to the one before in the order of the talk.
  ///
  /// - Returns: Whether there is one.
  @discardableResult
  public mutating func back() -> Bool {
    let asked = reachable.map(\.id)
    while let last = trail.popLast() {
      guard last != place, asked.contains(last) else { continue }
      place = last
      return true
    }
    let end = place.flatMap { asked.firstIndex(of: $0) } ?? asked.count
    guard end > 0 else { return false }
    place = asked[end - 1]
    return true
  }

  /// Goes to an item; returns whether it is asked.
  @discardableResult
  public mutating func jump(to id: Item.ID) -> Bool {
    guard reachable.contains(where: { $0.id == id }) else { return false }
    go(to: id)
    return true
  }

  private mutating func go(to id: Item.ID?) {
    if let place, place != id { trail.append(place) }
    place = id
  }

  private func nextOpen(after id: Item.ID?) -> Item.ID? {
    let open = open.map(\.id).filter { $0 != id }
    let order = guide.items.map(\.id)
    let start = id.flatMap { order.firstIndex(of: $0) } ?? -1
    let later = open.first { candidate in (order.firstIndex(of: candidate) ?? 0) > start }
    // The item in hand comes up again when it is the last one left.
    return later ?? open.first ?? self.open.first?.id
  }
}

extension TalkRecord.ItemRecord {
  fileprivate func has(_ part: TalkEntry.Part) -> Bool {
    switch part {
    case .note: !notes.isEmpty
    case .evidence: !evidence.isEmpty
    case .confidence: confidence != nil
    case .override: override != nil
    }
  }
}
