import EngagementStore
import Foundation
import GRDB
import Instrument
import InstrumentXML
import Sealing
import Synchronization
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// An engagement with a key, and people elsewhere who seal their responses to it.
struct SealedCollectTests {
  private let directory: TemporaryDirectory
  private var path: String { directory.path + "/acme" }
  private var inbox: String { directory.path + "/inbox" }

  init() throws {
    directory = try TemporaryDirectory()
    try make("acme")
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  private func make(_ name: String) throws {
    let place = directory.path + "/" + name
    #expect(
      run([
        "new", place, "--assessment", Program.root + "/Questionnaires/QuickCheck",
        "--organization", "Acme", "--practice", "wikis",
      ]).status == 0)
    let roster = try directory.write("unit,parent,headcount\nSales,,12\nLegal,,6\n", to: "r.csv")
    #expect(run(["roster", "import", roster, "-e", place]).status == 0)
    #expect(run(["key", "new", "-e", place]).status == 0)
  }

  @discardableResult
  private func run(_ arguments: [String], secret: String? = nil) -> (status: Int32, shown: String) {
    let words = Mutex("")
    let surroundings = Surroundings(
      console: Console(
        output: { bytes in words.withLock { $0 += String(decoding: bytes, as: UTF8.self) } },
        words: { text in words.withLock { $0 += text } }),
      environment: [:], today: { "2026-01-01" }, person: { nil }, secret: { _ in secret })
    let status = Soundings.run(arguments: arguments, surroundings: surroundings)
    return (status, words.withLock { $0 })
  }

  /// Writes a sealed response to the inbox.
  @discardableResult
  private func seal(
    _ name: String, unit: String = "Sales", rating: Int = 4, token: ParticipationToken? = nil,
    xml: String? = nil
  ) throws -> String {
    let engagement = try OpenEngagement(path)
    let survey = try #require(engagement.assessment.surveys.first)
    let response = Response(
      questionnaire: survey.id, unit: unit, role: "staff", answers: ["PUR-01": .rating(rating)])
    let bytes =
      xml.map { Array($0.utf8) }
      ?? ResponseWriter.file([response], assessment: engagement.assessment, questionnaire: survey)
    let key = EngagementKey(engagement: engagement)
    let sealed = try SealedResponse.seal(
      SealedResponse.Content(token: token, xml: bytes), binding: key.binding, to: key.publicKey())
    let file = inbox + "/" + name + ".soundings-response"
    try Data(sealed).write(to: URL(fileURLWithPath: file))
    return file
  }

  private func count() throws -> Int {
    try Engagement.open(at: path).responseCount(questionnaire: "quick")
  }

  @Test func `a sealed response is opened and kept, once`() throws {
    try seal("a")
    let first = run(["collect", inbox, "-e", path])
    #expect(first.status == 0 && first.shown.contains("Collected 1 response"))
    #expect(run(["collect", inbox, "-e", path]).shown.contains("was collected before"))
    #expect(try count() == 1)
  }

  @Test func `a response that was promised a lower minimum group still opens`() throws {
    try seal("a")
    #expect(run(["privacy", "minimum", "8", "-e", path]).status == 0)
    try seal("b")
    #expect(run(["collect", inbox, "-e", path]).shown.contains("Collected 2 responses"))
  }

  @Test func `a response belongs to the wave that it was sealed for`() throws {
    try seal("early")
    #expect(run(["wave", "close", "--force", "-e", path]).status == 0)
    #expect(run(["wave", "open", "-e", path]).status == 0)
    let roster = try directory.write("unit,parent,headcount\nLegal,,6\n", to: "r2.csv")
    #expect(run(["roster", "import", roster, "-e", path]).status == 0)
    try seal("late", unit: "Legal")
    let outcome = run(["collect", inbox, "-e", path])
    #expect(outcome.shown.contains("Collected 2 responses"))
    let store = try Engagement.open(at: path)
    #expect(try store.waiting(in: 1) == 1)
    #expect(try store.responseCount(wave: 2) == 1)
    // A unit that the new roster lacks is one only in the wave that had it.
    try seal("lost", unit: "Sales")
    #expect(run(["collect", inbox, "-e", path]).status == 65)
  }

  @Test func `a changed file is refused and the others are kept`() throws {
    try seal("a")
    let bad = try seal("b")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: bad))
    bytes[2000] ^= 1
    try bytes.write(to: URL(fileURLWithPath: bad))
    let outcome = run(["collect", inbox, "-e", path])
    #expect(outcome.status == 65)
    #expect(outcome.shown.contains("b.soundings-response: doesn't open"))
    #expect(try count() == 1)
  }

  @Test func `a response for another engagement is refused by name`() throws {
    let file = try seal("a")
    try make("other")
    let outcome = run(["collect", file, "-e", directory.path + "/other"])
    #expect(outcome.status == 65)
    #expect(outcome.shown.contains("was sealed for another engagement"))
  }

  @Test func `what is sealed is checked like any other file and shows no answer`() throws {
    try seal("none", xml: "<responses/>")
    try seal("nowhere", unit: "Atlantis")
    let outcome = run(["collect", inbox, "-e", path])
    #expect(outcome.status == 65)
    #expect(!outcome.shown.contains("Atlantis"))
    #expect(outcome.shown.contains("names a unit that the roster doesn't list"))
    #expect(try count() == 0)
  }

  @Test func `a code lets one response in, and then nothing is left of it`() throws {
    let list = directory.path + "/codes.txt"
    let made = run(["invite", "--count", "2", "--unit", "Sales", "-o", list, "-e", path])
    #expect(made.status == 0)
    let codes = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    #expect(codes.count == 2)
    let token = try #require(ParticipationToken(String(codes[0])))
    try seal("without")
    try seal("invented", token: drawn())
    #expect(run(["collect", inbox, "-e", path]).status == 65)
    #expect(try count() == 0)
    let good = try seal("good", token: token)
    #expect(run(["collect", good, "-e", path]).status == 0)
    let again = try seal("again", rating: 2, token: token)
    let refused = run(["collect", again, "-e", path])
    #expect(refused.status == 65 && refused.shown.contains("participation code"))
    let store = try Engagement.open(at: path)
    #expect(try store.responseCount(questionnaire: "quick") == 1)
    #expect(try store.unusedInvitations() == 1)
    #expect(try store.invitations() == ["Sales": 2])
    try store.close()
    let database = try Data(contentsOf: URL(fileURLWithPath: path + "/soundings.db"))
    #expect(database.range(of: Data(token.hash.utf8)) == nil)
    #expect(database.range(of: Data(token.text.utf8)) == nil)
  }

  @Test func `a file without codes is refused once people have codes, unless it is trusted`() throws
  {
    let plain = try directory.write(
      "<responses assessment=\"QuickCheck\" version=\"1.0\" questionnaire=\"quick\">\n"
        + "<response unit=\"Sales\" role=\"staff\"><answer item=\"PUR-01\" rating=\"4\"/></response>\n"
        + "</responses>\n", to: "plain.xml")
    #expect(
      run(["invite", "--count", "1", "-o", directory.path + "/codes.txt", "-e", path]).status == 0)
    for command in [["collect", plain], ["answer", "--from", plain]] {
      let refused = run(command + ["-e", path])
      #expect(refused.status == 77 && refused.shown.contains("--without-codes"), "\(refused)")
    }
    #expect(try count() == 0)
    #expect(run(["collect", "--without-codes", plain, "-e", path]).status == 0)
    #expect(try count() == 1)
  }

  @Test func `a file that isn't there stops none of the others`() throws {
    let good = try seal("b")
    let outcome = run(["collect", inbox + "/a.xml", good, "-e", path])
    #expect(outcome.status == 66 && outcome.shown.contains("Collected 1 response."))
    #expect(try Engagement.open(at: path).backups.count == 1)
  }

  @Test func `a key under a passphrase opens only with it`() throws {
    let place = directory.path + "/locked"
    run([
      "new", place, "--assessment", Program.root + "/Questionnaires/QuickCheck", "--organization",
      "Acme", "--practice", "wikis",
    ])
    #expect(run(["key", "new", "--passphrase", "-e", place]).status == 64, "nobody to ask")
    #expect(run(["key", "new", "--passphrase", "-e", place], secret: "short").status == 64)
    #expect(run(["key", "new", "--passphrase", "-e", place], secret: "long enough").status == 0)
    let shown = run(["key", "show", "-e", place])
    #expect(shown.shown.contains("under a passphrase"))
    let again = run(["key", "new", "-e", place])
    #expect(again.status == 73 && again.shown.contains("has a key already"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place + "/sealing.key"))
    let file = try KeyFile(Array(bytes))
    #expect(throws: SealError.wrongPassphrase) { try file.open(passphrase: "another") }
    #expect(try file.open(passphrase: "long enough").publicKey == file.publicKey)
  }

  @Test func `a backup of the key is private and never written over`() throws {
    let copy = directory.path + "/copy.key"
    #expect(run(["key", "backup", "-o", copy, "-e", path]).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(run(["key", "backup", "-o", copy, "-e", path]).status == 73)
    let original = try Data(contentsOf: URL(fileURLWithPath: path + "/sealing.key"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == original)
  }

  @Test func `an invitation for a unit that isn't there, or over an old list, changes nothing`()
    throws
  {
    let list = try directory.write("old", to: "codes.txt")
    #expect(run(["invite", "--count", "2", "--unit", "Sals", "-e", path]).status == 64)
    #expect(run(["invite", "--count", "2", "-o", list, "-e", path]).status == 73)
    #expect(try Engagement.open(at: path).invitations().isEmpty)
  }

  @Test func `five hundred files are stored in an order that tells nothing of their arrival`()
    throws
  {
    let engagement = try OpenEngagement(path)
    let key = try EngagementKey(engagement: engagement).file().open(passphrase: nil)
    // Drawn from a seed: of truly random orders, one in forty lies outside ±0.1 by chance.
    var random = SplitMix64(seed: 34)
    for number in 0..<500 {
      // The rating tells the order of arrival: five groups of a hundred.
      let file = try seal("\(number)", rating: number / 100 + 1)
      let outcome = try SealedFile(path: file, engagement: engagement).collect(using: &random) {
        key
      }
      #expect(outcome == .kept(1, rejected: 0))
    }
    let queue = try DatabaseQueue(path: path + "/soundings.db")
    let stored = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT id, codes FROM response ORDER BY rowid").map { row in
        (id: row["id"] as Int64, group: Double([UInt8](row["codes"] as Data)[0]))
      }
    }
    #expect(stored.count == 500)
    let places = stored.indices.map(Double.init)
    let correlation = Self.correlation(places, stored.map(\.group))
    #expect(abs(correlation) <= 0.1, "\(correlation)")
    #expect(Set(stored.map(\.group)).count == 5)
  }

  private static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let meanLeft = left.reduce(0, +) / count
    let meanRight = right.reduce(0, +) / count
    let products = zip(left, right).map { ($0 - meanLeft) * ($1 - meanRight) }.reduce(0, +)
    let squaresLeft = left.map { ($0 - meanLeft) * ($0 - meanLeft) }.reduce(0, +)
    let squaresRight = right.map { ($0 - meanRight) * ($0 - meanRight) }.reduce(0, +)
    return products / (squaresLeft * squaresRight).squareRoot()
  }
}

/// A token that nobody was given.
private func drawn() -> ParticipationToken {
  var random = SplitMix64(seed: 8)
  return ParticipationToken(using: &random)
}
