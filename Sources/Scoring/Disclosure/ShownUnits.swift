public import Instrument

extension ProfileBuilder {
  /// Whether numbers of each unit, with those below it, were shown in each release of a wave.
  ///
  /// - Parameters:
  ///   - batches: What each release of the wave added, in their order, as ``release(_:tree:)`` takes it.
  ///   - tree: The units, the same for all releases.
  /// - Returns: For each release, a mark for each unit in the order of the tree.
  public func shownUnits(_ batches: [[TallyBuilder]], tree: UnitTree) -> [[Bool]] {
    let strata = batches.map { self.strata($0, tree: tree) }
    let roleCount = assessment.roles.count
    let known = ReleasePlan.responses(
      strata, tree: tree, roleCount: roleCount, minimumGroup: minimumGroup)
    return zip(strata.indices, known).map { last, groups in
      ReleasePlan.enough(
        groups, strata[...last], tree: tree, roleCount: roleCount, minimumGroup: minimumGroup
      ) { $0.respondents }.units
    }
  }
}
