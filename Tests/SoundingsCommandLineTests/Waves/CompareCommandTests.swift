import EngagementStore
import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// How scores changed from one wave to another, as a consultant reads it.
struct CompareCommandTests {
  private let soundings: WaveDesk

  init() throws { soundings = try WaveDesk() }

  /// Two closed waves; people of Sales agree more in the second one.
  private func collect() throws {
    try soundings.collect([("Sales", 5, 2), ("Sales", 4, 1), ("Legal", 3, 3), ("Legal", 4, 4)])
    soundings("wave", "close")
    soundings("wave", "open")
    try soundings.collect([("Sales", 6, 4), ("Sales", 3, 5), ("Legal", 4, 3), ("Legal", 3, 4)])
    soundings("wave", "close")
  }

  private func lines(_ group: Any?) throws -> [String: [String: Any]] {
    let object = try #require(group as? [String: Any])
    let lines = try #require(object["dimensions"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: lines.map { ($0["id"] as? String ?? "", $0) })
  }

  @Test func `changes come with their intervals in words, JSON and CSV`() throws {
    try collect()
    let words = soundings("compare", "1", "2")
    #expect(words.status == 0 && words.words.isEmpty)
    // Of 2 and 1 to 4 and 5: from 13.9 to 83.3 points where every item is keyed positively.
    #expect(words.output.contains("Sales:\n    Purpose: 13.9 → 83.3, up by 69.4 (between +5"))
    #expect(words.output.contains("Legal:\n    Purpose: 64.3 → 60.7, no clear change: −3.6 (bet"))
    #expect(words.output.contains("Port: not shown in both waves.\n"))
    let object = try soundings.json("compare", "1", "2")
    #expect(object["schema"] as? String == "soundings/compare/1")
    let units = try #require(object["units"] as? [[String: Any]])
    let sales = try #require(try lines(units[0])["purpose"])
    #expect(sales["before"] as? Double == 13.9 && sales["after"] as? Double == 83.3)
    #expect(sales["change"] as? Double == 69.4 && sales["clear"] as? Bool == true)
    let low = try #require(sales["low"] as? Double)
    let high = try #require(sales["high"] as? Double)
    #expect(low > 50 && low < 69.4 && high > 69.4 && high < 90)
    let port = try #require(try lines(units[2])["purpose"])
    #expect(port["withheld"] as? Bool == true && port["change"] is NSNull)
    let table = soundings("compare", "1", "2", "--csv").output.split(separator: "\r\n")
    #expect(table.count == 1 + 4 * 6)
    #expect(table[1].hasPrefix("Sales,same,purpose,false,false,13.9,83.3,69.4,"))
    #expect(table[13] == "Port,same,purpose,true,false,,,,,,")
  }

  @Test(
    arguments: [
      ("volunteers", "everybody", "volunteers only in wave 1, everybody asked in wave 2."),
      ("volunteers", "volunteers", "volunteers only in both waves."),
      ("everybody", "everybody", nil),
    ])
  func `who took part is told before any change`(
    first: String, second: String, words: String?
  ) throws {
    soundings("wave", "recruitment", first)
    try soundings.collect([("Sales", 5, 2)])
    soundings("wave", "close")
    soundings("wave", "open", "--recruitment", second)
    try soundings.collect([("Sales", 5, 4)])
    soundings("wave", "close")
    let lines = soundings("compare", "1", "2").output.split(separator: "\n")
    let caution = words.map {
      "Who took part: \($0) A change may come from who answered, and not from what is different now."
    }
    #expect(lines[1] == caution ?? "Sales:")
  }

  @Test func `a wave that is open isn't compared, nor one with itself`() throws {
    try soundings.collect([("Sales", 5, 2)])
    soundings("wave", "close")
    soundings("wave", "open")
    try soundings.collect([("Sales", 9, 2)])
    #expect(soundings("compare", "1", "2").status == 77)
    #expect(soundings("compare", "1", "3").status == 66)
    #expect(soundings("compare", "1", "1").status == 64)
    #expect(soundings("compare", "2", "1").status == 64)
  }

  @Test func `units are known by name and place`() throws {
    try soundings.collect([("Sales", 9, 2), ("Legal", 9, 3), ("Port", 9, 3)])
    soundings("wave", "close")
    soundings("wave", "open")
    let file = try soundings.directory.write(
      "unit,parent,headcount\nSales,,30\nLegal,Sales,20\nHarbour,,20\n", to: "new.csv")
    #expect(soundings("roster", "import", file).status == 0)
    try soundings.collect([("Sales", 9, 4), ("Legal", 9, 3), ("Harbour", 9, 3)])
    soundings("wave", "close")
    let words = soundings("compare", "1", "2").output
    #expect(words.contains("Sales: not compared: units below it moved away or came in."))
    #expect(words.contains("Legal: not compared: it stands under another unit now."))
    #expect(words.contains("Harbour: not compared: the earlier wave has no unit of that name"))
    #expect(words.contains("Port: not compared: the later wave has no unit of that name"))
    #expect(words.contains("All together:\n    Purpose: 41.7 → 58.3"))
    let table = soundings("compare", "1", "2", "--csv").output
    #expect(table.contains("\r\nPort,gone,,,,,,,,,\r\n"))
  }

  @Test func `only what is asked alike counts, and the rest is listed`() throws {
    let definition = try soundings.newerDefinition([
      ("achieve for our organization.", "achieve here."),
      (#"id="LEA-01" "#, #"id="LEA-11" replaces="LEA-01" "#),
      ("how often did you notice", "how many times did you see"),
    ])
    try soundings.collect([("Sales", 5, 2), ("Sales", 4, 3)])
    soundings("wave", "close")
    #expect(soundings("wave", "open", "--assessment", definition).status == 0)
    try soundings.collect(
      [("Sales", 5, 4), ("Sales", 4, 3)], first: 1, renaming: "LEA-01", to: "LEA-11")
    soundings("wave", "close")
    let words = soundings("compare", "1", "2").output
    #expect(words.hasPrefix("From wave 1 to wave 2, on 13 of 14 items.\n"))
    #expect(words.contains("PUR-01: changed in its wording."))
    #expect(words.contains("LEA-11: declared to measure the same as LEA-01."))
    #expect(words.contains("Purpose: 1 of 2 items compared."))
    let object = try soundings.json("compare", "1", "2")
    let items = try #require(object["items"] as? [[String: Any]])
    let changed = try #require(items.first { $0["id"] as? String == "PUR-01" })
    #expect(changed["state"] as? String == "changed")
    #expect(changed["differences"] as? [String] == ["wording"])
    // All answered 1 to the changed item in the second wave, which mustn't count.
    let purpose = try #require(try lines(object["organization"])["purpose"])
    #expect(purpose["before"] as? Double == 36.1 && purpose["after"] as? Double == 63.9)
    #expect(try lines(object["organization"])["leadership"]?["withheld"] as? Bool == false)
  }

  @Test func `comparing counts as having seen scores`() throws {
    try collect()
    #expect(try !soundings.store().answersWereOpened())
    soundings("compare", "1", "2")
    #expect(try soundings.store().answersWereOpened())
  }
}
