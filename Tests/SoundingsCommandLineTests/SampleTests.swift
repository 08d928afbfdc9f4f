import Foundation
import Markup
import Reports
import TestSupport
import Testing

struct SampleTests {
  /// Seconds of the first day of 2026, the day of the sample report.
  private let epoch = ["SOURCE_DATE_EPOCH": "1767225600"]

  @Test func `the sample report is the one that the project shows`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    try soundings("sample", "demo", environment: epoch)
    let outcome = try soundings("report", "-e", "demo", "-o", "out", environment: epoch)
    #expect(outcome.status == 0, "\(outcome.words)")
    for name in ["report.html", "report.xml"] {
      let made = try Data(contentsOf: URL(fileURLWithPath: "\(directory.path)/out/\(name)"))
      let shown = try Data(
        contentsOf: URL(fileURLWithPath: "\(Program.root)/Reports/Samples/harbour-lights/\(name)"))
      #expect(made == shown, "\(name) changed; look at it and run “make samples”")
    }
  }

  @Test func `the same seed gives the same answers, another seed others`() throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    var scores: [String] = []
    for (name, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
      try soundings("sample", name, "--seed", seed)
      scores.append(try soundings("score", "-e", name, "--json").output)
    }
    #expect(scores[0] == scores[1])
    #expect(scores[0] != scores[2])
  }

  @Test(
    arguments: [
      "BusinessCase", "Champions", "Debrief", "OfflineOnline", "Posture", "Pulse", "QuickCheck",
      "Readiness",
    ])
  func `each definition works from end to end`(id: String) throws {
    let directory = try TemporaryDirectory()
    let soundings = Program(folder: directory.path)
    #expect(try soundings("sample", "b", "--assessment", id).status == 0)
    #expect(try soundings("report", "-e", "b").status == 0)
    let report = try Data(contentsOf: URL(fileURLWithPath: directory.path + "/b/report/report.xml"))
    let root = try MarkupReader.read(
      Array(report), schema: Schema(ShippedTemplates.reportSchema, name: "report.xsd"))
    #expect(root.firstChild(named: "verdict")?[attribute: "score"] != nil)
    let scores = try soundings("score", "-e", "b", "--json").output
    #expect(scores.contains("\"indicators\":["))
  }
}
