import Instrument

extension LintRule {
  /// An item replaces one that is still asked, or that another one replaces, too.
  static let misplacedReplacement = LintRule(
    code: "SND049", severity: .error, title: "an item replaces one that isn't gone, or not alone",
    explanation: """
      An item with replaces measures the same as one of an earlier version, which is no longer asked.
      Waves are compared by the two, so each earlier item has at most one that replaces it.

      Wrong:  <rating id="CUL-12" replaces="CUL-03"> while CUL-03 is still in the definition
      Right:  <rating id="CUL-12" replaces="CUL-03"> instead of CUL-03
      """
  ) { context in
    let present = Set(context.items.map(\.id))
    var replaced: [Item.ID: Item.ID] = [:]
    return context.items.compactMap { item in
      guard let former = item.replaces else { return nil }
      let place = context.source.place(of: .item, item.id)
      if present.contains(former) {
        return Finding(
          place: place, message: "Item \(item.id) replaces \(former), which is still asked.",
          remedy: "Remove one of the two, or the attribute.")
      }
      guard let other = replaced.updateValue(item.id, forKey: former) else { return nil }
      return Finding(
        place: place, message: "Both \(other) and \(item.id) replace \(former).",
        remedy: "Let one of them replace it; the other is a new item.")
    }
  }
}
