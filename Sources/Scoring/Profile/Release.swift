public import Instrument

/// Everything that is published about one wave, planned together.
///
/// Profiles by unit, by role, and of roles within units hold no number from fewer people than the
/// minimum group, and for each measure (responses, each dimension, its coverage, each indicator and
/// facet) no sum over fewer people follows from all of them together.
public struct Release: Hashable, Sendable {
  /// The readiness of a role within a unit and the units below it.
  public struct Perspective: Hashable, Sendable {
    /// The unit.
    public let unit: Unit.ID
    /// The role.
    public let role: Role.ID
    /// What may be shown of it, or `nil` when it is withheld.
    public let shown: GroupProfile.Shown?

    /// Creates a perspective.
    public init(unit: Unit.ID, role: Role.ID, shown: GroupProfile.Shown?) {
      self.unit = unit
      self.role = role
      self.shown = shown
    }
  }

  /// The units in the order of the tree, and the organization.
  public let byUnit: Profile
  /// The roles in the order of the definition, and the organization.
  public let byRole: Profile
  /// Roles within units, unit by unit and role by role.
  public let perspectives: [Perspective]
  /// How roles differ, and what speaks for and against the sample.
  public let comparisons: Comparisons
  /// What the whole organization answered to each scored item.
  public let items: [ItemSum]

  /// Creates a release from parts that were made elsewhere, such as in a test.
  public init(
    byUnit: Profile, byRole: Profile, perspectives: [Perspective] = [],
    comparisons: Comparisons = Comparisons(), items: [ItemSum] = []
  ) {
    self.comparisons = comparisons
    self.byUnit = byUnit
    self.byRole = byRole
    self.perspectives = perspectives
    self.items = items
  }

  /// The fewest people behind any number.
  public var minimumGroup: Int { byUnit.minimumGroup }

  /// The positions of the units within which roles are looked at: those at the top, or, where there is
  /// but one, those under it.
  public var viewedUnits: [Int] {
    let groups = byUnit.groups
    let depth = groups.count { $0.depth == 0 } == 1 ? 1 : 0
    return groups.indices.filter { groups[$0].depth == depth }
  }

  /// The roles within those units, unit by unit.
  public var views: [Perspective] {
    let count = perspectives.count / max(byUnit.groups.count, 1)
    return viewedUnits.flatMap { perspectives[($0 * count)..<(($0 + 1) * count)] }
  }

  /// The profile by unit or by role.
  public func profile(_ breakdown: Profile.Breakdown) -> Profile {
    switch breakdown {
    case .unit: byUnit
    case .role: byRole
    }
  }
}
