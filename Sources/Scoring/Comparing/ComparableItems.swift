public import Instrument

/// What of two versions of a definition can be compared.
public struct ComparableItems: Hashable, Sendable {
  /// Why a dimension isn't compared.
  public enum Obstacle: String, Hashable, Sendable {
    /// Only the earlier version has it.
    case dropped
    /// Only the later version has it.
    case new
    /// It is made of other scales, or they weigh or need something else.
    case changed
    /// None of its items is comparable.
    case noItems = "no-items"
  }

  /// What became of a dimension.
  public struct DimensionChange: Hashable, Sendable, Identifiable {
    /// The dimension.
    public let id: Dimension.ID
    /// The number of its items that are compared.
    public let compared: Int
    /// The number of its items in the earlier and in the later version, those in both counted once.
    public let all: Int
    /// Why it isn't compared, or `nil` when it is.
    public let obstacle: Obstacle?
  }

  /// The items that count towards a scale: those of the later version in the order of asking, then
  /// those that were dropped.
  public let items: [ItemChange]
  /// The dimensions: those of the later version in their order, then those that were dropped.
  public let dimensions: [DimensionChange]
  /// The earlier version, in which only comparable items count.
  public let before: Assessment
  /// The later version, in which only comparable items count.
  public let after: Assessment

  /// Goes through two versions.
  ///
  /// - Complexity: O(*n*) in the number of items.
  public init(before: Assessment, after: Assessment) {
    let former = Dictionary(
      AskedItem.all(in: before).map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    let present = AskedItem.all(in: after)
    var items: [ItemChange] = []
    for asked in present {
      items.append(Self.change(asked, among: former))
    }
    let known = Set(items.compactMap(\.former))
    items += AskedItem.all(in: before).filter { !known.contains($0.item.id) }.map {
      ItemChange(id: $0.item.id, former: $0.item.id, kind: .dropped)
    }
    self.items = items

    let scaleOf = { (change: ItemChange, isFormer: Bool) -> Scale.ID? in
      isFormer
        ? change.former.flatMap { former[$0]?.membership.scale }
        : present.first { $0.item.id == change.id }?.membership.scale
    }
    var counting = Set<Scale.ID>()
    func line(_ id: Dimension.ID) -> DimensionChange {
      let sides = [before, after].map { $0.dimensions.first { $0.id == id } }
      let own = items.filter { change in
        zip(sides, [true, false]).contains { side, isFormer in
          side?.parts.contains { $0.scale == scaleOf(change, isFormer) } ?? false
        }
      }
      let compared = own.count(where: \.isComparable)
      let obstacle: Obstacle? =
        switch (sides[0], sides[1]) {
        case (nil, _): .new
        case (_, nil): .dropped
        case (let first?, let second?):
          Self.isMadeAlike(first, in: before, second, in: after)
            ? (compared == 0 ? .noItems : nil) : .changed
        }
      if obstacle == nil { counting.formUnion(sides[1]?.parts.map(\.scale) ?? []) }
      return DimensionChange(
        id: id, compared: obstacle == nil ? compared : 0, all: own.count, obstacle: obstacle)
    }
    let names = after.dimensions.map(\.id)
    dimensions = (names + before.dimensions.map(\.id).filter { !names.contains($0) }).map(line)
    let kept = items.filter { change in
      change.isComparable && scaleOf(change, false).map { counting.contains($0) } ?? false
    }
    self.before = before.keeping(items: Set(kept.compactMap(\.former)))
    self.after = after.keeping(items: Set(kept.map(\.id)))
  }

  private static func change(
    _ asked: AskedItem, among former: [Item.ID: AskedItem]
  ) -> ItemChange {
    let item = asked.item
    if let earlier = former[item.id] {
      let differences = asked.differences(from: earlier, isDeclared: false)
      return ItemChange(
        id: item.id, former: item.id, kind: differences.isEmpty ? .same : .changed(differences))
    }
    if let name = item.replaces, let earlier = former[name] {
      let differences = asked.differences(from: earlier, isDeclared: true)
      return ItemChange(
        id: item.id, former: name,
        kind: differences.isEmpty ? .equivalent(name) : .changed(differences))
    }
    return ItemChange(id: item.id, former: nil, kind: .new)
  }

  /// Whether scores of a dimension are worked out from its items in the same way.
  private static func isMadeAlike(
    _ first: Dimension, in before: Assessment, _ second: Dimension, in after: Assessment
  ) -> Bool {
    guard Set(first.parts) == Set(second.parts) else { return false }
    return first.parts.allSatisfy { part in
      needed(part.scale, in: before) == needed(part.scale, in: after)
    }
  }

  /// How many answers a scale asks for in each questionnaire that measures it.
  private static func needed(_ scale: Scale.ID, in assessment: Assessment) -> Set<Int?> {
    Set(
      assessment.surveys.flatMap { assessment.scales(of: $0) }.filter { $0.id == scale }
        .map(\.minimumAnswered))
  }
}
