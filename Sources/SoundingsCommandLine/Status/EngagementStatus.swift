import EngagementStore
import Instrument
import Scoring

/// How far an engagement has come, without anything that would give a small group away.
struct EngagementStatus {
  /// What was decided when it and its last wave began.
  let settings: EngagementSettings
  /// Whether the last wave is closed.
  let isClosed: Bool
  /// How people come to be asked; `nil` when nobody noted it.
  let recruitment: Recruitment?
  /// What to do where it isn't noted.
  let reminder: String?
  /// The answers that came since.
  let late: LateAnswers
  /// The units in the order of the roster, each with all units below it.
  let units: [UnitStatus]
  /// The organization.
  let whole: UnitStatus
  /// The number of questionnaires that were begun and not finished.
  let begun: Int
  /// The talks.
  let talks: TalkCounts
  /// The number of backups.
  let backups: Int
  /// Whether responses can be sealed to a key.
  let hasKey: Bool
  /// What to type next.
  let next: NextStep

  /// Counts what an engagement holds.
  ///
  /// - Parameters:
  ///   - engagement: The engagement.
  ///   - suffix: The option that names it in a command, or nothing.
  /// - Throws: A ``StoreError``, or a ``Failure`` for responses that don't fit the definition.
  init(_ engagement: OpenEngagement, suffix: String) throws {
    let store = engagement.store
    settings = engagement.settings
    isClosed = engagement.wave.isClosed
    recruitment = engagement.wave.recruitment
    reminder = Recruitment.reminder(engagement.wave, suffix: suffix)
    let run = try ScoringRun(progressOf: engagement)
    late = run.late
    // The same groups are withheld as in scores; with two different choices one output would give
    // away what the other withholds.
    let profile = run.profile(.unit)
    let tree = run.tree
    let invitations = try store.invitations()
    let heads = tree.rollUp(tree.units.map(\.headcount)) { total, part in
      total = total.flatMap { known in part.map { known + $0 } }
    }
    let invited = tree.rollUp(tree.units.map { invitations[$0.id] ?? 0 }) { $0 += $1 }
    let minimum = profile.minimumGroup
    units = tree.units.indices.map { position in
      UnitStatus(
        id: tree.units[position].id, depth: tree.depth(of: position), headcount: heads[position],
        invited: invited[position], finished: profile.groups[position].shown?.respondents,
        minimumGroup: minimum)
    }
    whole = UnitStatus(
      id: nil, depth: 0, headcount: tree.units.isEmpty ? nil : tree.headcount,
      invited: invitations.values.reduce(0, +),
      finished: profile.organization.shown?.respondents, minimumGroup: minimum)
    begun = try store.openDrafts().count
    talks = try store.talkCounts()
    backups = store.backups.count
    hasKey = try store.sealingKey() != nil
    next = try NextStep(store, suffix: suffix)
  }
}

/// How far one unit, or the organization, has come.
struct UnitStatus: Hashable {
  /// How many have finished, as far as it may be told.
  enum Finished: Hashable {
    /// So many.
    case count(Int)
    /// All, or nearly all, of a small group; whoever knew that it is all would know it of each one.
    case most
    /// Not told.
    case withheld
  }

  /// The unit, or `nil` for the organization.
  let id: Instrument.Unit.ID?
  /// How many units lie above it.
  let depth: Int
  /// Its people, or `nil` when nobody knows.
  let headcount: Int?
  /// The number of invitations, 0 without any.
  let invited: Int
  /// How many have finished.
  let finished: Finished

  /// Decides what may be told.
  ///
  /// - Parameters:
  ///   - id: The unit.
  ///   - depth: How many units lie above it.
  ///   - headcount: Its people.
  ///   - invited: The number of invitations.
  ///   - finished: How many have finished, or `nil` when scores withhold the unit.
  ///   - minimumGroup: The fewest people behind any number.
  init(
    id: Instrument.Unit.ID?, depth: Int, headcount: Int?, invited: Int, finished: Int?,
    minimumGroup: Int
  ) {
    self.id = id
    self.depth = depth
    self.headcount = headcount
    self.invited = invited
    let people = invited > 0 ? invited : headcount
    switch (finished, people) {
    case (nil, _): self.finished = .withheld
    case (_, .some(let people)) where people < minimumGroup: self.finished = .withheld
    case (.some(let count), .some(let people))
    where ResponseRate(respondents: count, headcount: people, minimumGroup: minimumGroup)?.told
      == .most:
      self.finished = .most
    case (.some(let count), _): self.finished = .count(count)
    }
  }

  /// Those who have finished divided by those invited, or else by the people; `nil` when unknown or
  /// withheld.
  var responseRate: Double? {
    guard case .count(let count) = finished else { return nil }
    let people = invited > 0 ? invited : headcount ?? 0
    return people > 0 ? Double(count) / Double(people) : nil
  }
}
