public import Instrument

extension Interview {
  /// What has become of an item.
  public enum State: Hashable, Sendable {
    /// It has an answer in substance.
    case answered
    /// The respondent went on without one.
    case skipped
    /// The respondent said why there is none.
    case nonresponse(Nonresponse)
    /// Nothing was said yet.
    case open
    /// A skip rule leaves it out; an earlier answer may be kept, but doesn't count.
    case notAsked
  }

  /// One line of the list that respondents jump by.
  public struct Entry: Hashable, Sendable {
    /// The position among the reachable items, counted from 1.
    public let position: Int
    /// The number of the section, counted from 0.
    public let section: Int
    /// The item.
    public let item: Item
    /// What has become of it.
    public let state: State
    /// Whether the respondent wants to come back to it.
    public let isFlagged: Bool
  }

  /// The reachable items with what has become of them, in the order of asking.
  ///
  /// - Complexity: O(*n*) in the number of items.
  public var overview: [Entry] {
    items.indices.filter { relevant[$0] }.enumerated().map { position, index in
      let item = items[index]
      return Entry(
        position: position + 1, section: sections[index], item: item, state: state(at: index),
        isFlagged: flags.contains(item.id))
    }
  }

  /// What has become of an item; an item that isn't for the role isn't asked.
  public func state(of id: Item.ID) -> State {
    items.firstIndex { $0.id == id }.map(state(at:)) ?? .notAsked
  }

  private func state(at index: Int) -> State {
    guard relevant[index] else { return .notAsked }
    switch answers[items[index].id] {
    case nil: return .open
    case .nonresponse(.skipped): return .skipped
    case .nonresponse(let kind): return .nonresponse(kind)
    default: return .answered
    }
  }

  /// The answers that are kept although their items are no longer asked.
  public var keptUnasked: Set<Item.ID> {
    Set(items.indices.filter { !relevant[$0] && answers[items[$0].id] != nil }.map { items[$0].id })
  }

  /// How long the reachable items without an answer will take.
  public func timeLeft(in language: Language) -> AnsweringTime {
    AnsweringTime(of: open, language: language)
  }
}
