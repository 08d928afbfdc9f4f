import EngagementStore
import Foundation
import Instrument
import TestSupport
import Testing

/// Talks and hypotheses in the store.
struct InterviewStoreTests {
  private let directory: TemporaryDirectory
  private let store: Engagement
  private var path: String { directory.path + "/acme" }

  init() throws {
    directory = try TemporaryDirectory()
    store = try Engagement.create(
      at: directory.path + "/acme",
      settings: EngagementSettings(
        identifier: String(repeating: "0", count: 32), assessment: "A", assessmentVersion: "1",
        definitionFingerprint: "f", organization: "Acme", practice: "wikis", language: "en",
        minimumGroup: 5, currency: "EUR", isSynthetic: false, begun: "2026-01-01"),
      definition: [("assessment.xml", Array("<a/>".utf8))])
    try store.replaceRoster([Unit(id: "Sales", headcount: 9)])
  }

  private func begin(_ person: String = "K.") throws -> StoredTalk {
    try store.beginInterview(
      questionnaire: "guide", unit: "Sales", role: "executive", person: person,
      language: Language("de"))
  }

  @Test func `entries come back as they were added, also through another connection`() throws {
    let talk = try begin()
    let other = try begin("L.")
    let entries = [
      StoredTalkEntry(subject: "A-1", kind: "answer", answer: .rating(4)),
      StoredTalkEntry(
        subject: "A-1", kind: "override", answer: .choices(["b", "a"]), texts: ["wel\"l, …\n:q"]),
      StoredTalkEntry(subject: "A-2", kind: "file", texts: ["/a b", "00ff", ""]),
      StoredTalkEntry(subject: "A-2", kind: "note", texts: ["\u{0}\u{1F600}"]),
    ]
    for entry in entries { try store.append(entry, to: talk.id) }
    try store.append(StoredTalkEntry(subject: "A-1", kind: "note", texts: ["x"]), to: other.id)
    let again = try Engagement.open(at: path)
    #expect(try again.entries(of: talk.id) == entries)
    #expect(try again.entries(of: other.id).count == 1)
    #expect(try again.interviews() == [talk, other])
    #expect(talk.person == "K." && talk.language == Language("de") && !talk.isFinished)
  }

  @Test func `nothing is added to a talk that is finished or doesn't exist`() throws {
    let talk = try begin()
    try store.finishInterview(talk.id)
    let note = StoredTalkEntry(subject: "A-1", kind: "note", texts: ["x"])
    #expect(throws: StoreError.noInterview) { try store.append(note, to: talk.id) }
    #expect(throws: StoreError.noInterview) { try store.append(note, to: 99) }
    #expect(throws: StoreError.noInterview) { try store.finishInterview(talk.id) }
    #expect(try store.entries(of: talk.id).isEmpty)
    #expect(try store.interviews().map(\.isFinished) == [true])
  }

  @Test func `the number of a talk that was forgotten isn't used again`() throws {
    _ = try begin()
    let talk = try begin("L.")
    #expect(try store.erase(.interview(talk.id)).count == 1)
    #expect(try begin().id == 3)
    #expect(try store.erase(.interview(3)).count == 1)
    #expect(try Engagement.open(at: path).interviews().map(\.id) == [1])
    #expect(try store.inspectDatabase().allSatisfy { $0.problems == 0 })
    #expect(try begin().id == 4)
  }

  @Test func `a talk belongs to the wave in which it was begun`() throws {
    let first = try begin()
    #expect(first.wave == 1)
    _ = try store.closeWave(1)
    #expect(try begin("L.").wave == 1, "there is no other wave yet")
    _ = try store.openWave(day: "2026-02-01")
    #expect(try begin("M.").wave == 2)
    #expect(try Engagement.open(at: path).interviews().map(\.wave) == [1, 1, 2])
  }

  @Test func `a hypothesis knows whether scores had been seen before it was written`() throws {
    #expect(try store.addHypothesis("one").number == 1)
    try store.noteAnswersOpened()
    #expect(try !store.answersWereOpened(), "there is no response to see")
    #expect(try store.addHypothesis("two").isAfterOpening == false)
    var random = SplitMix64(seed: 1)
    try store.insert(
      [PackedResponse(unit: "Sales", role: "staff", row: [1], quantities: [:], texts: [:])],
      questionnaire: "q", using: &random)
    #expect(try !store.answersWereOpened(), "a response alone was seen by nobody")
    try store.noteAnswersOpened()
    try store.noteAnswersOpened()
    #expect(try store.answersWereOpened())
    #expect(try store.addHypothesis("three").isAfterOpening)
    let all = try Engagement.open(at: path).hypotheses()
    #expect(all.map(\.number) == [1, 2, 3])
    #expect(all.map(\.text) == ["one", "two", "three"])
    #expect(all.map(\.isAfterOpening) == [false, false, true])
  }
}
