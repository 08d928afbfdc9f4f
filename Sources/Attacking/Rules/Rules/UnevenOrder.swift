extension PrivacyRule {
  /// The measures of a group stand in another order than those of the others.
  static let unevenOrder = PrivacyRule(
    code: "PRV005", title: "the measures of a group stand in an order of their own",
    reason: "Where something stands could tell why it is withheld."
  ) { group, state in
    // In pages each part of a group has some columns, and the table's head tells which.
    guard state.format != .html else { return [] }
    let order = group.lines.compactMap { line in
      if case .dimension = line.measure { line.measure } else { nil }
    }
    guard !order.isEmpty else { return [] }
    guard let first = state.order else {
      state.order = order
      return []
    }
    return order == first ? [] : [group.name.words]
  }
}
