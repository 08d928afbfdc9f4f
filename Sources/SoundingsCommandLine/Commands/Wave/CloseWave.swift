import ArgumentParser
import EngagementStore
import Instrument
import Scoring

/// Makes a release of a wave.
struct CloseWave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a wave, or count the answers that came after it was closed.",
    discussion: """
      Closing freezes what is published: the answers so far, the units, and the minimum group. It \
      can't be undone. Answers that come later wait, and closing again counts them when they are those \
      of at least as many people as the minimum group. Units to which only a few late answers came are \
      withheld from then on, and so may be others next to them; where that would happen, nothing is \
      changed without --force.

      Ratings of finished talks are counted when the wave is closed for the first time, as sums over at \
      least as many people as the minimum group, and stand in the report beside the survey. Nothing \
      that happens to talks later changes them.

      EXAMPLES
        soundings wave close
        soundings wave close --wave 1 --engagement acme
      """)

  @OptionGroup var wave: WaveOptions

  @Flag(
    help: """
      Close a wave without answers or with talks that are still open, or count late answers although \
      units are withheld then.
      """)
  var force = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let store = engagement.store
    let console = Surroundings.current.console
    let isEmpty =
      try !engagement.wave.isClosed && store.responseCount(wave: engagement.wave.id) == 0
    if !force, isEmpty {
      throw Failure(
        .refused,
        "wave \(engagement.wave.id) has no answers yet, and closing can't be undone; nothing was "
          + "changed. Close it all the same with --force.")
    }
    let talks = try RatedTalks(engagement)
    if !force, !engagement.wave.isClosed,
      let objection = talks.objection(to: engagement.wave.id, options: options.suffix)
    {
      throw Failure(.refused, objection)
    }
    if !force, try losesScores(engagement) {
      throw Failure(
        .refused,
        "with the late answers, scores that are shown now would be withheld for good, because only a "
          + "few came to some groups; nothing was changed. Do it all the same with --force.")
    }
    var order = SystemRandomNumberGenerator()
    guard
      let made = try store.closeWave(
        engagement.wave.id, ratings: talks.sums, using: &order)
    else {
      console.say("Wave \(engagement.wave.id) is closed, and no answer came since.")
      return
    }
    engagement.settle()
    console.say(Self.sentence(made))
    for sentence in talks.outcome(made) { console.say(sentence) }
    let suffix = wave.suffix + options.suffix
    if let reminder = Recruitment.reminder(try store.wave(made.wave), suffix: suffix) {
      console.say(reminder)
    }
    console.say("Next: soundings report\(suffix)")
  }

  /// Whether another release would withhold a unit, a role or a score that the last one shows.
  private func losesScores(_ engagement: OpenEngagement) throws -> Bool {
    let waiting = try engagement.store.waiting(in: engagement.wave.id)
    guard engagement.wave.isClosed, waiting > 0,
      Engagement.mayRelease(
        waiting: waiting, minimumGroup: engagement.settings.minimumGroup)
    else { return false }
    let now = try ScoringRun(progressOf: engagement).release
    let then = try ScoringRun(forecastOf: engagement).release
    return [Profile.Breakdown.unit, .role].contains { breakdown in
      let (before, after) = (now.profile(breakdown), then.profile(breakdown))
      return zip(before.groups + [before.organization], after.groups + [after.organization])
        .contains { Self.shows($0, moreThan: $1) }
    }
  }

  /// Whether anything of a group is shown that isn't any more.
  private static func shows(_ before: GroupProfile, moreThan after: GroupProfile) -> Bool {
    guard let old = before.shown else { return false }
    guard let new = after.shown else { return true }
    return zip(old.dimensions, new.dimensions).contains { !$0.isWithheld && $1.isWithheld }
  }

  private static func sentence(_ made: MadeRelease) -> String {
    let answers = made.responses == 0 ? "no answers" : "\(made.responses) answers"
    return made.number == 1
      ? "Closed wave \(made.wave) with \(answers)."
      : "Made release \(made.number) of wave \(made.wave) with \(answers) more."
  }
}
