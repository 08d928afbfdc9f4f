import Foundation
import Synchronization
import Testing

@testable import SoundingsCommandLine

/// Every code that a message can name has a page.
struct ExplainCommandTests {
  /// What the program prints and says, and how it ends.
  private func soundings(_ arguments: String...) -> (status: Int32, output: String, words: String) {
    let output = Mutex<[UInt8]>([])
    let words = Mutex("")
    let surroundings = Surroundings(
      console: Console(
        output: { bytes in output.withLock { $0 += bytes } },
        words: { text in words.withLock { $0 += text } }),
      environment: [:], today: { "2026-01-01" }, person: { nil })
    let status = Soundings.run(arguments: arguments, surroundings: surroundings)
    return (status, String(decoding: output.withLock { $0 }, as: UTF8.self), words.withLock { $0 })
  }

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
    let list = soundings("explain", "--list").output.split(separator: "\n")
    for code in codes {
      let page = soundings("explain", code.lowercased())
      #expect(page.status == 0, "\(code)")
      #expect(page.output.hasPrefix(code) && page.output.split(separator: "\n").count > 1)
      #expect(list.count { $0.hasPrefix(code + "  ") && $0.count > 12 } == 1, "\(code)")
    }
  }

  @Test func `a code that isn't there names the nearest`() {
    let outcome = soundings("explain", "SND1O2")
    #expect(outcome.status == 64 && outcome.words.contains("Did you mean SND102?"))
  }
}
