import Instrument
import InstrumentXML
import TestSupport
import Testing

struct ResponseTests {
  private let assessment: Assessment

  init() throws { assessment = try Definition().load().assessment }

  private func file(_ body: String, questionnaire: String = "q", version: String = "1") -> String {
    "<responses assessment=\"T\" version=\"\(version)\" questionnaire=\"\(questionnaire)\">\n"
      + body + "\n</responses>"
  }

  private func read(_ text: String) throws -> (responses: [Response], problems: [Diagnostic]) {
    var responses: [Response] = []
    let problems = try ResponseReader.read(
      fileName: "r.xml", assessment: assessment, source: source(of: Array(text.utf8)),
      response: { response, _ in
        responses.append(response)
        return nil
      })
    return (responses, problems)
  }

  @Test func `what is written is read back`() throws {
    let response = Response(
      questionnaire: "q", unit: "Sales & <more>", role: "staff",
      answers: ["TRU-01": .rating(2), "TRU-02": .nonresponse(.skipped), "TRU-03": .yesNo(true)])
    let bytes = ResponseWriter.file(
      [response, response], assessment: assessment, questionnaire: assessment.questionnaires[0])
    let result = try read(String(decoding: bytes, as: UTF8.self))
    #expect(result.problems.isEmpty)
    #expect(result.responses == [response, response])
  }

  @Test(
    arguments: [
      "<answer item=\"TRU-01\" rating=\"4\"/>", "<answer item=\"TRU-09\" rating=\"1\"/>",
      "<answer item=\"TRU-01\" yes-no=\"yes\"/>", "<answer item=\"TRU-01\"/>",
      "<answer item=\"TRU-01\" rating=\"1\" number=\"2\"/>",
      "<answer item=\"TRU-01\" rating=\"1\"/><answer item=\"TRU-01\" rating=\"2\"/>",
    ])
  func `a response with a bad answer is left out and told`(answers: String) throws {
    let good =
      "<response unit=\"u\" role=\"staff\"><answer item=\"TRU-01\" rating=\"1\"/></response>"
    let bad = "\n<response unit=\"u\" role=\"staff\">\(answers)</response>"
    let result = try read(file(good + bad))
    #expect(result.responses.count == 1)
    #expect(result.problems.map(\.line) == [3])
    #expect(result.problems.first?.message.contains("4") != true)
  }

  @Test func `responses to another definition, version or questionnaire are refused`() {
    let body = "<response unit=\"u\" role=\"staff\"/>"
    #expect(throws: Diagnostics.self) { try read(file(body, version: "2")) }
    #expect(throws: Diagnostics.self) { try read(file(body, questionnaire: "other")) }
    #expect(throws: Diagnostics.self) { try read("<!DOCTYPE x>" + file(body)) }
    #expect(throws: Diagnostics.self) { try read(String(file(body).dropLast(5))) }
  }
}
