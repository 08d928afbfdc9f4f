import EngagementStore
import Instrument

/// Finds the interrupted questionnaire that somebody wants to go on with.
struct InterruptedDraft {
  /// The engagement.
  let engagement: OpenEngagement
  /// The respondent.
  let person: any AnsweringTerminal
  /// The command that goes on with a draft, where there is one to show.
  var command: ((Draft) -> String)? = { "soundings resume \($0.id)" }

  /// Finds a draft by its number or its code, takes the only one, or asks.
  ///
  /// The list shows no units and no answers, because it may be somebody else's that one reads.
  ///
  /// - Throws: A ``Failure`` when there is none, and when the person leaves.
  func find(_ name: String?) throws -> Draft {
    let all = try engagement.store.openDrafts()
    let locks = try engagement.store.locks()
    if let name { return try named(name, all, locks) }
    let open = all.filter { locks[$0.id] == nil }
    guard let newest = open.first else {
      throw Failure(
        .missingInput, "no questionnaire was interrupted. Start with “soundings answer”.")
    }
    guard open.count > 1 else { return newest }
    let language = engagement.language
    let phrases = Phrases(language)
    let lines = try open.map { draft in
      let title = try engagement.questionnaire(draft.questionnaire).title.text(
        in: language, practice: engagement.settings.practice)
      let count = try engagement.store.answers(in: draft.id).count
      return phrases.text(.draftLine, ["questionnaire": title, "n": "\(count)"])
        + (command.map { " (\($0(draft)))" } ?? "")
    }
    return open[
      try StartChoice(person: person, phrases: phrases).place(
        phrases.text(.whichDraft), among: lines)]
  }

  private func named(
    _ name: String, _ all: [Draft], _ locks: [Draft.ID: String]
  ) throws -> Draft {
    guard let number = Draft.ID(name) else {
      let hash = KioskCode(name).hash(in: engagement.settings)
      guard let found = all.first(where: { locks[$0.id] == hash }) else { throw StoreError.noDraft }
      return found
    }
    guard let found = all.first(where: { $0.id == number }) else { throw StoreError.noDraft }
    guard locks[number] == nil else {
      throw Failure(
        .refused, "the interrupted questionnaire \(number) is under a code. Name the code instead.")
    }
    return found
  }
}
