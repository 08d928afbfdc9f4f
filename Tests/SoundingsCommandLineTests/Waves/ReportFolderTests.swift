import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// Where reports go when no folder is named.
struct ReportFolderTests {
  private let soundings: WaveDesk

  init() throws {
    soundings = try WaveDesk()
    try soundings.collect([("Sales", 9, 4), ("Legal", 7, 3)])
    soundings("wave", "close")
  }

  private func report(_ folder: String) throws -> String {
    try String(contentsOfFile: "\(soundings.path)/\(folder)/report.xml", encoding: .utf8)
  }

  @Test func `a report on the second wave leaves that on the first alone`() throws {
    #expect(soundings("report").output.hasPrefix("\(soundings.path)/report/report.html\n"))
    let first = try report("report")
    soundings("wave", "open")
    try soundings.collect([("Sales", 8, 2), ("Legal", 6, 2)])
    soundings("wave", "close")
    #expect(soundings("report").output.hasPrefix("\(soundings.path)/report-wave-2/report.html\n"))
    #expect(try report("report") == first)
    #expect(try report("report-wave-2").contains(#" wave="2""#))
  }

  @Test func `a check reads the reports on the wave, wherever they went`() throws {
    let none = soundings("privacy", "check")
    #expect(none.status == 66 && none.words.contains("/report: there is nothing to check"))
    soundings("report", "--wave", "1")
    #expect(soundings("privacy", "check").output.contains("Read: \(soundings.path)/report-wave-1/"))
    soundings("report")
    let both = soundings("privacy", "check", "--wave", "1").output
    #expect(both.contains("/report/report.xml") && both.contains("/report-wave-1/report.xml"))
    soundings("wave", "open")
    try soundings.collect([("Sales", 8, 2), ("Legal", 6, 2)])
    soundings("wave", "close")
    soundings("report")
    let second = soundings("privacy", "check").output
    #expect(second.contains("/report-wave-2/report.xml") && !second.contains("/report/report.xml"))
  }

  @Test func `cells are explained from the report on their own wave`() throws {
    soundings("report")
    soundings("wave", "open")
    try soundings.collect([("Sales", 2, 4), ("Legal", 9, 3)])
    soundings("wave", "close")
    let missing = soundings("privacy", "explain", "unit-1.purpose")
    #expect(missing.status == 66 && missing.words.contains("there is no report yet"))
    soundings("report")
    let explained = soundings("privacy", "explain", "unit-1.purpose")
    #expect(explained.output.contains(", Sales: withheld."))
    let before = soundings("privacy", "explain", "unit-1.purpose", "--wave", "1")
    #expect(before.output.contains(", Sales: shown."))
  }
}
