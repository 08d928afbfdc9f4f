import Foundation
import Instrument
import InstrumentXML
import Interviewing
import TestSupport
import Testing

/// What the browser test needs of the program; see `Tests/Endurance/browser`.
struct PageFilesTests {
  private static let environment = ProcessInfo.processInfo.environment

  /// Writes pages into the folder that the environment names, or into one that goes away.
  @Test func `pages can be written to files`() throws {
    let temporary = try TemporaryDirectory()
    let folder = Self.environment["SOUNDINGS_PAGE_OUT"] ?? temporary.path
    let given = Self.environment["SOUNDINGS_PAGE_KEY"].flatMap { Data(base64Encoded: $0) }
    let key = given.map { Array($0) } ?? PageFixture.publicKey
    let kinds = try PageFixture.page(PageFixture.everyKind(), key: key)
    let coded = try PageFixture.page(
      PageFixture.everyKind(mark: " <b>&amp;</b>"), units: [Instrument.Unit(id: "Only & one")],
      key: key,
      binding: PageFixture.binding + "coded\n", needsToken: true, isSynthetic: true)
    let staff = try PageFixture.page(
      PageFixture.shipped("Readiness"), key: key, binding: PageFixture.binding + "staff\n")
    for (name, page) in [("kinds", kinds), ("coded", coded), ("readiness", staff)] {
      let file = URL(fileURLWithPath: "\(folder)/\(name).html")
      try Data(PageFixture.html(page).utf8).write(to: file)
      #expect(try Data(contentsOf: file).count > 10_000)
    }
  }

  /// Reads the responses that the browser test collected, and compares them with what the interview
  /// at the terminal makes of the same answers.
  @Test(.enabled(if: environment["SOUNDINGS_PAGE_RESPONSES"] != nil))
  func `responses from the page are what the program itself would write`() throws {
    let folder = try #require(Self.environment["SOUNDINGS_PAGE_RESPONSES"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".xml") }
    #expect(!names.isEmpty)
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      let assessment = try definition(of: name)
      var found: [Response] = []
      let problems = try ResponseReader.read(
        fileName: name, assessment: assessment, source: source(of: bytes),
        response: { response, _ in
          found.append(response)
          return nil
        })
      #expect(problems.isEmpty, "\(name)")
      let response = try #require(found.first)
      let questionnaire = try #require(
        assessment.questionnaires.first { $0.id == response.questionnaire })
      #expect(
        ResponseWriter.file(found, assessment: assessment, questionnaire: questionnaire) == bytes,
        "\(name)")
      let interview = Interview(
        questionnaire: questionnaire, role: response.role, answers: response.answers)
      #expect(interview.isComplete && interview.finalAnswers == response.answers, "\(name)")
    }
  }

  private func definition(of name: String) throws -> Assessment {
    switch name.prefix(while: { $0 != "-" }) {
    case "kinds": try PageFixture.everyKind()
    case "coded": try PageFixture.everyKind(mark: " <b>&amp;</b>")
    default: try PageFixture.shipped("Readiness")
    }
  }
}
