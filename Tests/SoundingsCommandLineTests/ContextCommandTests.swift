import Foundation
import TestSupport
import Testing

struct ContextCommandTests {
  private func engagement(_ assessment: String = "Readiness") throws -> (
    TemporaryDirectory, Program
  ) {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    try soundings("sample", "e", "--assessment", assessment)
    return (directory, soundings)
  }

  @Test func `rules fit weights and targets, and the report says which`() throws {
    let (directory, soundings) = try engagement()
    let before = try soundings("score", "-e", "e", "--json").output
    let set = try soundings("context", "-e", "e", "--set", "CTX-02=strict", "--set", "CTX-24=40")
    #expect(set.status == 0)
    #expect(set.words.contains("Rule strict-regulation:"))
    #expect(set.words.contains("Rule strict-and-visible:"))
    #expect(try soundings("score", "-e", "e", "--json").output != before)
    try soundings("report", "-e", "e")
    let report = try String(
      contentsOfFile: directory.path + "/e/report/report.xml", encoding: .utf8)
    #expect(report.contains(#"<statement id="context.strict-and-visible">"#))
    #expect(
      !report.contains("context.strict-regulation"),
      "all that it changed is changed again by later rules")
    #expect(report.contains(#"<dimension id="dimension.safety" target="70""#))
    #expect(try soundings("context", "-e", "e", "--set", "CTX-02=none").status == 0)
    #expect(
      try soundings("context", "-e", "e", "--show").output.contains("CTX-02  How strict"))
  }

  @Test(
    arguments: [
      ("CTX-02=loose", "CTX-02 takes one of its 3 options: none, some, strict."),
      ("CTX-99=1", "has no item “CTX-99”"), ("CTX-20=101", "CTX-20 takes a percentage"),
      ("strict", "such as CTX-02=strict"),
    ])
  func `an answer that doesn't fit is refused, and nothing is kept`(given: String, words: String)
    throws
  {
    let (directory, soundings) = try engagement()
    defer { withExtendedLifetime(directory) {} }
    let outcome = try soundings("context", "-e", "e", "--set", "CTX-03=small", "--set", given)
    #expect(outcome.status == 64)
    #expect(outcome.words.contains(words), "\(outcome.words)")
    #expect(
      try soundings("context", "-e", "e", "--show").words.contains("0 of 25 answers are known"))
  }

  @Test func `a definition without a profile says so`() throws {
    let (directory, soundings) = try engagement("QuickCheck")
    defer { withExtendedLifetime(directory) {} }
    #expect(try soundings("context", "-e", "e", "--show").status == 66)
  }
}
