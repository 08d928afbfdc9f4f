import ArgumentParser
import EngagementStore

/// Erases answers.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase an interrupted questionnaire, a talk, the free texts or everything.",
    discussion: """
      What you name is erased from the answers, from unused parts of the file and from the log. \
      Older backups hold it too, so they are all removed, and a fresh one is made.

      Nothing is erased until you confirm it: with the number of the draft or the talk, and for all \
      else with the organization's name. For everything of an engagement whose answers can't be \
      read, confirm with the name of its directory.

      A finished response stands without a name and can't be told from the others, so it can't be \
      forgotten by itself. Copies elsewhere, reports, snapshots and what a disk keeps of overwritten \
      blocks are out of reach.

      EXAMPLES
        soundings forget --draft 3 --confirm 3
        soundings forget --everything --confirm "Acme" --engagement acme
      """)

  @Option(help: ArgumentHelp("One interrupted questionnaire.", valueName: "number"))
  var draft: Int64?

  @Flag(help: "All interrupted questionnaires.")
  var drafts = false

  @Option(help: ArgumentHelp("One talk.", valueName: "number"))
  var interview: Int64?

  @Flag(help: "The free texts of finished questionnaires.")
  var comments = false

  @Flag(help: "Only traces in files of what was erased before, and all older backups.")
  var traces = false

  @Flag(help: "Answers, backups, key and definition.")
  var everything = false

  @Option(
    help: ArgumentHelp("The number, or the name of the organization.", valueName: "name"))
  var confirm: String?

  @OptionGroup var options: EngagementOptions

  private var parts: [Erasure] {
    [
      draft.map { .draft($0) }, drafts ? .drafts : nil, interview.map { .interview($0) },
      comments ? .comments : nil, traces ? .traces : nil,
    ].compactMap { $0 }
  }

  func validate() throws {
    guard parts.count + (everything ? 1 : 0) == 1 else {
      throw ValidationError(
        "Name one thing to forget: --draft, --drafts, --interview, --comments, --traces or "
          + "--everything.")
    }
  }

  func run() throws {
    // Asked before the store is opened: whoever sits at a questionnaire would lose it.
    guard !Engagement.isInUse(at: options.directory) else { throw StoreError.busy }
    if let part = parts.first { try forget(part) } else { try forgetEverything() }
    for line in ErasureWords.limits { Surroundings.current.console.say(line) }
  }

  private func forget(_ part: Erasure) throws {
    let store = try Engagement.open(at: options.directory)
    let words = ErasureWords(part)
    let count = try store.count(part)
    guard count > 0 || part == .traces || store.backupsMayHold(part) else {
      try store.eraseRemnants()
      throw Failure(.missingInput, words.nothing)
    }
    try check(words.confirmation ?? store.settings.organization, words.plan(count))
    let erased = try store.erase(part)
    let console = Surroundings.current.console
    console.say(words.done(erased.count))
    console.say(words.removed(erased))
  }

  private func forgetEverything() throws {
    let directory = options.directory
    try check(
      try name(of: directory),
      "This erases the answers, the backups, the key and the definition.")
    let left = try Engagement.eraseEverything(at: directory)
    let console = Surroundings.current.console
    console.say("Erased the answers, the backups, the key and the definition.")
    if !left.isEmpty {
      console.say("These files aren't the program's own and stay: \(left.joined(separator: ", "))")
    }
  }

  /// The name of the organization, or of the directory when the answers can't be read.
  private func name(of directory: String) throws -> String {
    do throws(StoreError) {
      let store = try Engagement.open(at: directory)
      let name = store.settings.organization
      try store.close()
      return name
    } catch {
      if error == .busy { throw error }
      return ErasureWords.name(of: directory)
    }
  }

  private func check(_ expected: String, _ plan: String) throws {
    guard confirm != expected else { return }
    throw Failure(
      .usage,
      "\(plan) Nothing was erased yet. If that is right, add --confirm \(ShellWord(expected).text)")
  }
}
