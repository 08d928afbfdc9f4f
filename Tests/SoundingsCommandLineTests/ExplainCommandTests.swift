import Foundation
import Testing

@testable import SoundingsCommandLine

/// Every code that a message can name has a page.
struct ExplainCommandTests {
  /// All codes that stand in the sources.
  private func codes() throws -> [String] {
    let sources = URL(fileURLWithPath: Program.root + "/Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var found: Set<String> = []
    for case let path as String in files where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      found.formUnion(text.matches(of: /"((?:SND|PRV)\d{3})"/).map { String($0.1) })
    }
    return found.sorted()
  }

  @Test func `each code in the sources is explained and listed`() throws {
    let codes = try codes()
    for code in ["SND001", "SND109", "PRV000", "PRV001"] { #expect(codes.contains(code)) }
    let list = WaveDesk.run(["explain", "--list"]).output.split(separator: "\n")
    for code in codes {
      let page = WaveDesk.run(["explain", code.lowercased()])
      #expect(page.status == 0, "\(code)")
      #expect(page.output.hasPrefix(code) && page.output.split(separator: "\n").count > 1)
      #expect(list.count { $0.hasPrefix(code + "  ") && $0.count > 12 } == 1, "\(code)")
    }
  }

  @Test func `a code that isn't there names the nearest`() {
    let outcome = WaveDesk.run(["explain", "SND1O2"])
    #expect(outcome.status == 64 && outcome.words.contains("Did you mean SND102?"))
  }
}
