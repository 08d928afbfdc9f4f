public import Instrument

/// How the scores of two waves differ, fit to be shown.
///
/// It is made from what each wave publishes and nothing else: a change is shown only where each wave
/// shows the score itself, and also shows it when it is worked out on the comparable items alone.
public struct WaveComparison: Hashable, Sendable {
  /// One wave.
  public struct Side: Hashable, Sendable {
    /// What the wave publishes, by unit.
    public let published: Profile
    /// The same answers scored on the comparable items alone, by unit.
    public let onComparable: Profile

    /// Creates a side.
    public init(published: Profile, onComparable: Profile) {
      self.published = published
      self.onComparable = onComparable
    }
  }

  /// The change of one group on one dimension.
  public struct DimensionChange: Hashable, Sendable, Identifiable {
    /// The dimension.
    public let id: Dimension.ID
    /// The change, or `nil` when a wave doesn't show the score.
    public let measured: Measured?
    /// Whether that is because the group is divided in one of them, so that no mean stands for it.
    public let isDivided: Bool
  }

  /// What was measured in both waves.
  public struct Measured: Hashable, Sendable {
    /// The score in the earlier wave on the comparable items, from 0 to 100.
    public let before: Double
    /// The score in the later wave on the comparable items, from 0 to 100.
    public let after: Double
    /// The later score less the earlier one, with its uncertainty; `nil` when a group has one score.
    public let gap: Gap?
    /// Whether the change is more than chance would make of so many changes: its probability without
    /// any change, adjusted for all changes that are shown, is below 5 percent.
    public let isClear: Bool

    func clear(_ isClear: Bool) -> Measured {
      Measured(before: before, after: after, gap: gap, isClear: isClear)
    }
  }

  /// The change of one group.
  public struct Group: Hashable, Sendable {
    /// The unit, or `nil` for the organization.
    public let unit: Unit.ID?
    /// What became of the unit.
    public let change: UnitChange
    /// One entry a compared dimension; empty for a unit that isn't compared.
    public let dimensions: [DimensionChange]
  }

  /// What of the two definitions is compared.
  public let items: ComparableItems
  /// The organization.
  public let organization: Group
  /// The units of the later wave in the order of its tree, then those that are gone.
  public let units: [Group]

  /// Compares two waves.
  public init(_ items: ComparableItems, before: Side, after: Side) {
    self.items = items
    let dimensions = items.dimensions.filter { $0.obstacle == nil }.map(\.id)
    var organization = Group(
      unit: nil, change: .same,
      dimensions: dimensions.map { id in
        Self.change(id, before.organization, after.organization)
      })
    let former = before.byName
    let present = after.byName
    var units = UnitChange.all(before: before.units, after: after.units).map { unit, change in
      Group(
        unit: unit, change: change,
        dimensions: change == .same
          ? dimensions.map { Self.change($0, former[unit], present[unit]) } : [])
    }
    let all = [organization] + units
    let probabilities = all.flatMap(\.dimensions).map { $0.measured?.gap?.probability }
    let adjusted = FalseDiscovery.adjusted(probabilities.compactMap { $0 })
    var rest = adjusted[...]
    func judged(_ group: Group) -> Group {
      Group(
        unit: group.unit, change: group.change,
        dimensions: group.dimensions.map { line in
          guard let measured = line.measured, measured.gap?.probability != nil,
            let rate = rest.popFirst()
          else { return line }
          return DimensionChange(
            id: line.id, measured: measured.clear(rate < 0.05), isDivided: false)
        })
    }
    organization = judged(organization)
    units = units.map(judged)
    self.organization = organization
    self.units = units
  }

  private static func change(
    _ dimension: Dimension.ID, _ before: PublishedGroup?, _ after: PublishedGroup?
  ) -> DimensionChange {
    guard let first = before?.measured(dimension), let second = after?.measured(dimension) else {
      let isShown = [before, after].allSatisfy { $0?.isShown(dimension) ?? false }
      return DimensionChange(id: dimension, measured: nil, isDivided: isShown)
    }
    return DimensionChange(
      id: dimension,
      measured: Measured(
        before: first.score, after: second.score, gap: Gap(second, first), isClear: false),
      isDivided: false)
  }
}

/// What a wave shows of one group, all its items counted and the comparable ones alone.
private struct PublishedGroup {
  let published: GroupProfile
  let onComparable: GroupProfile

  /// Whether something is told of the dimension, all its items counted and the comparable ones alone,
  /// be it only that the group is divided.
  func isShown(_ dimension: Dimension.ID) -> Bool {
    [published, onComparable].allSatisfy { $0.line(dimension).map { !$0.isWithheld } ?? false }
  }

  /// The numbers on the comparable items, where both may be shown.
  func measured(_ dimension: Dimension.ID) -> DimensionProfile.Measured? {
    guard published.line(dimension)?.measured != nil else { return nil }
    return onComparable.line(dimension)?.measured
  }
}

extension GroupProfile {
  fileprivate func line(_ dimension: Dimension.ID) -> DimensionProfile? {
    shown?.dimensions.first { $0.id == dimension }
  }
}

extension WaveComparison.Side {
  fileprivate var units: [Unit] {
    published.groups.compactMap { group in
      group.id.map { Unit(id: $0, parent: group.parent) }
    }
  }

  fileprivate var organization: PublishedGroup {
    PublishedGroup(published: published.organization, onComparable: onComparable.organization)
  }

  fileprivate var byName: [Unit.ID: PublishedGroup] {
    var found: [Unit.ID: PublishedGroup] = [:]
    for (group, other) in zip(published.groups, onComparable.groups) {
      guard let id = group.id, id == other.id else { continue }
      found[id] = PublishedGroup(published: group, onComparable: other)
    }
    return found
  }
}
