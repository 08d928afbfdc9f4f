import Foundation

/// Asks for something that must not be seen on the screen.
enum SecretPrompt {
  /// Asks at the terminal of the process, wherever its standard input and output go.
  ///
  /// - Returns: What was typed, or `nil` without a terminal or when nothing was typed.
  static func ask(_ question: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO)
    quiet.c_lflag |= tcflag_t(ECHONL | ICANON)
    // Signals that end the process wait until the terminal shows again what is typed.
    var all = sigset_t()
    var earlier = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &earlier)
    defer { pthread_sigmask(SIG_SETMASK, &earlier, nil) }
    guard tcsetattr(terminal, TCSAFLUSH, &quiet) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    let shown = Array(TerminalText(question).text.utf8)
    _ = shown.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
    return line(terminal)
  }

  private static func line(_ terminal: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(terminal, &byte, 1) == 1, byte != 0x0A { bytes.append(byte) }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }
}
