import TestSupport
import Testing

@testable import SoundingsCommandLine

struct ShowInterviewTests {
  @Test func `a transcript is marked as confidential and tells all of one talk`() throws {
    let desk = try TalkDesk()
    let file = try desk.directory.write("abc", to: "minutes.txt")
    desk.talk(
      typed(
        "", "One\u{1B}[2J", "two", ":k 1", ":j GOA-62", "4", "b", "o 2 no example", "v",
        "ev \(file) page 3", "n a pause", "j SEG-62", "later", ":f", "f", "A thought", ".", ":f"))
    desk.talk(typed("Other words", ":q"), person: "Mr L.")
    let outcome = desk.run(["interview", "show", "1", "-e", desk.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("CONFIDENTIAL: what one person said, with names."))
    for part in [
      "Talk 1 · Acme · Sales · Executives · Ms K.", "Guide, finished",
      "        One\u{FFFD}[2J\n        two\n        Sure: 1 of 3 (a hunch)",
      "        First taken down: 4 (Largely)\n        What counts: 2 (Slightly)\n"
        + "        Because: no example\n        Note: a pause",
      "        Evidence: \(file), SHA-256 "
        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad: “page 3”",
      "        To be validated.", "        Put off, and not taken up again.",
      "Looking back\n------------\nWhat did you hear or see that speaks against", "A thought",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
    #expect(!outcome.output.contains("Other words") && !outcome.output.contains("Mr L."))
  }

  @Test func `a talk that isn't there is told`() throws {
    let desk = try TalkDesk()
    #expect(desk.run(["interview", "show", "7", "-e", desk.path]).status == 66)
  }
}
