import EngagementStore
import Instrument

/// Finds out what somebody is to answer, in which language, and begins a draft.
struct DraftStart {
  /// The engagement.
  let engagement: OpenEngagement
  /// The respondent.
  let person: any AnsweringTerminal
  /// The unit, where that is known.
  var unit: String?
  /// The role, where that is known.
  var role: String?
  /// The questionnaire, where that is known.
  var questionnaire: String?
  /// The tag of the language, where that is known.
  var language: String?

  /// Asks for what isn't known, language first, and begins a draft.
  ///
  /// - Throws: A ``Failure`` for something known that isn't possible, or when the person leaves.
  func begin() throws -> Draft {
    let units = try engagement.store.units().map(\.id)
    guard !units.isEmpty else {
      throw Failure(
        .missingInput, "there are no units yet. First: soundings roster import roster.csv")
    }
    try checkGiven(units)
    let wanted = try wantedLanguage()
    let phrases = Phrases(wanted)
    let choice = StartChoice(person: person, phrases: phrases)
    let unit = try choice.choose(
      phrases.text(.whichUnit), "unit", given: unit, among: units.map { ($0, $0) })
    let assessment = engagement.assessment
    let role = try choice.choose(
      phrases.text(.whichRole), "role", given: role,
      among: assessment.roles.filter { role in
        assessment.surveys.contains { $0.isFor(role.id) }
      }.map { ($0.id, $0.title.text(in: wanted)) })
    let fitting = assessment.surveys.filter { $0.isFor(role) }
    let name = try choice.choose(
      phrases.text(.whichQuestionnaire), "questionnaire", given: questionnaire,
      among: fitting.map { ($0.id, $0.title.text(in: wanted)) })
    let chosen = try engagement.questionnaire(name)
    return try engagement.store.beginDraft(
      questionnaire: name, unit: unit, role: role, language: offered(by: chosen, wanted),
      definition: engagement.definition.fingerprint)
  }

  /// Refuses what can't be meant, before anything is asked.
  private func checkGiven(_ units: [Unit.ID]) throws {
    let choice = StartChoice(person: person, phrases: Phrases(engagement.language))
    let assessment = engagement.assessment
    for (option, given, names) in [
      ("unit", unit, units), ("role", role, assessment.roles.map(\.id)),
      ("questionnaire", questionnaire, assessment.surveys.map(\.id)),
    ] where given != nil {
      _ = try choice.choose("", option, given: given, among: names.map { ($0, $0) })
    }
  }

  /// The language that was asked for or is chosen now.
  ///
  /// Enter takes the language of the environment, or else that of the engagement.
  private func wantedLanguage() throws -> Language {
    let all = engagement.assessment.allLanguages
    if let language {
      guard let found = all.first(where: { $0.tag == language }) else {
        throw Failure(
          .usage, "the questions come in \(all.map(\.tag).joined(separator: ", ")).")
      }
      return found
    }
    guard all.count > 1 else { return engagement.language }
    let usual =
      LanguageName.preferred(in: Surroundings.current.environment, among: all)
      ?? engagement.language
    let phrases = Phrases(usual)
    let place = try StartChoice(person: person, phrases: phrases).place(
      phrases.text(.whichLanguage), among: all.map { LanguageName.of($0) },
      usual: all.firstIndex(of: usual))
    return all[place]
  }

  /// The language to ask in: the one wanted, or else the questionnaire's first, which is said.
  private func offered(by questionnaire: Questionnaire, _ wanted: Language) -> Language {
    let offered = engagement.assessment.languages(of: questionnaire)
    if offered.contains(wanted) { return wanted }
    let tags = offered.map(\.tag).joined(separator: ", ")
    person.show("\n" + Phrases(wanted).text(.otherLanguage, ["n": tags]) + "\n")
    return offered.first ?? wanted
  }
}
