import Instrument

/// Draws made-up respondents who answer any questionnaire.
///
/// Each respondent has a leaning of their own around their unit's and role's. An answer is the
/// nearest code to that leaning plus a little noise. Without a persona every scale has an easier or
/// harder level; with one, levels and spreads are the persona's. Everything comes from one seed, so
/// the same seed gives the same answers on every machine.
struct SampleRespondents {
  private var generator: SeededGenerator
  private let persona: Persona?
  private let roles: [Role.ID]
  private let departments: [SampleOrganization.Department]
  /// For each matter, by how many standard deviations each unit leans.
  private var unitLeanings: [String: [Unit.ID: Double]] = [:]

  /// Creates a source of respondents.
  init(
    roles: [Role.ID], departments: [SampleOrganization.Department], persona: Persona?,
    seed: UInt64
  ) {
    self.roles = roles
    self.departments = departments
    self.persona = persona
    generator = SeededGenerator(seed: seed)
  }

  /// Draws a role: most are staff, some manage, few lead.
  mutating func role() -> Role.ID {
    let shares = [0.82, 0.14, 0.04]
    var draw = unitInterval()
    for (role, share) in zip(roles, shares) {
      if draw < share { return role }
      draw -= share
    }
    return roles.first ?? ""
  }

  /// Draws one respondent's answers to a whole questionnaire.
  mutating func response(
    to questionnaire: Questionnaire, from department: SampleOrganization.Department,
    role: Role.ID
  ) -> Response {
    let person = Person(
      lift: Double(roles.firstIndex(of: role) ?? 0) * (persona == nil ? 5 : 2),
      deviate: normal(), department: department)
    var answers: [Item.ID: Answer] = [:]
    for item in questionnaire.items where item.isFor(role) {
      if let relevance = item.relevance, !relevance.holds(for: answers) { continue }
      answers[item.id] = answer(to: item, of: person)
    }
    return Response(
      questionnaire: questionnaire.id, unit: department.unit.id, role: role, answers: answers)
  }

  private struct Person {
    let lift: Double
    let deviate: Double
    let department: SampleOrganization.Department
  }

  private mutating func answer(to item: Item, of person: Person) -> Answer {
    let trait = persona?.trait(of: item)
    let chance = unitInterval()
    if chance < 0.03 { return .nonresponse(.skipped) }
    let unknown = trait?.unknown.map { $0 / 100 } ?? 0.05
    if let offered = item.nonresponse.first, chance < 0.03 + unknown {
      return .nonresponse(offered.kind)
    }
    if let options = trait?.options, !options.isEmpty {
      return preferred(item, options)
    }
    let leaning = leaning(to: item, trait, of: person)
    let share = min(max((leaning + normal() * 14) / 100, 0), 1)
    let keyed = (item.membership?.keying ?? item.about?.keying) == .reverse ? 1 - share : share
    return substantive(item, share: keyed)
  }

  /// Where a person stands in the matter of an item, from 0 to 100 before noise.
  private mutating func leaning(
    to item: Item, _ trait: Persona.Trait?, of person: Person
  ) -> Double {
    guard let persona, let trait else {
      return 54 + person.department.lean + person.lift
        + person.deviate * 13 * person.department.spread + level(of: item)
    }
    let matter = persona.matter(of: item)
    let leanings = unitLeanings[matter] ?? drawLeanings()
    unitLeanings[matter] = leanings
    let unit = leanings[person.department.unit.id] ?? 0
    return (trait.level ?? 50) + person.lift + unit * (trait.units ?? 0)
      + person.deviate * (trait.people ?? 0)
  }

  /// Draws how far each unit leans; over all respondents the leanings add up to nothing, so that
  /// the level of a persona is that of the whole organization.
  private mutating func drawLeanings() -> [Unit.ID: Double] {
    let drawn = departments.map { _ in normal() }
    let people = departments.map { Double($0.respondents) }
    let sum = zip(drawn, people).reduce(0) { $0 + $1.0 * $1.1 }
    let mean = sum / max(people.reduce(0, +), 1)
    return Dictionary(
      zip(departments, drawn).map { ($0.unit.id, $1 - mean) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A fixed level for each scale, from -12 to 12, so that a profile has peaks and valleys.
  private func level(of item: Item) -> Double {
    guard let scale = item.membership?.scale else { return 0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in scale.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Double(hash % 25) - 12
  }

  /// The option that comes first, drawn by weight; in a ranking the others follow by chance.
  private mutating func preferred(
    _ item: Item, _ options: [(name: ItemOption.ID, weight: Int)]
  ) -> Answer {
    let known = options.filter { entry in item.kind.options.contains { $0.id == entry.name } }
    let total = known.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return .nonresponse(.skipped) }
    var draw = Int.random(in: 0..<total, using: &generator)
    let first = known.first { entry in
      draw -= entry.weight
      return draw < 0
    }
    guard let first else { return .nonresponse(.skipped) }
    if case .ranking(let all) = item.kind {
      let rest = all.map(\.id).filter { $0 != first.name }
      return .ranking([first.name] + rest.shuffled(using: &generator))
    }
    return .choice(first.name)
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
      return .quantity(within(bounds, share: share))
    case .percentage:
      return .quantity(Quantity(thousandths: Int64((share * 100).rounded()) * 1000))
    case .estimate(_, let bounds):
      let likely = within(bounds, share: share)
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

  /// A number within bounds, whole where the bounds leave room for that.
  private func within(_ bounds: ItemKind.Bounds, share: Double) -> Quantity {
    let low = bounds.minimum?.thousandths ?? min(0, bounds.maximum?.thousandths ?? 0)
    let high = bounds.maximum?.thousandths ?? low + 40_000
    let value = Double(low) + share * (Double(high) - Double(low))
    let whole = Int64((value / 1000).rounded()) * 1000
    return Quantity(thousandths: min(max(whole, low), high))
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
