/// How much of a terminal's abilities is used.
struct TerminalManner: Hashable, Sendable {
  /// Only printable text and line feeds: for screen readers, logs and simple terminals.
  var isPlain: Bool
  /// Whether styles are shown in colour.
  var usesColour: Bool
  /// Whether single keys and arrows choose answers.
  var usesKeys: Bool

  /// Only printable text and line feeds.
  static let plain = TerminalManner(isPlain: true, usesColour: false, usesKeys: false)

  /// Creates a manner.
  init(isPlain: Bool, usesColour: Bool, usesKeys: Bool) {
    self.isPlain = isPlain
    self.usesColour = usesColour && !isPlain
    self.usesKeys = usesKeys && !isPlain
  }

  /// The manner that follows from the environment and from what was asked for.
  ///
  /// Plain are `TERM=dumb`, no `TERM`, a `SOUNDINGS_PLAIN` other than empty or 0, and an output that
  /// isn't a terminal. A `NO_COLOR` that isn't empty turns colours off (https://no-color.org).
  init(
    environment: [String: String], isTerminal: Bool, plain: Bool = false, noColour: Bool = false,
    keys: Bool = false
  ) {
    let wish = environment["SOUNDINGS_PLAIN"] ?? ""
    let kind = environment["TERM"] ?? ""
    self.init(
      isPlain: plain || !isTerminal || !["", "0"].contains(wish) || ["", "dumb"].contains(kind),
      usesColour: !noColour && (environment["NO_COLOR"] ?? "").isEmpty,
      usesKeys: keys)
  }
}
