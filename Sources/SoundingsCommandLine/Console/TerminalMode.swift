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
    var found = termios()
    guard tcgetattr(STDIN_FILENO, &found) == 0 else { return try body({}) }
    func enter() {
      var keys = found
      keys.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
      keys.c_lflag |= tcflag_t(ISIG)
      keys.disable(VQUIT)
      keys.set(VMIN, 1)
      keys.set(VTIME, 0)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &keys)
      TerminalSignals.watchSuspend()
      entering()
    }
    func leave() {
      leaving()
      tcsetattr(STDIN_FILENO, TCSADRAIN, &found)
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
