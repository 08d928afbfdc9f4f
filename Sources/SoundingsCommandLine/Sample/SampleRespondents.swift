import Instrument

/// Draws made-up respondents who answer any questionnaire.
///
/// Each respondent has a leaning of their own around their unit's and role's; every scale has an
/// easier or harder level. An answer is the nearest code to that leaning plus a little noise.
/// Everything comes from one seed, so the same seed gives the same answers on every machine.
struct SampleRespondents {
  private var generator: SeededGenerator
  private let questionnaire: Questionnaire
  private let roles: [Role.ID]

  /// Creates a source of respondents.
  init(questionnaire: Questionnaire, roles: [Role.ID], seed: UInt64) {
    self.questionnaire = questionnaire
    self.roles = roles
    generator = SeededGenerator(seed: seed)
  }

  /// Draws one respondent's answers to the whole questionnaire.
  mutating func response(from department: SampleOrganization.Department) -> Response {
    let role = drawRole()
    let lift = Double(roles.firstIndex(of: role) ?? 0) * 5
    let person = 54 + department.lean + lift + normal() * 13 * department.spread
    var answers: [Item.ID: Answer] = [:]
    for item in questionnaire.items where item.isFor(role) {
      if let relevance = item.relevance, !relevance.holds(for: answers) { continue }
      answers[item.id] = answer(to: item, leaning: person + level(of: item))
    }
    return Response(
      questionnaire: questionnaire.id, unit: department.unit.id, role: role, answers: answers)
  }

  private mutating func drawRole() -> Role.ID {
    let shares = [0.82, 0.14, 0.04]
    var draw = unitInterval()
    for (role, share) in zip(roles, shares) {
      if draw < share { return role }
      draw -= share
    }
    return roles.first ?? ""
  }

  /// A fixed level for each scale, from -12 to 12, so that a profile has peaks and valleys.
  private func level(of item: Item) -> Double {
    guard let scale = item.membership?.scale else { return 0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in scale.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Double(hash % 25) - 12
  }

  private mutating func answer(to item: Item, leaning: Double) -> Answer {
    let chance = unitInterval()
    if chance < 0.03 { return .nonresponse(.skipped) }
    if let offered = item.nonresponse.first, chance < 0.08 {
      return .nonresponse(offered.kind)
    }
    let share = min(max((leaning + normal() * 14) / 100, 0), 1)
    let keyed = item.membership?.keying == .reverse ? 1 - share : share
    return substantive(item, share: keyed)
  }

  private mutating func substantive(_ item: Item, share: Double) -> Answer {
    switch item.kind {
    case .rating(let scale):
      let steps = Double(scale.points.count - 1)
      return .rating(scale.ratings.lowerBound + Int((share * steps).rounded()))
    case .singleChoice(let options): return .choice(nearest(options, to: share))
    case .multipleChoice(let options, _):
      return .choices(Set(options.filter { _ in unitInterval() < share }.map(\.id)))
    case .yesNo: return .yesNo(unitInterval() < share)
    case .number(_, let bounds), .money(let bounds):
      return .quantity(whole(share, within: bounds))
    case .percentage:
      return .quantity(Quantity(thousandths: Int64((share * 100).rounded()) * 1000))
    case .estimate(_, let bounds):
      let likely = whole(share, within: bounds)
      let low = max(likely.thousandths / 2, bounds.minimum?.thousandths ?? 0)
      let high = min(likely.thousandths * 2, bounds.maximum?.thousandths ?? .max)
      let three = Estimate(
        low: Quantity(thousandths: min(low, likely.thousandths)), likely: likely,
        high: Quantity(thousandths: max(high, likely.thousandths)))
      return three.map { .estimate($0) } ?? .nonresponse(.skipped)
    case .ranking(let options): return .ranking(options.map(\.id).shuffled(using: &generator))
    case .freeText: return .nonresponse(.skipped)
    }
  }

  /// The option whose score lies nearest, or a random one when options have no scores.
  private mutating func nearest(_ options: [ItemOption], to share: Double) -> ItemOption.ID {
    let scored = options.filter { $0.score != nil }
    guard !scored.isEmpty else { return options.randomElement(using: &generator)?.id ?? "" }
    let wanted = share * 100
    let best = scored.min { left, right in
      abs(Double(left.score ?? 0) - wanted) < abs(Double(right.score ?? 0) - wanted)
    }
    return best?.id ?? ""
  }

  private func whole(_ share: Double, within bounds: ItemKind.Bounds) -> Quantity {
    let low = bounds.minimum?.thousandths ?? 0
    let high = bounds.maximum?.thousandths ?? low + 40_000
    let value = Double(low) + share * Double(high - low)
    return Quantity(thousandths: Int64((value / 1000).rounded()) * 1000)
  }

  private mutating func unitInterval() -> Double { Double.random(in: 0..<1, using: &generator) }

  /// A nearly normal number: twelve uniform ones less six, which needs no transcendental function
  /// and so has the same bits everywhere.
  private mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += unitInterval() }
    return sum
  }
}
