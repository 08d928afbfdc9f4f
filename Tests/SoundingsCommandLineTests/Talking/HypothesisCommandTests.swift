import EngagementStore
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct HypothesisCommandTests {
  private let desk: TalkDesk

  init() throws { desk = try TalkDesk() }

  private func add(_ text: String) -> TalkDesk.Outcome {
    desk.run(["hypothesis", "add", text, "-e", desk.path])
  }

  private func collect() throws {
    let file = try desk.directory.write(
      "<responses assessment=\"Talks\" version=\"1.0\" questionnaire=\"staff\">\n"
        + String(repeating: "<response unit=\"Sales\" role=\"staff\"></response>\n", count: 5)
        + "</responses>\n", to: "five.xml")
    let outcome = desk.run(["collect", file, "-e", desk.path])
    #expect(outcome.status == 0, "\(outcome.shown)")
  }

  @Test(arguments: ["score", "report"])
  func `a hypothesis is told apart when answers were opened before it`(command: String) throws {
    #expect(add("Time is short").shown == "Kept as hypothesis 1.\n")
    #expect(desk.run([command, "-e", desk.path]).status == 77)
    #expect(add("Nobody asked").shown == "Kept as hypothesis 2.\n", "there was nothing to see")
    try collect()
    #expect(desk.run(["status", "-e", desk.path]).output.contains("5 finished"))
    #expect(desk.run(["wave", "close", "-e", desk.path]).status == 0)
    #expect(desk.run(["status", "-e", desk.path]).output.contains("5 finished"))
    #expect(add("Still unseen").shown == "Kept as hypothesis 3.\n")
    #expect(desk.run([command, "-e", desk.path]).status == 0)
    #expect(add("Skill is missing").shown == "Kept as hypothesis 4. Scores had been seen before.\n")
    #expect(
      desk.run(["hypothesis", "list", "-e", desk.path]).output == """
        1  Time is short  (before any score was seen)
        2  Nobody asked  (before any score was seen)
        3  Still unseen  (before any score was seen)
        4  Skill is missing  (after scores were seen)

        """)
  }

  @Test func `the first talk doesn't ask what scores have given away`() throws {
    try collect()
    desk.run(["wave", "close", "-e", desk.path])
    desk.run(["score", "-e", desk.path])
    let outcome = desk.talk(typed(":q"))
    #expect(!outcome.shown.contains("what do you expect to find"))
  }

  @Test func `a hypothesis needs words, and none is none`() throws {
    #expect(add("  ").status == 64)
    #expect(add("a\u{1B}[2J").status == 64)
    #expect(try desk.store().hypotheses().isEmpty)
    let list = desk.run(["hypothesis", "list", "-e", desk.path])
    #expect(list.output.isEmpty && list.shown.contains("No hypothesis yet"))
  }
}
