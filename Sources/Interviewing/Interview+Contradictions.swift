public import Instrument

/// Answers that hardly go together: on one scale, a statement and its opposite got the same
/// outermost rating.
///
/// Somebody who strongly agrees with "I may say what I think" and with "I'd better keep my thoughts
/// to myself" may have overlooked a "not". The rule is one of our own and simple on purpose: of the
/// items of a scale, one keyed positively and one keyed in reverse both have the highest rating of
/// their response scale, or both the lowest. Middle ratings never contradict each other. Pairs of
/// statements of opposite meaning as a check of attention: A. W. Meade and S. B. Craig (2012),
/// "Identifying careless responses in survey data", Psychological Methods 17(3), 437–455,
/// doi:10.1037/a0028085. Nothing is changed or left out because of it; the respondent is asked to
/// look again.
public struct Contradiction: Hashable, Sendable {
  /// The scale that the items belong to.
  public let scale: Scale.ID
  /// Whether the items share the highest rating, or the lowest.
  public let isAtTop: Bool
  /// The items of both directions, in the order of asking.
  public let items: [Item.ID]

  /// Creates a contradiction.
  public init(scale: Scale.ID, isAtTop: Bool, items: [Item.ID]) {
    self.scale = scale
    self.isAtTop = isAtTop
    self.items = items
  }
}

extension Interview {
  /// The contradictions among the answers that count, in the order of their first items.
  ///
  /// An answer kept to an item that is no longer asked contradicts nothing.
  public var contradictions: [Contradiction] {
    var order: [Place] = []
    var found: [Place: (items: [Item.ID], keyings: Set<Item.Keying>)] = [:]
    for item in reachable {
      guard let place = place(of: item), let membership = item.membership else { continue }
      if found[place] == nil { order.append(place) }
      found[place, default: ([], [])].items.append(item.id)
      found[place, default: ([], [])].keyings.insert(membership.keying)
    }
    return order.compactMap { place in
      guard let group = found[place], group.keyings.count == 2 else { return nil }
      return Contradiction(scale: place.scale, isAtTop: place.isAtTop, items: group.items)
    }
  }

  private struct Place: Hashable {
    let scale: Scale.ID
    let isAtTop: Bool
  }

  /// The end of its scale that an item is rated at, or `nil` when it isn't.
  private func place(of item: Item) -> Place? {
    guard let membership = item.membership, case .rating(let scale) = item.kind,
      case .rating(let rating) = answers[item.id]
    else { return nil }
    if rating == scale.ratings.upperBound { return Place(scale: membership.scale, isAtTop: true) }
    if rating == scale.ratings.lowerBound { return Place(scale: membership.scale, isAtTop: false) }
    return nil
  }
}
