import Foundation
import Synchronization

/// The signals that concern somebody at a terminal, noted by handlers that do nothing else.
///
/// Whoever waits for input waits for a signal at the same time, so that none is ever missed: each
/// handler also writes a byte into a pipe.
enum TerminalSignals {
  /// What waiting came to.
  enum Event {
    /// There is something to read, or the input has ended.
    case input
    /// Control-C.
    case interrupted
    /// The process was asked to end.
    case terminated
    /// Control-Z was pressed while the process asked to be told of it.
    case suspended
    /// The process goes on after it was stopped.
    case continued
  }

  private static let stop = Atomic<Int32>(0)
  private static let suspended = Atomic<Bool>(false)
  private static let continued = Atomic<Bool>(false)
  private static let pipeIn = Atomic<Int32>(-1)
  private static let pipeOut = Atomic<Int32>(-1)

  /// Starts to watch; a second call changes nothing.
  static func watch() {
    guard pipeIn.load(ordering: .relaxed) < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipeOut.store(ends[0], ordering: .relaxed)
    pipeIn.store(ends[1], ordering: .relaxed)
    // Whoever started the process may have kept them from it.
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT] { sigaddset(&watched, number) }
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      handle(number) { number in
        Self.stop.store(number, ordering: .relaxed)
        Self.wake()
      }
    }
    handle(SIGCONT) { _ in
      Self.continued.store(true, ordering: .relaxed)
      Self.wake()
    }
  }

  /// Gives all signals back to the system; what was noted is forgotten.
  static func leaveAlone() {
    for number in [SIGINT, SIGTERM, SIGHUP, SIGCONT, SIGTSTP] { signal(number, SIG_DFL) }
    close(pipeIn.exchange(-1, ordering: .relaxed))
    close(pipeOut.exchange(-1, ordering: .relaxed))
    stop.store(0, ordering: .relaxed)
    suspended.store(false, ordering: .relaxed)
    continued.store(false, ordering: .relaxed)
  }

  /// Watches for Control-Z until ``suspendNow()`` or ``leaveSuspendAlone()``.
  static func watchSuspend() {
    handle(SIGTSTP) { _ in
      Self.suspended.store(true, ordering: .relaxed)
      Self.wake()
    }
  }

  /// Gives Control-Z back to the system.
  static func leaveSuspendAlone() { signal(SIGTSTP, SIG_DFL) }

  /// Stops the process as Control-Z does, and returns when it goes on.
  static func suspendNow() {
    leaveSuspendAlone()
    raise(SIGTSTP)
    continued.store(false, ordering: .relaxed)
    watchSuspend()
  }

  /// Forgets a Control-C that was meant for another program.
  static func forgetInterrupt() {
    _ = stop.compareExchange(expected: SIGINT, desired: 0, ordering: .relaxed)
    _ = continued.exchange(false, ordering: .relaxed)
  }

  /// Takes note of a Control-C once, so that the next wait begins anew.
  static func acknowledgeInterrupt() {
    _ = stop.compareExchange(expected: SIGINT, desired: 0, ordering: .relaxed)
  }

  /// Waits for input on a descriptor or for a signal.
  ///
  /// - Parameters:
  ///   - descriptor: Where input comes from.
  ///   - milliseconds: How long to wait; −1 for as long as it takes.
  /// - Returns: What came, or `nil` when the time was up.
  static func wait(for descriptor: Int32, milliseconds: Int32 = -1) -> Event? {
    while true {
      if let event = pending() { return event }
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: pipeOut.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&watched, 2, milliseconds)
      if count == 0 { return nil }
      if watched[1].revents != 0 {
        var bytes = [UInt8](repeating: 0, count: 64)
        _ = read(watched[1].fd, &bytes, bytes.count)
        continue
      }
      if count > 0, watched[0].revents != 0 { return .input }
    }
  }

  private static func pending() -> Event? {
    switch stop.load(ordering: .relaxed) {
    case 0: break
    case SIGINT: return .interrupted
    default: return .terminated
    }
    if suspended.exchange(false, ordering: .relaxed) { return .suspended }
    if continued.exchange(false, ordering: .relaxed) { return .continued }
    return nil
  }

  /// Makes a waiting poll return; safe in a handler.
  private static func wake() {
    let saved = errno
    var byte: UInt8 = 0
    _ = write(pipeIn.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }

  private static func handle(
    _ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    #if canImport(Glibc)
      action.__sigaction_handler = .init(sa_handler: handler)
    #else
      action.__sigaction_u = .init(__sa_handler: handler)
    #endif
    action.sa_flags = 0
    sigaction(number, &action, nil)
  }
}
