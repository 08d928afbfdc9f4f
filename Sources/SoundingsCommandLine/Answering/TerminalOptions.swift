import ArgumentParser

/// How a command uses the terminal.
struct TerminalOptions: ParsableArguments {
  @Flag(
    help: "Only plain text, for screen readers and logs (also: SOUNDINGS_PLAIN=1, TERM=dumb).")
  var plain = false

  @Flag(name: .customLong("no-color"), help: "No colours (also: NO_COLOR=1).")
  var noColour = false

  @Flag(help: "Choose answers with arrows and single keys.")
  var keys = false

  /// The person at the terminal, in the manner that was asked for.
  ///
  /// - Throws: A ``Failure`` when there is no terminal.
  func person(otherwise: String) throws -> any AnsweringTerminal {
    guard let person = Surroundings.current.person() else {
      throw Failure(.usage, "there is no terminal to ask at. \(otherwise)")
    }
    return person.adapted(
      to: TerminalManner(
        isPlain: plain || person.manner.isPlain,
        usesColour: !noColour && person.manner.usesColour, usesKeys: keys))
  }
}
