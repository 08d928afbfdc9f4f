public import Instrument

/// What became of an item that counts towards a scale from one version of a definition to the next.
public struct ItemChange: Hashable, Sendable, Identifiable {
  /// What of an item can differ so that its answers aren't comparable any more.
  public enum Difference: String, Hashable, Sendable, CaseIterable {
    /// The sentence that the respondent reads, or the stem above it, in a language that both have.
    case wording
    /// The kind of answer, the ratings or options on offer, their labels or their scores.
    case answers
    /// How "don't know" and the like are scored.
    case nonresponse
    /// The scale that it counts towards.
    case scale
    /// Its direction.
    case keying
    /// Its weight.
    case weight
    /// The roles that are asked.
    case audience
    /// When it is asked.
    case relevance
  }

  /// How the two versions of an item go together.
  public enum Kind: Hashable, Sendable {
    /// The same in both.
    case same
    /// Declared to measure the same as this item of the earlier version.
    case equivalent(Item.ID)
    /// Under the same code, or declared to replace it, and yet different.
    case changed([Difference])
    /// Only in the later version.
    case new
    /// Only in the earlier version.
    case dropped
  }

  /// The item's code; that of the later version where there is one.
  public let id: Item.ID
  /// The item's code in the earlier version, if it is in it.
  public let former: Item.ID?
  /// How the two versions go together.
  public let kind: Kind

  /// Whether its answers can be compared.
  public var isComparable: Bool {
    switch kind {
    case .same, .equivalent: true
    case .changed, .new, .dropped: false
    }
  }
}

/// An item with what it is asked under.
struct AskedItem {
  /// The item, which counts towards a scale.
  let item: Item
  /// What it is a member of.
  let membership: Item.ScaleMembership
  /// The stem above it; empty outside a matrix.
  let stem: LocalizedText
  /// The roles that are asked; empty means everybody.
  let audience: Set<Role.ID>

  /// The items of all surveys that count towards a scale, in the order of asking.
  static func all(in assessment: Assessment) -> [AskedItem] {
    let roles = assessment.roles.map(\.id)
    return assessment.surveys.flatMap { survey in
      survey.sections.flatMap(\.entries).flatMap { entry -> [AskedItem] in
        let (items, stem) =
          switch entry {
          case .item(let item): ([item], LocalizedText([]))
          case .matrix(let matrix): (matrix.items, matrix.stem)
          }
        return items.compactMap { item in
          item.membership.map { membership in
            AskedItem(
              item: item, membership: membership, stem: stem,
              audience: Set(roles.filter { survey.isFor($0) && item.isFor($0) }))
          }
        }
      }
    }
  }

  /// What differs from an earlier version.
  ///
  /// - Parameters:
  ///   - former: The earlier version.
  ///   - isDeclared: Whether the two are declared to measure the same, so that they may read
  ///     differently.
  /// - Returns: Nothing when the two are comparable.
  func differences(from former: AskedItem, isDeclared: Bool) -> [ItemChange.Difference] {
    var found: [ItemChange.Difference] = []
    if !isDeclared {
      if !item.wording.reads(as: former.item.wording) || !stem.reads(as: former.stem) {
        found.append(.wording)
      }
      if !item.kind.takes(theSameAs: former.item.kind) { found.append(.answers) }
      if Set(item.nonresponse) != Set(former.item.nonresponse) { found.append(.nonresponse) }
      if membership.keying != former.membership.keying { found.append(.keying) }
    }
    if membership.scale != former.membership.scale { found.append(.scale) }
    if membership.weight != former.membership.weight { found.append(.weight) }
    if audience != former.audience { found.append(.audience) }
    if item.relevance != former.item.relevance { found.append(.relevance) }
    return found.sorted { left, right in
      let order = ItemChange.Difference.allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }
}

extension LocalizedText {
  /// Whether two texts say the same in every language that both have; a translation that was added
  /// changes nothing for those who read another one.
  fileprivate func reads(as other: LocalizedText) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty == other.isEmpty }
    let shared = languages.filter { other.languages.contains($0) }
    return !shared.isEmpty && shared.allSatisfy { text(in: $0) == other.text(in: $0) }
  }
}

extension ItemKind {
  /// Whether two kinds offer the same answers, of the same worth, under the same labels.
  fileprivate func takes(theSameAs other: ItemKind) -> Bool {
    switch (self, other) {
    case (.rating(let scale), .rating(let former)):
      scale.points.count == former.points.count
        && zip(scale.points, former.points).allSatisfy {
          $0.rating == $1.rating && $0.label.reads(as: $1.label) && $0.anchor.reads(as: $1.anchor)
        }
    case (.singleChoice(let options), .singleChoice(let former)): options.offer(former)
    case (.multipleChoice(let options, let scoring), .multipleChoice(let former, let before)):
      scoring == before && options.offer(former)
    default: self == other
    }
  }
}

extension [ItemOption] {
  fileprivate func offer(_ other: [ItemOption]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy {
        $0.id == $1.id && $0.score == $1.score && $0.label.reads(as: $1.label)
      }
  }
}
