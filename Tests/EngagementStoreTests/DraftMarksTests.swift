import EngagementStore
import Instrument
import TestSupport
import Testing

struct DraftMarksTests {
  private let directory: TemporaryDirectory
  private let engagement: Engagement
  private let draft: Draft

  init() throws {
    directory = try TemporaryDirectory()
    engagement = try Engagement.create(
      at: directory.path + "/acme",
      settings: EngagementSettings(
        identifier: "0", assessment: "A", assessmentVersion: "1", definitionFingerprint: "abc",
        organization: "Acme", practice: "wikis", language: "en", minimumGroup: 5, currency: "EUR",
        isSynthetic: false, begun: "2026-01-01"), definition: [])
    draft = try engagement.beginDraft(
      questionnaire: "q", unit: "Sales", role: "staff", language: Language("en"),
      definition: "abc")
  }

  private func again() throws -> Engagement { try Engagement.open(at: directory.path + "/acme") }

  @Test func `marks are there after the process is gone, and can be taken away`() throws {
    try engagement.record(.flag(true), for: "X-1", in: draft.id)
    try engagement.record(.note("look"), for: "X-1", in: draft.id)
    try engagement.record(.note("look again"), for: "X-1", in: draft.id)
    try engagement.record(.unfinished("fo"), for: "X-2", in: draft.id)
    #expect(
      try again().marks(in: draft.id)
        == DraftMarks(
          flags: ["X-1"], notes: ["X-1": "look again"], unfinished: ["X-2": "fo"]))
    try engagement.record(.flag(false), for: "X-1", in: draft.id)
    try engagement.record(.note(""), for: "X-1", in: draft.id)
    #expect(try again().marks(in: draft.id) == DraftMarks(unfinished: ["X-2": "fo"]))
  }

  @Test func `an answer takes the place of what was half-typed for it, and of nothing else`() throws
  {
    try engagement.record(.unfinished("fo"), for: "X-1", in: draft.id)
    try engagement.record(.unfinished("ba"), for: "X-2", in: draft.id)
    try engagement.record(.rating(4), for: "X-1", in: draft.id)
    #expect(try engagement.marks(in: draft.id).unfinished == ["X-2": "ba"])
  }

  @Test func `a draft knows its definition, its promise and its language`() throws {
    #expect(draft.definition == "abc" && draft.promise.isEmpty)
    try engagement.recordPromise("We promise.", in: draft.id)
    try engagement.recordLanguage(Language("de"), in: draft.id)
    let found = try #require(try again().openDrafts().first)
    #expect(found.promise == "We promise." && found.language == Language("de"))
    #expect(throws: StoreError.noDraft) { try engagement.recordPromise("x", in: 99) }
  }

  @Test func `an erased draft takes everything along`() throws {
    try engagement.record(.rating(4), for: "X-1", in: draft.id)
    try engagement.record(.flag(true), for: "X-1", in: draft.id)
    try engagement.eraseDraft(draft.id)
    #expect(try again().openDrafts().isEmpty)
    #expect(try again().answers(in: draft.id).isEmpty)
    #expect(try again().marks(in: draft.id) == DraftMarks())
    #expect(throws: StoreError.noDraft) { try engagement.eraseDraft(draft.id) }
  }

  @Test func `a lock is no mark of an item`() throws {
    try engagement.lock(draft.id, under: "hash")
    #expect(try again().locks() == [draft.id: "hash"])
    #expect(try again().marks(in: draft.id) == DraftMarks())
  }
}
