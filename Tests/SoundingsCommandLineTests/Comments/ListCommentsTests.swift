import EngagementStore
import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

struct ListCommentsTests {
  private let texts: TextDesk

  init() throws { texts = try TextDesk() }

  @Test func `while the wave is open nothing is told`() throws {
    try texts.collect([("Sales", 12, ["We need time"])])
    for command in [["comments"], ["comments", "review"], ["comments", "quote", "T-0000"]] {
      let outcome = texts.desk.run(command + ["-e", texts.desk.path])
      #expect(outcome.status == 77 && outcome.output.isEmpty)
      #expect(outcome.words.contains("wave 1 is still open"))
    }
  }

  @Test func `texts are told by question and unit, those of small units one level up`() throws {
    try texts.collect([
      ("Sales", 12, ["We need time", "And trust"]), ("Legal", 9, ["Ask us first"]),
      ("Port", 8, ["No reception here"]),
    ])
    try texts.close()
    let list = texts.desk("comments")
    #expect(list.status == 0)
    #expect(
      list.output.hasPrefix("What should we know before we start with wikis? (END-01)\n  Sales\n"))
    #expect(list.output.contains("\n  The rest of the organization\n    T-"))
    #expect(list.output.contains("of one of at least 10 people"))
    let groups = try texts.groups()
    #expect(groups["Sales"].map { Set($0) } == ["We need time", "And trust"])
    #expect(groups["all"].map { Set($0) } == ["Ask us first", "No reception here"])
    #expect(texts.desk("comments").output == list.output, "the order is drawn once")
  }

  @Test func `where fewer than ten people were asked one mark stands, with or without texts`()
    throws
  {
    try texts.collect([("Sales", 9, ["Secret words"])])
    try texts.close()
    let other = try TextDesk()
    try other.collect([("Sales", 9, [])])
    try other.close()
    for format in [[], ["--json"], ["--csv"]] {
      let told = texts.desk.run(["comments", "list", "-e", texts.desk.path] + format)
      #expect(
        told.output == other.desk.run(["comments", "list", "-e", other.desk.path] + format).output)
      #expect(told.status == 0 && !told.output.contains("Secret"))
      #expect(told.words.isEmpty)
    }
    #expect(
      texts.desk("comments").output.contains("withheld: fewer than 10 people were asked.\n"))
  }

  @Test
  func `late texts are told when ten people came late, and earlier ones stay where they were`()
    throws
  {
    try texts.collect([("Sales", 12, ["early words"]), ("Legal", 12, [])])
    try texts.close()
    let before = texts.desk("comments").output
    try texts.collect([("Sales", 6, ["late words"])])
    #expect(texts.desk("comments").output == before, "what waits isn't told")
    try texts.close()
    #expect(try texts.groups() == ["Sales": ["early words"]])
    #expect(texts.desk("comments").output.contains("Texts that came late are withheld"))
    try texts.collect([("Legal", 10, ["third words"])])
    try texts.close()
    #expect(try texts.groups() == ["Sales": ["early words"], "Legal": ["third words"]])
  }

  @Test func `texts behind a skip rule stand under no unit`() throws {
    try texts.close()
    let help = #"<help xml:lang="es">Por favor, no nombre a ninguna persona.</help>"#
    let rule = #"<relevance><at-least item="PUR-01" value="4"/></relevance>"#
    let definition = try texts.desk.newerDefinition([(help, help + rule)])
    #expect(texts.desk("wave", "open", "--assessment", definition).status == 0)
    try texts.collect([("Sales", 12, ["We need time"]), ("Legal", 12, [])])
    try texts.close()
    #expect(try texts.groups(wave: 2) == ["all": ["We need time"]])
  }

  @Test func `only the people of roles that are asked count`() throws {
    try texts.close()
    let definition = try texts.desk.newerDefinition([
      (#"<free-text id="END-01">"#, #"<free-text id="END-01" audience="middle-management">"#)
    ])
    #expect(texts.desk("wave", "open", "--assessment", definition).status == 0)
    try texts.collect([("Sales", 12, []), ("Legal", 12, [])])
    let middle = "middle-management"
    try texts.collect([("Sales", 9, ["words of the middle"]), ("Legal", 9, [])], role: middle)
    try texts.close()
    #expect(try texts.groups(wave: 2) == ["all": ["words of the middle"]])
  }

  @Test(
    arguments: [
      "red \u{1B}[31malert\u{1B}]0;title\u{7}", "\u{202E}txet siht", "\u{9B}2J\u{85}next",
      "</section><script>alert(1)</script>", "=HYPERLINK(1)", "line\none\r\ntwo", "“quoted” & <b>",
      "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ])
  func `hostile texts can't act in any form`(text: String) throws {
    try texts.collect([("Sales", 12, ["before " + text])])
    try texts.close()
    for format in [[], ["--json"], ["--csv"]] {
      let told = texts.desk.run(["comments", "list", "-e", texts.desk.path] + format)
      #expect(told.status == 0)
      #expect(told.output.contains("before"))
      let bad = told.output.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\r") || (0x7F...0x9F).contains($0.value)
          || (0x202A...0x202E).contains($0.value)
      }
      #expect(bad.isEmpty)
    }
    try texts.desk.run(["comments", "quote", texts.reference(of: "before"), "-e", texts.desk.path])
    let report = texts.desk.directory.path + "/out"
    #expect(texts.desk("report", "-o", report).status == 0)
    let page = try String(contentsOfFile: report + "/report.html", encoding: .utf8)
    #expect(
      page.components(separatedBy: "</section>").count
        == page.components(separatedBy: "<section").count)
    #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
    #expect(texts.desk("privacy", "check", report).status == 0)
  }

  @Test func `a very long text is listed whole and isn't quoted`() throws {
    try texts.collect([("Sales", 12, [String(repeating: "words ", count: 4000)])])
    try texts.close()
    #expect(texts.desk("comments").output.count > 20_000)
    let quote = texts.desk("comments", "quote", try texts.reference(of: "words"))
    #expect(quote.status == 64 && quote.words.contains("23999 characters"))
  }

  @Test
  func `the check finds nothing in a list, and what is told of few people in one that was changed`()
    throws
  {
    try texts.collect([
      ("Sales", 12, ["We need time"]), ("Legal", 9, ["Ask us first"]), ("Port", 8, []),
    ])
    try texts.close()
    for (option, name) in [("--json", "texts.json"), ("--csv", "texts.csv")] {
      let list = texts.desk.run(["comments", "list", option, "-e", texts.desk.path]).output
      let good = try texts.desk.directory.write(list, to: name)
      let fine = texts.desk("privacy", "check", good)
      #expect(
        fine.status == 0 && fine.output.contains("and 2 texts"), "\(fine.output)\(fine.words)")
    }
    let list = texts.desk.run(["comments", "list", "--json", "-e", texts.desk.path]).output
    let bad = try texts.desk.directory.write(
      list.replacing("\"unit\":null", with: "\"unit\":\"Legal\""), to: "bad.json")
    let found = texts.desk("privacy", "check", bad)
    #expect(found.status == 1)
    #expect(found.output.contains("Found PRV015"))
    #expect(found.output.contains("  - texts on “END-01” of Legal\n"))
  }
}
