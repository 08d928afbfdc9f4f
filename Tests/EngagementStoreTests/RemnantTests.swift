import EngagementStore
import Foundation
import Testing

/// What commands that were ended by force left is erased with the next one.
struct RemnantTests {
  private let fixture: StoreFixture
  private let canary = "canary-in-a-remnant"

  init() throws { fixture = try StoreFixture() }

  /// Leaves what a killed restore and an editor of a process leave.
  private func leave(process: Int32 = 0x7FFF_FFFF) throws {
    let folder = fixture.path + "/.editing-\(process)"
    try FileManager.default.createDirectory(
      atPath: folder + "/swap", withIntermediateDirectories: true)
    for name in ["answer.txt", "swap/.answer.txt.swp"] {
      try Data(canary.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    for suffix in ["", "-wal"] {
      let part = fixture.path + "/.soundings-restore.part" + suffix
      try Data(canary.utf8).write(to: URL(fileURLWithPath: part))
    }
  }

  private func leftovers(_ engagement: Engagement) throws -> StoreFinding {
    try #require(engagement.inspectFiles().first { $0.check == .leftovers })
  }

  @Test func `each way of erasing and of backing up erases remnants`() throws {
    let engagement = try fixture.create()
    let ways: [(Engagement) throws -> Void] = [
      { _ = try $0.erase(.drafts) }, { _ = try $0.erase(.comments) },
      { _ = try $0.erase(.traces) }, { _ = try $0.erase(.interview(1)) },
      { try $0.eraseRemnants() }, { try $0.settle() }, { try $0.backUp() },
    ]
    for (number, way) in ways.enumerated() {
      try leave()
      #expect(try leftovers(engagement).problems == 3)
      #expect(try fixture.occurrences(of: canary) == 4)
      try way(engagement)
      #expect(try fixture.occurrences(of: canary) == 0, "\(number)")
      #expect(try leftovers(engagement).problems == 0)
    }
  }

  @Test func `the editor of a process that runs is left alone, unless all is erased`() throws {
    var engagement: Engagement? = try fixture.create()
    try leave(process: getppid())
    _ = try engagement?.erase(.traces)
    try engagement?.settle()
    #expect(try fixture.occurrences(of: canary) == 2)
    #expect(try engagement.map { try leftovers($0).problems } == 0)
    engagement = nil
    #expect(try Engagement.eraseEverything(at: fixture.path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: fixture.path))
  }

  @Test func `a link among remnants isn't followed, and other names stay`() throws {
    let engagement = try fixture.create()
    let precious = fixture.root + "/precious"
    try FileManager.default.createDirectory(atPath: precious, withIntermediateDirectories: false)
    try Data("keep".utf8).write(to: URL(fileURLWithPath: precious + "/file"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path + "/.editing-2147483647", withDestinationPath: precious)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: fixture.path + "/.editing-notes"))
    try engagement.eraseRemnants()
    #expect(try String(contentsOfFile: precious + "/file", encoding: .utf8) == "keep")
    #expect(try fixture.names().filter { $0.hasPrefix(".") } == [".editing-notes"])
  }
}
