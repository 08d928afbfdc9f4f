import Foundation
import TestSupport
import Testing

struct QuestionnaireCommandTests {
  private let soundings = Program(folder: Program.root)

  @Test func `lint finds no error and no warning in any shipped definition`() throws {
    let outcome = try soundings("questionnaire", "lint", "Questionnaires", "--strict")
    #expect(outcome.status == 0, "\(outcome.output)")
    let definitions = outcome.words.split(separator: "\n").filter { $0.hasSuffix("no error") }
    #expect(definitions.count == 8)
  }

  @Test func `the staff questionnaire keeps its promises`() throws {
    let words = try soundings("questionnaire", "lint", "Readiness").words
    let line = try #require(words.split(separator: "\n").first { $0.contains("staff:") })
    let numbers = line.split { !$0.isNumber && $0 != "." }.compactMap { Double($0) }
    try #require(numbers.count == 6, "\(line)")
    #expect(numbers[0] <= 60, "items")
    #expect(numbers[1] <= 15, "minutes")
    #expect(numbers[2] <= 8, "reading grade")
    #expect(numbers[3...] == [100, 100, 100], "English, German, Spanish")
  }

  @Test func `every topic of the source documents is covered`() throws {
    let outcome = try soundings("questionnaire", "coverage")
    #expect(outcome.status == 0)
    let topics = outcome.output.split(separator: "\n").filter { $0.hasPrefix("S") }
    #expect(topics.count == 118)
    let reasons = outcome.output.split(separator: "\n").filter {
      $0.contains("no matter for a questionnaire")
    }
    #expect(reasons.count <= 12)
  }

  @Test func `a definition of its own leaves topics open, and says which`() throws {
    let outcome = try soundings("questionnaire", "coverage", "Pulse", "--missing")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("S001.1.3  "))
    #expect(!outcome.output.contains("S000.0.13  "), "Pulse asks for the next step")
  }

  @Test func `show prints what a role meets, in its language`() throws {
    let staff = try soundings(
      "questionnaire", "show", "Readiness", "--audience", "staff", "--language", "de",
      "--practice", "Wikis")
    #expect(staff.status == 0)
    #expect(staff.output.contains("at most 60 items"))
    #expect(staff.output.contains("Gespräche über Wikis beginnen hier mit den Werkzeugen."))
    #expect(!staff.output.contains("GOA-21"), "an item of another role")
    let page = try soundings("questionnaire", "preview", "QuickCheck", "--format", "html")
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.output.contains("<script"))
  }

  @Test(
    arguments: [
      (["--audience", "stuff"], "Did you mean “staff”?"),
      (["--language", "fr"], "there is de, en"),
      (["--questionnaire", "quik"], "Did you mean “quick”?"),
    ])
  func `show tells what there is instead`(arguments: [String], hint: String) throws {
    let outcome = try soundings(
      "questionnaire", "show", "QuickCheck", arguments[0], arguments[1])
    #expect(outcome.status == 64)
    #expect(outcome.words.contains(hint), "\(outcome.words)")
  }
}
