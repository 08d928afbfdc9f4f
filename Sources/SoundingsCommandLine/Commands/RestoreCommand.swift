import ArgumentParser
import EngagementStore

/// Puts a backup back.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in place of the engagement's answers.",
    discussion: """
      The backup is read as a whole first. The answers as they were are kept as a further backup, or \
      put aside when they are damaged. Nothing is changed while another soundings has the engagement \
      open.

      EXAMPLES
        soundings restore
        soundings restore 3 --engagement acme
      """)

  @Argument(
    help: ArgumentHelp(
      "The number of a backup, or the file of a copy; without it, the newest good backup.",
      valueName: "backup"))
  var source: String?

  @Flag(help: "Take a copy of another engagement, or replace answers of a newer version.")
  var force = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let source: RestoreSource =
      switch self.source {
      case nil: .newest
      case .some(let text): Int(text).map { .backup($0) } ?? .file(text)
      }
    if case .file(let path) = source { _ = try InputFile(path) }
    let restored = try Engagement.restore(at: options.directory, from: source, force: force)
    let console = Surroundings.current.console
    for number in restored.skipped { console.say("Backup \(number) is damaged.") }
    let name = restored.backup.map { "backup \($0)" } ?? self.source ?? ""
    if restored.former == .same {
      console.say("Nothing differs from \(name); the answers stay as they are.")
    } else {
      console.say("Restored \(name).")
    }
    switch restored.former {
    case .absent, .same: break
    case .backup(let number):
      console.say("The answers as they were are backup \(number).")
      if let lack = LackWords(restored.lacks).sentence { console.say(lack) }
    case .damaged(let path): console.say("The damaged answers are put aside: \(path)")
    }
    console.say("Next: soundings verify\(options.suffix)")
  }
}
