import TestSupport
import Testing

@testable import SoundingsCommandLine

struct LineWrapTests {
  @Test(arguments: UInt64(0)..<100)
  func `no line is longer than the terminal, and no word is lost`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = (0..<40).map { _ in
      String(repeating: "x", count: Int.random(in: 1...15, using: &generator))
    }
    let wrapped = LineWrap(width: 30).wrap("  " + words.joined(separator: " "))
    let lines = wrapped.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 30 && $0.hasPrefix("  ") })
    #expect(wrapped.split(whereSeparator: \.isWhitespace).map(String.init) == words)
  }

  @Test func `short lines and their spaces stay`() {
    let text = "Your answer [4]: \n\n   1  Yes\n"
    #expect(LineWrap(width: 80).wrap(text) == text)
  }
}
