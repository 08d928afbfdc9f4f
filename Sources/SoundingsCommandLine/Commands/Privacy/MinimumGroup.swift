import ArgumentParser
import EngagementStore
import Instrument

/// Shows or raises the minimum group.
struct MinimumGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimum",
    abstract: "Show the minimum group, or raise it.",
    discussion: """
      The minimum group is the fewest people behind any number. It can be raised at any time, and \
      counts for every wave that isn't closed. It can't be lowered once there is an answer or a key, \
      because people may have answered because of it; so one above the number of people on the roster, \
      with which nothing would ever be shown, needs --force.

      EXAMPLES
        soundings privacy minimum
        soundings privacy minimum 8 --engagement acme
      """)

  @Argument(help: ArgumentHelp("The fewest people behind any number.", valueName: "number"))
  var number: Int?

  @Flag(help: "Take a minimum group into use with which nothing can be shown.")
  var force = false

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    if let number, !(2...1_000_000).contains(number) {
      throw ValidationError("The minimum group is a number from 2 to 1000000.")
    }
  }

  func run() throws {
    let engagement = try options.open()
    let console = Surroundings.current.console
    guard let number else {
      let all = try engagement.store.minimumGroups()
      try console.print(all.map(String.init).joined(separator: " → "))
      return
    }
    let least = engagement.assessment.minimumGroup
    guard number >= least else {
      throw Failure(
        .refused,
        "the minimum group can't be below \(least), which the definition asks for; nothing was "
          + "changed.")
    }
    let people = try UnitTree(engagement.store.units()).headcount
    if !force, let people, people > 0, number > people {
      throw Failure(
        .refused,
        "the roster has \(people) people, so with a minimum group of \(number) nothing would ever be "
          + "shown; nothing was changed. Do it all the same with --force.")
    }
    guard try engagement.store.setMinimumGroup(number, day: Surroundings.current.today()) else {
      console.say("The minimum group is \(number) already.")
      return
    }
    console.say("The minimum group is \(number) from now on.")
    if let frozen = engagement.wave.minimumGroup {
      console.say(
        "Wave \(engagement.wave.id) is closed; what is published of it stays at \(frozen).")
    }
    if try engagement.store.sealingKey() != nil {
      let promised = engagement.wave.minimumGroup ?? number
      console.say("Packs and pages that were handed out still work; new ones promise \(promised).")
    }
  }
}
