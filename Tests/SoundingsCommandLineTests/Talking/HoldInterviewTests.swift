import EngagementStore
import Foundation
import Instrument
import Interviewing
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct HoldInterviewTests {
  private let desk: TalkDesk

  init() throws { desk = try TalkDesk() }

  private func record(_ talk: Int64 = 1) throws -> TalkRecord { try desk.store().record(of: talk) }

  @Test func `a whole talk, from the hypotheses to the look back`() throws {
    var lines = typed("Sales is ahead", "")
    lines += typed("All will be fine", ".", "4")
    lines += typed(
      ":j GOA-62", "4 :k 3 :n after a pause", "b", "o 2 nobody named the goal", "v", "")
    lines += typed("later", ":f", "x", "j SEG-62", "3", ":f", "f")
    lines += typed("That Legal helps", "a lot", ".", "", "", "", ":f")
    let outcome = desk.talk(lines)
    #expect(outcome.status == 0)
    #expect(outcome.consultant.left == 0, "every line was asked for")
    #expect(outcome.shown.contains("What one expects colours what one hears."))
    #expect(outcome.shown.contains("Yourself · for you 1 of 2 · ticked 0 of 12"))
    #expect(
      outcome.shown.contains("- What would prove you wrong?"), "probes are for the consultant")
    #expect(outcome.shown.contains("Good: A sentence that the talk"))
    #expect(outcome.shown.contains("GOA-62 [2; sure 3; validate]: "))
    #expect(outcome.shown.contains("Put off: SEG-62"))
    #expect(outcome.shown.contains("To be validated: GOA-62"))
    #expect(outcome.shown.contains("  1  Sales is ahead"))
    #expect(outcome.shown.contains("Talk 1 is finished. Read it with: soundings interview show 1"))

    let record = try record()
    #expect(record["SLF-61"].answer == .text("All will be fine"))
    #expect(record["SLF-63"].answer == .rating(4))
    #expect(record["GOA-62"].answer == .rating(4), "the override hides nothing")
    #expect(record["GOA-62"].counting == .rating(2))
    #expect(record["GOA-62"].override?.reason == "nobody named the goal")
    #expect(record["GOA-62"].notes == ["after a pause"])
    #expect(record["GOA-62"].confidence == .sure)
    #expect(record["GOA-62"].needsValidation)
    #expect(record["SEG-62"].answer == .rating(3) && !record["SEG-62"].isPutOff)
    #expect(record.reflections == ["against": "That Legal helps\na lot"])
    let stored = try desk.store().interviews()
    #expect(stored.map(\.isFinished) == [true])
    #expect(stored.map(\.person) == ["Ms K."])
    #expect(try desk.store().hypotheses().map(\.text) == ["Sales is ahead"])
  }

  @Test func `going through every item leads to the end by itself`() {
    let lines = typed("") + [TypedLine](repeating: .text(":s"), count: 12) + typed("f", ":f")
    let outcome = desk.talk(lines)
    #expect(outcome.shown.contains("12 of 12 items are ticked.\n"))
    #expect(outcome.shown.contains("is finished"))
    #expect(outcome.consultant.left == 0)
  }

  @Test func `every accepted entry is durable before the next prompt`() throws {
    let path = desk.path
    let outcome = desk.run(
      ["interview", "-e", path, "--unit", "Sales", "--role", "executive"],
      typing: typed("", "One", "two", ":k 2", ":n a", ":v", ":later", ":q"),
      count: { (try? Engagement.open(at: path).entries(of: 1).count) ?? -1 })
    #expect(outcome.consultant.counts == [0, 0, 1, 2, 3, 4, 5, 6])
  }

  @Test(arguments: [(TypedLine.interrupted, Int32(130)), (.terminated, 143), (.end, 0)])
  func `whatever breaks a talk off, it goes on behind the last line`(
    ending: TypedLine, status: Int32
  ) throws {
    let first = desk.talk(typed("", "First line", "second line") + [ending])
    #expect(first.status == status)
    #expect(first.shown.contains("only begun isn't kept.") == (ending == .interrupted))
    if ending != .terminated {
      #expect(first.shown.contains("Saved. Continue with: soundings interview --resume 1 --engag"))
    }
    #expect(try record()["SLF-61"].answer == .text("First line\nsecond line"))
    let second = desk.run(["interview", "-e", desk.path, "--resume"], typing: typed(":n n", ":q"))
    #expect(second.shown.contains("Welcome back."))
    #expect(!second.shown.contains("what do you expect to find"))
    #expect(try record()["SLF-63"].notes == ["n"], "SLF-63 is the first open item")
  }

  @Test func `a talk that is broken off at its end or in the look back goes on too`() throws {
    desk.talk(typed("", ":f", "f", "Thought") + [.interrupted])
    #expect(try record().reflections == ["against": "Thought"])
    let again = desk.run(
      ["interview", "-e", desk.path, "--resume", "1"], typing: typed(":f", "f", "", ":f"))
    #expect(
      again.shown.contains("= Thought  (Enter keeps it)\nAnswer (1 of 5; Enter keeps it): "))
    #expect(again.shown.contains("steered you?\nAnswer (2 of 5; Enter leaves it out): "))
    #expect(try record().reflections == ["against": "Thought"])
    let late = desk.run(["interview", "-e", desk.path, "--resume", "1"])
    #expect(late.status == 64)
    #expect(late.shown.contains("talk 1 is finished. Read it with: soundings interview show 1"))
  }

  @Test func `mistakes are explained and change nothing`() throws {
    let lines = typed(
      "", ":j GOA-62", "9", "four", "k 5", "k", "o 2 because", "o 2", "n", "n -", "ev", "ev -",
      "ev nosuch.pdf", ":xyzzy", "pn", "j HPR", "j HID-62", "b99", ":b", ":s", ":q")
    let outcome = desk.talk(lines)
    for sentence in [
      "Please type a rating from 1 to 5.", "How sure? :k 1 a hunch",
      "There is no answer yet that could be overridden.",
      "An override takes a rating from 1 to 5 and a reason", "A note needs words",
      "There is nothing to take back.", "What shows it?", "nosuch.pdf: there is no such file.",
      "There is no such command.", "GOA-62 doesn't offer that.", "Did you mean “HOR”?",
      "HID-62 isn't asked after the answers so far.", "This is the first item.",
    ] {
      #expect(outcome.shown.contains(sentence), "\(sentence)")
    }
    #expect(try desk.store().entries(of: 1).map(\.subject) == ["SLF-61"])
  }

  @Test func `a mistake on a line leaves nothing else of it out, and stays at the item`() throws {
    desk.talk(typed("", ":j GOA-62", "9 :k 2 :n kept", "4 :ev nosuch.pdf", "n here too", "q"))
    #expect(try record()["GOA-62"].notes == ["kept", "here too"])
    #expect(try record()["GOA-62"].answer == .rating(4))
  }

  @Test func `every kind of answer can be given and overridden, but a text only be written anew`()
    throws
  {
    desk.talk(
      typed(
        "", ":j HOR-63", "2 5 9", ":j HOR-63", "o 1 2 3 4 weeks of notes", "o 1 2 3 they counted",
        "",
        "1", ":j HOR-64", "o 2 the head said so", "", "y", ":j HOR-65", ":o n no paper shown",
        ":o -",
        ":j HOR-61", "Quiet", ".", ":j HOR-61", ":o loud because", ":n n", ":q"))
    let record = try record()
    #expect(record["HOR-63"].override?.reason == "they counted")
    #expect(record["HOR-64"].answer == .choice("head"))
    #expect(record["HOR-64"].counting == .choice("board"))
    #expect(record["HOR-65"].answer == .yesNo(true) && record["HOR-65"].override == nil)
    #expect(record["HOR-61"].override == nil && record["HOR-61"].notes == ["n"])
  }

  @Test func `more text joins what was said before, and r writes it anew`() throws {
    desk.talk(typed("", "One", ".", ":j SLF-61", "Two", ":s", ":j SLF-61", ":dk", ":q"))
    #expect(try record()["SLF-61"].answer == .text("One\nTwo"), "nothing takes a text's place")
    desk.run(
      ["interview", "-e", desk.path, "--resume"],
      typing: typed(":j SLF-61", ":r New", "\\:n too", ":) even", ":k 1", ":q"))
    #expect(try record()["SLF-61"].answer == .text("New\n:n too\n:) even"))
    #expect(try record()["SLF-61"].confidence == .hunch)
  }

  @Test func `the fingerprint of a file is taken when it is named`() throws {
    let file = try desk.directory.write("abc", to: "minutes.txt")
    desk.talk(typed("", ":ev \(file) page 3", ":ev \"the door was shut\"", ":q"))
    #expect(
      try record()["SLF-61"].evidence == [
        .file(
          path: file,
          fingerprint: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          excerpt: "page 3"), .words("the door was shut"),
      ])
  }

  @Test func `the list ticks off, and finds items by a word`() {
    let shown = desk.talk(typed("", ":j GOA-62", "4", "later", "l", "l bad news", "q")).shown
    #expect(shown.contains("[x]\u{A0}GOA-62"))
    #expect(shown.contains("[L]\u{A0}SEG-62"))
    #expect(shown.contains("[\u{A0}]\u{A0}VOI-61  How does bad news travel upwards here?"))
  }

  @Test func `every line of the help and of the list fits 80 columns`() {
    let shown = desk.talk(typed("", ":j GOA-62", "?", "l", "q")).shown
    let lines = (TalkScreen.allCommands + shown.split(separator: "\n").map(String.init)).filter {
      $0.contains(":") && $0.hasPrefix("   ") && !$0.contains(". ") || $0.contains("[")
    }
    #expect(lines.count > 20)
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `hypotheses are asked for once, and only before scores were seen`() throws {
    desk.talk(typed("One", "Two", ":q"))
    let second = desk.talk(typed(":q"))
    #expect(!second.shown.contains("what do you expect to find"))
    #expect(try desk.store().hypotheses().map(\.text) == ["One", "Two"])
    #expect(try desk.store().interviews().count == 2, "a talk that was left is there to go on with")
  }

  @Test func `a line with a colon at the hypotheses is a command and never kept`() throws {
    let outcome = desk.talk(typed("One", ":?", ":b", ":j GOA-62", ":)", "\\:", "\\:) fine", ":q"))
    #expect(outcome.shown.contains("An empty line goes on to the talk, :q saves and leaves"))
    #expect(outcome.shown.components(separatedBy: "no such command here").count == 4)
    #expect(outcome.shown.contains("A hypothesis needs words."))
    #expect(outcome.shown.contains("Hypothesis 3: "))
    #expect(try desk.store().hypotheses().map(\.text) == ["One", ":) fine"])
  }

  @Test func `a command that became part of a note or a text is pointed out`() throws {
    let whole = "The whole line is part of the text"
    let rest = "The rest of the line is part of the note"
    let plain = desk.talk(
      typed("", ":n so", ":n at 9:30 :) she smiled", "Fine: really", ".", ":q"))
    #expect(!plain.shown.contains(whole) && !plain.shown.contains(rest))
    let outcome = desk.talk(
      typed("They said :k 2", "no", "and :v", ".", ":n a pause :k 2", ":n -", ":?", ":q"))
    #expect(outcome.shown.components(separatedBy: whole).count == 3)
    #expect(outcome.shown.components(separatedBy: rest).count == 2)
    #expect(try record(2)["SLF-61"].answer == .text("They said :k 2\nno\nand :v"))
    #expect(try record(2)["SLF-63"].isEmpty)
  }

  @Test func `the help tells of shared lines only where lines can be shared`() {
    let shared = "An answer and commands may share a line"
    let text = desk.talk(typed("", ":?", ":q")).shown
    #expect(!text.contains(shared) && text.contains("A command begins a line"))
    #expect(desk.talk(typed(":j GOA-62", ":?", ":q")).shown.contains(shared))
  }

  @Test func `a talk goes on where it was left`() {
    let resume = ["interview", "-e", desk.path, "--resume"]
    desk.talk(typed("", ":j GOA-62", "4", ":q"))
    let after = desk.run(resume, typing: typed(":n n", ":q"))
    #expect(after.shown.contains("SEG-62: "), "the open item after the last entry")
    #expect(!after.shown.contains("SLF-61: "))
    desk.run(resume, typing: typed(":j VOI-61", ":n only a note", ":q"))
    let noted = desk.run(resume, typing: typed(":q"))
    #expect(noted.shown.contains("VOI-61: "), "an item with a note alone is open")
    #expect(!noted.shown.contains("SEG-62: "))
  }

  @Test func `several open talks are never mixed up`() {
    for _ in 0..<2 { desk.talk(typed("", ":q")) }
    let outcome = desk.run(["interview", "-e", desk.path, "--resume"])
    #expect(outcome.status == 64)
    #expect(outcome.shown.contains("Name yours with --resume: 1 (Sales), 2 (Sales)."))
    #expect(!outcome.shown.contains("Ms K."), "no name in an error message")
    #expect(desk.run(["interview", "-e", desk.path, "--resume", "9"]).status == 66)
  }

  @Test func `what can't be is refused before a talk begins`() throws {
    let unit = desk.run(["interview", "-e", desk.path, "--unit", "Sals", "--role", "executive"])
    #expect(unit.status == 64 && unit.shown.contains("Did you mean “Sales”?"))
    let role = desk.run(["interview", "-e", desk.path, "--unit", "Sales", "--role", "consultant"])
    #expect(role.status == 64, "a talk is with somebody else")
    let survey = desk.run(["interview", "-e", desk.path, "--questionnaire", "staff"])
    #expect(survey.status == 64)
    let both = desk.run(["interview", "-e", desk.path, "--resume", "--unit", "Sales"])
    #expect(both.status == 64)
    let name = desk.run(["interview", "-e", desk.path, "--person", "K\u{1B}[2J"])
    #expect(name.status == 64)
    #expect(try desk.store().interviews().isEmpty)
    let other = try TalkDesk(definition: Program.root + "/Questionnaires/QuickCheck")
    let none = other.run(["interview", "-e", other.path])
    #expect(none.status == 66 && none.shown.contains("has no guide for interviews"))
  }
}
