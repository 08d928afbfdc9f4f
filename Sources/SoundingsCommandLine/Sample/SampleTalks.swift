import EngagementStore
import Instrument
import Interviewing

/// Draws made-up talks with the heads of the invented units.
///
/// Whoever leads a unit speaks better of it than its people, and leaders differ less from each other, so
/// talks and survey differ as they do in life. Only ratings that speak about a dimension are drawn; no words are put into anybody's mouth
/// but the reason of one override.
struct SampleTalks {
  private var heads: SampleRespondents
  private let assessment: Assessment
  private let organization: SampleOrganization
  private static let ownNumbers: UInt64 = 0x7a1c

  /// Prepares to draw; the talks have random numbers of their own, so the answers of the survey stay
  /// what they are without them.
  init(
    _ organization: SampleOrganization, _ assessment: Assessment, persona: Persona?, seed: UInt64
  ) {
    self.organization = organization
    self.assessment = assessment
    heads = SampleRespondents(
      roles: assessment.roles.map(\.id), departments: organization.departments, persona: persona,
      seed: seed &+ Self.ownNumbers)
  }

  /// Holds one finished talk a unit along the first guide that speaks about dimensions.
  ///
  /// - Returns: How many talks there are.
  mutating func hold(in store: Engagement) throws -> Int {
    let guide = assessment.questionnaires.first { questionnaire in
      questionnaire.use == .interview && questionnaire.items.contains { $0.about != nil }
    }
    guard let guide else { return 0 }
    for department in organization.departments {
      let role = role(of: department, guide)
      let answers = heads.response(
        to: guide, from: Self.asLed(department), role: role
      ).answers
      let talk = try store.beginInterview(
        questionnaire: guide.id, unit: department.unit.id, role: role,
        person: "Head of \(department.unit.id)", language: assessment.defaultLanguage)
      let rated = guide.items.filter { $0.about != nil && $0.isFor(role) }
      for item in rated {
        guard let answer = answers[item.id] else { continue }
        try note(.answer(answer), item, talk, store)
      }
      if let first = rated.first, case .rating(let scale) = first.kind, talk.id == 2,
        case .rating? = answers[first.id]
      {
        try note(
          .override(.rating(scale.ratings.lowerBound), reason: "There was no example of it."),
          first, talk, store)
      }
      try store.finishInterview(talk.id)
    }
    return organization.departments.count
  }

  /// A unit as whoever leads it speaks of it.
  private static func asLed(
    _ department: SampleOrganization.Department
  ) -> SampleOrganization.Department {
    SampleOrganization.Department(
      unit: department.unit, respondents: department.respondents, lean: department.lean / 2 + 8,
      spread: 0.6)
  }

  private func note(
    _ entry: TalkEntry, _ item: Item, _ talk: StoredTalk, _ store: Engagement
  ) throws {
    try store.append(TalkEntryCoding.stored(entry, of: item.id), to: talk.id)
  }

  /// Leaders head the units at the top, and the middle layer those below.
  private func role(of department: SampleOrganization.Department, _ guide: Questionnaire)
    -> Role.ID
  {
    let layer = department.unit.parent == nil ? Role.Layer.leadership : .middle
    let others = assessment.roles.filter { !guide.audience.contains($0.id) }
    return (others.first { $0.layer == layer } ?? others.last)?.id ?? ""
  }
}
