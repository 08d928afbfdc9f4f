import Instrument
import Testing

@testable import SoundingsCommandLine

struct TalkInputTests {
  private let rating: ItemKind

  init() throws {
    rating = .rating(
      try ResponseScale(
        id: "s",
        points: (1...5).map {
          .init(rating: $0, label: LocalizedText("\($0)", language: Language("en")))
        }))
  }

  @Test(
    arguments: [
      ("", TalkInput.next), (":b", .back(1)), (":b3", .back(3)), (":?", .help), (":s", .skip),
      (":q", .leave), (":f", .finish), (":l", .list("")), (":l bad news", .list("bad news")),
      (":j HOR", .jump("HOR")), (":later", .later), (":v", .validate), (":n so so", .note("so so")),
      (":k 2", .confidence("2")), (":k2", .confidence("2")), (":k", .confidence("")),
      (":ev \"x\"", .evidence("\"x\"")), (":o 2 why", .override("2 why")),
      (":r new", .replace("new")),
      (":dk", .nonresponse(.dontKnow)), (":na", .nonresponse(.notApplicable)),
      (":pn", .nonresponse(.preferNotToSay)), (":nothing", .unknown), (":b0", .unknown),
      ("\\:n is a note", .answer(":n is a note")), ("n so so", .answer("n so so")),
    ])
  func `every command has its colon where an answer may be words`(line: String, input: TalkInput) {
    #expect(TalkInput.line(line, for: .freeText) == [input])
    if !line.hasPrefix("\\") { #expect(TalkInput.line(line, for: .yesNo) == [input]) }
  }

  @Test func `the colon may be left out where answers are numbers`() {
    #expect(TalkInput.line("n so so", for: rating) == [.note("so so")])
    #expect(TalkInput.line("j hor", for: rating) == [.jump("hor")])
    #expect(TalkInput.line("4", for: rating) == [.answer("4")])
    #expect(TalkInput.line("n", for: .yesNo) == [.answer("n")])
  }

  @Test func `an answer and commands share a line, and words take the rest of it`() {
    #expect(
      TalkInput.line("4 :k 2 :n said :v after a pause", for: rating)
        == [.answer("4"), .confidence("2"), .note("said :v after a pause")])
    #expect(TalkInput.line(":k 2 :v", for: .freeText) == [.confidence("2"), .validate])
    #expect(TalkInput.line("y :later", for: .yesNo) == [.answer("y"), .later])
    #expect(TalkInput.line("They said :k 2", for: .freeText) == [.answer("They said :k 2")])
    #expect(TalkInput.line("4 :) fine", for: rating) == [.answer("4 :) fine")])
  }

  @Test func `a line within a text is a command only when there is such a one`() {
    #expect(TalkInput.isCommand(":j hor"))
    #expect(!TalkInput.isCommand(":) she smiled"))
    #expect(!TalkInput.isCommand("so: no"))
  }
}
