extension Assessment {
  /// The scales that items of a facet count towards.
  ///
  /// - Parameters:
  ///   - facet: The facet.
  ///   - role: Only items that this role is asked, or `nil` for those of all roles.
  /// - Returns: Scales of surveys; none for a facet without scored items.
  public func scales(of facet: Facet.ID, askedOf role: Role.ID? = nil) -> Set<Scale.ID> {
    var found: Set<Scale.ID> = []
    for survey in surveys where role.map(survey.isFor) ?? true {
      for item in survey.items where item.facets.contains(facet) && role.map(item.isFor) ?? true {
        if let membership = item.membership { found.insert(membership.scale) }
      }
    }
    return found
  }
}
