public import Instrument

extension Talk {
  /// What a typed code or the beginning of one stands for.
  public enum Found: Hashable, Sendable {
    /// An item, and the codes of others that begin alike.
    case item(Item.ID, others: [Item.ID])
    /// An item that isn't asked, given the answers so far.
    case notAsked(Item.ID)
    /// No item; perhaps this was meant.
    case nothing(nearest: String?)
  }

  /// Finds the item that somebody means by a code or its beginning, in small or capital letters.
  ///
  /// Of several that begin alike, the first open one is meant.
  public func find(_ typed: String) -> Found {
    let code = typed.uppercased()
    let asked = reachable.map(\.id)
    if let whole = asked.first(where: { $0.uppercased() == code }) {
      return .item(whole, others: [])
    }
    let alike = asked.filter { $0.uppercased().hasPrefix(code) }
    if let first = alike.first(where: { record[$0].answer == nil }) ?? alike.first {
      return .item(first, others: alike.filter { $0 != first })
    }
    let all = guide.items.map(\.id)
    if let left = all.first(where: { $0.uppercased().hasPrefix(code) }) { return .notAsked(left) }
    let families = all.map { String($0.prefix { $0 != "-" }) }
    return .nothing(nearest: NearestName.of(code, among: all + families))
  }

  /// The items whose code, wording or section holds a word, in the order of the talk.
  ///
  /// - Parameters:
  ///   - word: What to look for, in small or capital letters.
  ///   - words: A text as the consultant reads it.
  /// - Returns: The items, possibly none.
  public func items(about word: String, words: (LocalizedText) -> String) -> [Item] {
    let wanted = word.lowercased()
    return reachable.filter { item in
      let section = guide.section(of: item.id).map { words($0.title) } ?? ""
      return [item.id, words(item.wording), section].contains { $0.lowercased().contains(wanted) }
    }
  }
}
