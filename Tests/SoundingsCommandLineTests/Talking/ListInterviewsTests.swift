import Testing

@testable import SoundingsCommandLine

struct ListInterviewsTests {
  @Test func `each talk stands on a line with how far it has come`() throws {
    let desk = try TalkDesk()
    #expect(
      desk.run(["interview", "list", "-e", desk.path]).shown.contains("No talk was begun yet"))
    desk.talk(typed("", ":s", ":f", "f", ":f"))
    desk.talk(typed(":s", ":s", ":q"), person: "")
    let outcome = desk.run(["interview", "list", "-e", desk.path])
    #expect(
      outcome.output == """
        1  Sales, Executives, Ms K.: 1 of 12 items, finished
        2  Sales, Executives: 2 of 12 items, open

        """)
  }
}
