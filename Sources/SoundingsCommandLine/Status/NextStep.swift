import EngagementStore

/// The command that an engagement waits for.
struct NextStep: Hashable {
  /// What to type.
  let command: String
  /// Whether that is right only once nobody else will answer.
  let waitsForAll: Bool
  /// What to type to go on with an interrupted questionnaire, when there is one.
  let resume: String?

  /// Looks at what an engagement has and lacks.
  ///
  /// - Parameters:
  ///   - store: The engagement.
  ///   - suffix: The option that names it in a command, or nothing.
  /// - Throws: A ``StoreError``.
  init(_ store: Engagement, suffix: String) throws {
    let wave = try store.currentWave()
    let finished = try store.responseCount(wave: wave.id)
    let hasInvited = try !store.invitations().isEmpty
    let verb: String
    if try store.units().isEmpty {
      verb = "roster import roster.csv"
    } else if wave.isClosed {
      verb = "report"
    } else if Engagement.mayRelease(
      waiting: finished, minimumGroup: store.settings.minimumGroup), finished > 0
    {
      verb = "wave close"
    } else if hasInvited {
      verb = "collect inbox/"
    } else {
      verb = "answer"
    }
    command = "soundings \(verb)\(suffix)"
    waitsForAll = verb == "wave close"
    let resuming = SoundingsCommand.commandNames.contains("resume") ? "resume" : "answer --resume"
    resume = try store.openDrafts().isEmpty ? nil : "soundings \(resuming)\(suffix)"
  }

  /// One line a command.
  var lines: [String] {
    [(waitsForAll ? "Next, once nobody else will answer: " : "Next: ") + command]
      + (resume.map { ["To go on with an interrupted one: \($0)"] } ?? [])
  }

  /// Says what comes next in the directory that is meant without any option, if it is an engagement.
  static func sayHere() {
    let surroundings = Surroundings.current
    let directory = surroundings.environment["SOUNDINGS_ENGAGEMENT"] ?? "."
    do {
      let store = try Engagement.open(at: directory)
      for line in try NextStep(store, suffix: "").lines { surroundings.console.say(line) }
    } catch StoreError.missing {
      return
    } catch {
      surroundings.console.words(Failure(mapping: error).text)
    }
  }
}
