import Foundation
import Testing

@testable import SoundingsCommandLine

struct ProtectionTests {
  #if canImport(Glibc)
    /// The runtime's own handlers print memory.
    @Test(arguments: [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP])
    func `a crash prints nothing`(number: Int32) {
      let surroundings = Surroundings(
        console: Console(output: { _ in }, words: { _ in }), environment: [:],
        today: { "2026-01-01" }, person: { nil })
      #expect(Soundings.run(arguments: ["--version"], surroundings: surroundings) == 0)
      var action = sigaction()
      #expect(sigaction(number, nil, &action) == 0)
      #expect(action.__sigaction_handler.sa_handler == nil)
    }
  #endif
}
