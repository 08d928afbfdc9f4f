import Foundation

/// What a command knows of the world outside: where to print, what day it is, who types.
///
/// Tests pass their own; no command reads the clock or the environment in another way.
struct Surroundings: Sendable {
  /// Where to print.
  var console: Console
  /// The environment variables.
  var environment: [String: String]
  /// The day, as `YYYY-MM-DD` in UTC.
  var today: @Sendable () -> String
  /// The person at the terminal, or `nil` when standard input isn't a terminal.
  ///
  /// Only a command that asks something calls this, because it starts to watch for Control-C.
  var person: @Sendable () -> (any AnsweringTerminal)?
  /// Asks for something that isn't shown while it is typed; `nil` without a terminal.
  ///
  /// Throws a ``Failure`` when Control-C or a request to end comes instead.
  var secret: @Sendable (String) throws -> String? = { _ in nil }

  /// The surroundings of the command that is running.
  @TaskLocal static var current = Surroundings.process

  /// The surroundings of the process.
  static var process: Surroundings {
    let environment = ProcessInfo.processInfo.environment
    return Surroundings(
      console: .process, environment: environment,
      today: { Self.day(environment: environment) },
      person: {
        let manner = TerminalManner(
          environment: environment, isTerminal: isatty(STDOUT_FILENO) == 1)
        return isatty(STDIN_FILENO) == 1 ? ProcessTerminal(manner: manner) : nil
      },
      secret: { try SecretPrompt.ask($0) })
  }

  /// The day of `SOURCE_DATE_EPOCH` when that is set, so that a report can be reproduced to the
  /// byte, and else today.
  static func day(environment: [String: String]) -> String {
    let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    var moment = time_t(fixed ?? time(nil))
    var parts = tm()
    gmtime_r(&moment, &parts)
    let year = String(Int(parts.tm_year) + 1900)
    return [year, twoDigits(Int(parts.tm_mon) + 1), twoDigits(Int(parts.tm_mday))]
      .joined(separator: "-")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
