import EngagementStore
import Instrument
import Interviewing
import Scoring

/// What the finished talks of a wave say of dimensions.
struct RatedTalks {
  /// The sums over people, those over only a few among them; the store leaves these out.
  let sums: [InterviewScores]
  /// The numbers of talks of the wave that aren't finished and along whose guide a dimension is rated.
  let open: [StoredTalk.ID]

  /// Adds up the talks of an engagement's wave.
  ///
  /// - Throws: A ``StoreError``.
  init(_ engagement: OpenEngagement) throws {
    let guides = engagement.assessment.questionnaires.filter { $0.use == .interview }
    let scorers = Dictionary(
      guides.map { ($0.id, TalkScorer($0)) }, uniquingKeysWith: { first, _ in first })
    var tally = InterviewTally()
    var open: [StoredTalk.ID] = []
    for talk in try engagement.store.interviews() where talk.wave == engagement.wave.id {
      guard let scorer = scorers[talk.questionnaire], !scorer.isEmpty else { continue }
      if talk.isFinished {
        tally.add(scorer.scores(of: try engagement.talk(talk).heard), of: talk.person)
      } else {
        open.append(talk.id)
      }
    }
    sums = tally.sums
    self.open = open
  }

  /// What a consultant should know about the ratings of a talk, or `nil` where the guide has none that
  /// are counted.
  static func notice(
    _ talk: StoredTalk, _ guide: Questionnaire, _ store: Engagement
  ) throws -> String? {
    guard !TalkScorer(guide).isEmpty else { return nil }
    let wave = try store.wave(talk.wave)
    guard !wave.isClosed else {
      return "Wave \(wave.id) is closed, so ratings of this talk aren't counted any more."
    }
    return
      "Ratings that are marked “beside the survey” are averaged over everybody you talked with when the "
      + "wave is closed, and the report shows that mean if they are at least "
      + "\(store.settings.minimumGroup) people. Tell the person so. Give somebody you talk with twice "
      + "the same label, so that they count once."
  }

  /// Why the wave isn't closed yet, or `nil` when no talk of it is open.
  func objection(to wave: Wave.ID, options: String) -> String? {
    guard let first = open.first else { return nil }
    let talks = open.count == 1 ? "a talk" : "\(open.count) talks"
    let them = open.count == 1 ? "it" : "them"
    return
      "\(talks) of wave \(wave) \(open.count == 1 ? "is" : "are") still open, and only finished ones "
      + "are counted, once and for all when the wave is closed; nothing was changed. Finish \(them) "
      + "(soundings interview --resume \(first)\(options)), or close without \(them) with --force."
  }

  /// What became of the talks when the wave was closed, in sentences; never how many there are.
  func outcome(_ made: MadeRelease) -> [String] {
    guard made.number == 1 else { return [] }
    var sentences: [String] = []
    if !made.ratings.isEmpty {
      sentences.append(
        "Ratings of finished talks were counted where at least \(made.minimumGroup) people were "
          + "talked with about a dimension. What changes in talks from now on isn't counted.")
    } else if !sums.isEmpty {
      sentences.append(
        "Ratings of talks weren't counted: about no dimension were at least \(made.minimumGroup) "
          + "people talked with; all talks under one label are with one person. Nothing of them is published."
      )
    }
    if !open.isEmpty {
      sentences.append("Talks that are still open weren't counted, and won't be in this wave.")
    }
    return sentences
  }
}
