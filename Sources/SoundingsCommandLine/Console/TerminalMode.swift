import Foundation

/// The terminal's own settings: its line mode, and the mode in which each key comes at once.
///
/// The line mode is how a terminal is found and how it is left. The other one is on only while a
/// text field or a choice by keys waits, and is switched back whichever way that ends.
enum TerminalMode {
  /// Does something while each key comes at once, and puts the terminal back afterwards.
  ///
  /// Control-C and Control-Z stay signals. `body` gets a function that stops the process as
  /// Control-Z does: the terminal is put back before, and taken again after.
  static func withKeys<Value>(
    entering: @escaping () -> Void = {}, leaving: @escaping () -> Void = {},
    _ body: (_ suspend: @escaping () -> Void) throws -> Value
  ) rethrows -> Value {
    try withChange(
      of: STDIN_FILENO, when: TCSADRAIN,
      { keys in
        keys.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        keys.set(VMIN, 1)
        keys.set(VTIME, 0)
      }, entering: entering, leaving: leaving, body) ?? body({})
  }

  /// Does something while nothing that is typed is shown but the end of the line; `nil` for what
  /// isn't a terminal.
  ///
  /// What was typed before is thrown away. Signals and `body` are as in ``withKeys``.
  static func withoutEcho<Value>(
    on terminal: Int32, _ body: (_ suspend: @escaping () -> Void) throws -> Value?
  ) rethrows -> Value? {
    try withChange(
      of: terminal, when: TCSAFLUSH,
      { quiet in
        quiet.c_lflag &= ~tcflag_t(ECHO)
        quiet.c_lflag |= tcflag_t(ECHONL | ICANON)
      }, entering: {}, leaving: {}, body) ?? nil
  }

  private static func withChange<Value>(
    of terminal: Int32, when: Int32, _ change: @escaping (inout termios) -> Void,
    entering: @escaping () -> Void, leaving: @escaping () -> Void,
    _ body: (_ suspend: @escaping () -> Void) throws -> Value
  ) rethrows -> Value? {
    var found = termios()
    guard tcgetattr(terminal, &found) == 0 else { return nil }
    func enter() {
      var changed = found
      change(&changed)
      changed.c_lflag |= tcflag_t(ISIG)
      changed.disable(VQUIT)
      tcsetattr(terminal, when, &changed)
      TerminalSignals.watchSuspend()
      entering()
    }
    func leave() {
      leaving()
      tcsetattr(terminal, when, &found)
      TerminalSignals.leaveSuspendAlone()
    }
    enter()
    defer { leave() }
    return try body {
      leave()
      TerminalSignals.suspendNow()
      // The shell may have changed the settings in between; those of the beginning still count.
      enter()
    }
  }

  /// Puts back a terminal that a run left in the middle of a text, when it was ended by force.
  ///
  /// - Returns: Whether there was something to put back.
  static func repair() -> Bool {
    var found = termios()
    guard isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &found) == 0,
      found.c_lflag & tcflag_t(ICANON) == 0
    else { return false }
    found.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK | ISIG | IEXTEN)
    found.c_iflag |= tcflag_t(ICRNL)
    found.c_oflag |= tcflag_t(OPOST | ONLCR)
    // Control-\, which the text field takes away.
    if found.isDisabled(VQUIT) { found.set(VQUIT, 0x1C) }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &found)
    return true
  }
}

extension termios {
  /// Sets one of the special characters.
  fileprivate mutating func set(_ index: Int32, _ value: UInt8) {
    withUnsafeMutableBytes(of: &c_cc) { $0[Int(index)] = value }
  }

  fileprivate mutating func disable(_ index: Int32) { set(index, Self.disabled) }

  fileprivate func isDisabled(_ index: Int32) -> Bool {
    withUnsafeBytes(of: c_cc) { $0[Int(index)] } == Self.disabled
  }

  /// The value that turns a special character off; `_POSIX_VDISABLE` of the system.
  private static var disabled: UInt8 {
    #if canImport(Glibc)
      0
    #else
      0xFF
    #endif
  }
}
