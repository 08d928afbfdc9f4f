import ArgumentParser
import EngagementStore
import Instrument
import Interviewing

/// Lists the talks.
struct ListInterviews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the talks, with the labels of the people.",
    discussion: """
      EXAMPLES
        soundings interview list
        soundings interview list --engagement acme
      """)

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    let console = Surroundings.current.console
    let talks = try engagement.store.interviews()
    if talks.isEmpty { console.say("No talk was begun yet. Start with “soundings interview”.") }
    for stored in talks {
      let progress = try engagement.talk(stored).progress
      let who = [stored.unit, engagement.title(ofRole: stored.role), stored.person]
      try console.print(
        "\(stored.id)  \(who.filter { !$0.isEmpty }.joined(separator: ", ")): "
          + "\(progress.ticked) of \(progress.reachable) items, "
          + (stored.isFinished ? "finished" : "open"))
    }
  }
}

extension OpenEngagement {
  /// A talk as it stands.
  func talk(_ stored: StoredTalk) throws -> Talk {
    Talk(
      guide: TalkGuide(try questionnaire(stored.questionnaire), role: stored.role),
      record: try store.record(of: stored.id))
  }

  /// The name of a role that readers see.
  func title(ofRole id: Role.ID) -> String {
    assessment.roles.first { $0.id == id }?.title.text(in: language) ?? id
  }
}
