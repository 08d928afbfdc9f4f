import ArgumentParser
import EngagementStore

/// Makes a backup.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Make a backup of the engagement's answers, or a copy elsewhere.",
    discussion: """
      Backups stand in the engagement's directory. The program makes one at the end of a sitting and \
      before it changes an old store, and keeps up to five. An older one is let go as soon as it and \
      a newer one together would tell fewer people of a unit apart than the minimum group; \
      interrupted questionnaires are in the newest one only.

      A copy made with -o holds everything. Keep it where only you can read it; “forget” doesn't \
      reach it.

      EXAMPLES
        soundings backup
        soundings backup -o /media/stick/acme.db --engagement acme
      """)

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write a copy to this file instead.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if there is one.")
  var force = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let store = try Engagement.open(at: options.directory)
    let console = Surroundings.current.console
    if let output {
      try store.backUp(to: output, replaces: force)
      console.say("Copied the engagement's answers. “forget” doesn't reach this copy.")
      return try console.print(output)
    }
    if let made = try store.backUp() {
      console.say("Made backup \(made.id).")
    } else {
      console.say("Nothing changed since backup \(store.backups.last?.id ?? 0).")
    }
    if let newest = store.backups.last { try console.print(newest.path) }
  }
}
