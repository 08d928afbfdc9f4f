import ArgumentParser
import Foundation
import Instrument

/// The program, as its `main.swift` and its tests start it.
public enum Soundings {
  /// The version of the program.
  public static let version = "0.1.0"

  /// Runs one command.
  ///
  /// - Parameter arguments: The arguments without the program's name.
  /// - Returns: The code to end the process with; see ``ExitStatus``.
  public static func run(arguments: [String]) -> Int32 {
    run(arguments: arguments, surroundings: .process)
  }

  /// Runs one command in surroundings that the caller made.
  static func run(arguments: [String], surroundings: Surroundings) -> Int32 {
    protectProcess()
    return Surroundings.$current.withValue(surroundings) {
      let status = outcome(of: arguments, console: surroundings.console)
      return status.rawValue
    }
  }

  /// Keeps every file private and every answer out of memory dumps, before anything else happens.
  private static func protectProcess() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is an error to be said, not a reason to be killed.
    signal(SIGXFSZ, SIG_IGN)
    // A crash trace prints memory, which can hold an answer. The runtime has read its settings by
    // now, so its handlers have to go; programs started from here read them anew.
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      signal(number, SIG_DFL)
    }
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
  }

  private static func outcome(of arguments: [String], console: Console) -> ExitStatus {
    do {
      if let first = arguments.first, let hint = SoundingsCommand.correction(of: first) {
        throw Failure(.usage, hint)
      }
      var command = try SoundingsCommand.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let failure as Failure {
      console.words(failure.messages.isEmpty ? "" : failure.text)
      return failure.status
    } catch {
      return parserOutcome(of: error, console: console)
    }
  }

  /// Tells the parser's own words, such as help, from an error that nobody foresaw.
  private static func parserOutcome(of error: any Error, console: Console) -> ExitStatus {
    let code = SoundingsCommand.exitCode(for: error)
    let message = SoundingsCommand.fullMessage(for: error)
    switch code {
    case .success:
      do {
        try console.output(Array((message + "\n").utf8))
        return .done
      } catch {
        return .inputOutput
      }
    case .validationFailure:
      console.say(message)
      return .usage
    default:
      let failure = Failure(mapping: error)
      console.words(failure.text)
      return failure.status
    }
  }
}

/// The root of the command tree.
struct SoundingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soundings",
    abstract: "Find out whether an organization is ready for a new way of working.",
    discussion: """
      Everything stays on this machine: no server, no account, no network.

      EXAMPLES
        soundings sample demo && soundings report --engagement demo
        soundings new acme --assessment QuickCheck --organization "Acme" --practice "video calling"
        soundings status --engagement acme

      An engagement goes new → roster import → answer or collect → wave close → score → \
      report.

      EXIT CODES
      \(ExitStatus.table)
      """,
    version: Soundings.version,
    subcommands: [
      NewCommand.self, RosterCommand.self, ContextCommand.self, QuestionnaireCommand.self,
      AnswerCommand.self, ResumeCommand.self, InterviewCommand.self, HypothesisCommand.self,
      KeyCommand.self, InviteCommand.self, PackCommand.self,
      CollectCommand.self, WaveCommand.self, ScoreCommand.self, ReportCommand.self,
      CompareCommand.self, CommentsCommand.self,
      TraceCommand.self,
      SampleCommand.self,
      ExplainCommand.self, StatusCommand.self, VerifyCommand.self, BackupCommand.self,
      RestoreCommand.self, ForgetCommand.self, PrivacyCommand.self,
    ])

  /// Without a command, says what comes next here and how to get help.
  func run() throws {
    NextStep.sayHere()
    throw CleanExit.helpRequest(self)
  }

  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// A sentence that names the nearest command, when a word isn't one.
  static func correction(of word: String) -> String? {
    let names = commandNames + ["help"]
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let start = "“\(word)” isn't a command."
    guard let near = NearestName.of(word, among: names) else {
      return start + " Type “soundings --help” for the commands."
    }
    return start + " Did you mean “\(near)”?"
  }
}
