import Instrument

extension LintRule {
  /// An item can never be asked.
  static let unreachableItem = LintRule(
    code: "SND016", severity: .error, title: "an item can never be asked",
    explanation: """
      The skip rule compares with an answer that its item doesn't take, or the roles that the item is
      for are never asked the questionnaire or the item that the rule looks at.

      Wrong:  asked when CUL-01 is at least 6, on a response scale of 1 to 5
      Right:  asked when CUL-01 is at least 4
      """
  ) { context in
    context.questionnaires.flatMap { questionnaire -> [Finding] in
      var byID: [Item.ID: Item] = [:]
      for item in questionnaire.items { byID[item.id] = item }
      let roles = context.assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
      return questionnaire.items.compactMap { item in
        let reached = roles.contains { role in
          item.isFor(role) && (item.relevance.map { canHold($0, for: role, byID) } ?? true)
        }
        guard !reached else { return nil }
        return Finding(
          place: context.source.place(of: .item, item.id),
          message: "Item \(item.id) can never be asked.",
          remedy: "Compare its audience and its skip rule with the items that they look at.")
      }
    }
  }
}

/// Whether some answers of a role make a condition hold; comparisons are judged one by one.
private func canHold(_ condition: Condition, for role: Role.ID, _ items: [Item.ID: Item]) -> Bool {
  func asked(_ id: Item.ID) -> Item? { items[id].flatMap { $0.isFor(role) ? $0 : nil } }
  switch condition {
  case .all(let parts): return parts.allSatisfy { canHold($0, for: role, items) }
  case .any(let parts): return parts.contains { canHold($0, for: role, items) }
  case .answered(let id): return asked(id) != nil
  case .is(let id, let code): return asked(id).map { takes(code, $0.kind) } ?? false
  case .oneOf(let id, let codes):
    return asked(id).map { item in codes.contains { takes($0, item.kind) } } ?? false
  case .isNot(let id, _): return asked(id) != nil
  case .atLeast(let id, let bound):
    return asked(id).map { reaches(bound, $0.kind, up: true) } ?? false
  case .atMost(let id, let bound):
    return asked(id).map { reaches(bound, $0.kind, up: false) } ?? false
  }
}

private func takes(_ code: String, _ kind: ItemKind) -> Bool {
  switch kind {
  case .rating(let scale): Int(code).map { scale.ratings.contains($0) } ?? false
  case .singleChoice(let options), .multipleChoice(let options, _), .ranking(let options):
    options.contains { $0.id == code }
  case .yesNo: ["yes", "no"].contains(code)
  case .number, .money, .percentage: Quantity(code) != nil
  case .estimate, .freeText: false
  }
}

private func reaches(_ bound: Quantity, _ kind: ItemKind, up: Bool) -> Bool {
  switch kind {
  case .rating(let scale):
    up
      ? bound.thousandths <= Int64(scale.ratings.upperBound) * 1000
      : bound.thousandths >= Int64(scale.ratings.lowerBound) * 1000
  case .number(_, let bounds), .money(let bounds), .estimate(_, let bounds):
    up ? bounds.maximum.map { bound <= $0 } ?? true : bounds.minimum.map { bound >= $0 } ?? true
  case .percentage:
    up ? bound.thousandths <= 100_000 : bound.thousandths >= 0
  case .singleChoice, .multipleChoice, .yesNo, .ranking, .freeText: false
  }
}
