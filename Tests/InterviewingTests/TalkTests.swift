import Instrument
import Interviewing
import Testing

struct TalkTests {
  private let scale: ResponseScale
  private let english = Language("en")

  init() throws {
    let language = english
    scale = try ResponseScale(
      id: "s",
      points: (1...5).map { .init(rating: $0, label: LocalizedText("\($0)", language: language)) })
  }

  private func item(
    _ id: String, text: Bool = false, audience: Set<Role.ID> = [], required: Bool = false,
    nonresponse: [Nonresponse] = [], relevance: Condition? = nil
  ) -> Item {
    Item(
      id: id, kind: text ? .freeText : .rating(scale),
      wording: LocalizedText("About \(id)", language: english), audience: audience,
      isRequired: required, nonresponse: nonresponse.map { .init(kind: $0) }, relevance: relevance)
  }

  private func guide(_ items: [Item]) -> TalkGuide {
    let title = LocalizedText("Guide", language: english)
    return TalkGuide(
      Questionnaire(
        id: "g", use: .interview, title: title, audience: ["consultant"],
        sections: [Section(id: "s", title: title, entries: items.map { .item($0) })]),
      role: "executive")
  }

  private func usual() -> TalkGuide {
    guide([
      item("ME-1", text: true, audience: ["consultant"]), item("ME-2", audience: ["consultant"]),
      item("GOA-1", text: true), item("GOA-2", nonresponse: [.dontKnow]),
      item("STA-1", text: true, audience: ["staff"]),
      item("HOR-1", text: true), item("HOR-2", required: true),
      item("END-1", audience: ["consultant"]),
    ])
  }

  @Test func `open questions come first, and what is for the consultant stands around them`() {
    let guide = usual()
    #expect(
      guide.items.map(\.id) == ["ME-1", "ME-2", "GOA-1", "HOR-1", "GOA-2", "HOR-2", "END-1"])
    #expect(guide.part(of: "ME-2") == .before)
    #expect(guide.part(of: "HOR-1") == .open)
    #expect(guide.part(of: "GOA-2") == .scored)
    #expect(guide.part(of: "END-1") == .after)
    #expect(guide.part(of: "STA-1") == nil)
  }

  @Test func `what was heard is what counts, of items that are asked and put to the other person`()
    throws
  {
    var talk = Talk(
      guide: guide([
        item("ME-1", audience: ["consultant"]), item("GOA-1", text: true), item("GOA-2"),
        item("GOA-3", nonresponse: [.dontKnow]),
        item("HOR-1", relevance: .atLeast("GOA-2", Quantity(thousandths: 3000))),
        item("END-1", audience: ["consultant"]),
      ]))
    for id in ["ME-1", "GOA-2", "HOR-1", "END-1"] { try talk.add(.answer(.rating(4)), to: id) }
    try talk.add(.answer(.nonresponse(.dontKnow)), to: "GOA-3")
    #expect(
      talk.heard
        == ["GOA-2": .rating(4), "HOR-1": .rating(4), "GOA-3": .nonresponse(.dontKnow)])
    try talk.add(.override(.rating(2), reason: "r"), to: "GOA-2")
    // The rule looks at what counts, so HOR-1 isn't asked any more.
    #expect(talk.heard == ["GOA-2": .rating(2), "GOA-3": .nonresponse(.dontKnow)])
    try talk.add(.withdrawn(.override), to: "GOA-2")
    #expect(talk.heard["GOA-2"] == .rating(4))
  }

  @Test func `the next open item counts from where the talk has wandered, and then from the start`()
    throws
  {
    var talk = Talk(guide: usual())
    #expect(talk.current?.id == "ME-1")
    talk.jump(to: "GOA-2")
    try talk.add(.answer(.rating(3)), to: "GOA-2")
    talk.advance()
    #expect(talk.current?.id == "HOR-2")
    try talk.add(.answer(.rating(3)), to: "HOR-2")
    talk.advance()
    #expect(talk.current?.id == "END-1")
    talk.advance()
    #expect(talk.current?.id == "ME-1", "END-1 stays open")
    #expect(talk.progress.ticked == 2 && talk.progress.reachable == 7)
    #expect(talk.open.map(\.id) == ["ME-1", "ME-2", "GOA-1", "HOR-1", "END-1"])
  }

  @Test func `back returns on the trail of the talk, and before its start along the guide`() {
    var talk = Talk(guide: usual())
    talk.advance()
    talk.jump(to: "HOR-2")
    let trail = (0..<3).map { _ in talk.back() ? talk.current?.id : nil }
    #expect(trail == ["ME-2", "ME-1", nil])
    var other = Talk(guide: usual(), record: TalkRecord([("ME-1", .answer(.text("t")))]))
    #expect(other.current?.id == "ME-2")
    other.back()
    #expect(other.current?.id == "ME-1")
  }

  @Test func `an item that was put off comes up only when it is gone to`() throws {
    var talk = Talk(guide: guide([item("A-1"), item("A-2")]))
    try talk.add(.askLater(true), to: "A-1")
    talk.advance()
    try talk.add(.answer(.rating(1)), to: "A-2")
    talk.advance()
    #expect(talk.current == nil)
    #expect(talk.putOff.map(\.id) == ["A-1"])
    talk.jump(to: "A-1")
    #expect(talk.current?.id == "A-1")
    try talk.add(.answer(.rating(1)), to: "A-1")
    #expect(talk.putOff.isEmpty && talk.open.isEmpty)
  }

  @Test func `skip rules look back along the guide as it is defined, at the answer that counts`()
    throws
  {
    let items = [item("A-1"), item("A-2", text: true, relevance: .is("A-1", "5"))]
    var talk = Talk(guide: guide(items))
    #expect(talk.reachable.map(\.id) == ["A-1"])
    #expect(talk.find("A-2") == .notAsked("A-2"))
    #expect(throws: Talk.Refusal.notAsked) { try talk.add(.answer(.text("t")), to: "A-2") }
    try talk.add(.answer(.rating(5)), to: "A-1")
    #expect(talk.reachable.map(\.id) == ["A-2", "A-1"])
    try talk.add(.override(.rating(1), reason: "r"), to: "A-1")
    #expect(talk.reachable.map(\.id) == ["A-1"])
  }

  @Test func `an entry that doesn't fit is refused and changes nothing`() throws {
    let talk = Talk(guide: usual())
    let cases: [(TalkEntry, Item.ID, Talk.Refusal)] = [
      (.answer(.rating(6)), "GOA-2", .unacceptable),
      (.answer(.text("t")), "GOA-2", .unacceptable),
      (.answer(.nonresponse(.notApplicable)), "GOA-2", .notOffered),
      (.answer(.nonresponse(.skipped)), "HOR-2", .answerRequired),
      (.override(.rating(1), reason: "r"), "GOA-2", .nothingToOverride),
      (.withdrawn(.note), "GOA-2", .nothingToWithdraw),
      (.withdrawn(.override), "GOA-2", .nothingToWithdraw),
      (.note("n"), "STA-1", .notAsked),
    ]
    for (entry, id, refusal) in cases {
      var changed = talk
      #expect(throws: refusal) { try changed.add(entry, to: id) }
      #expect(changed == talk)
    }
    var answered = talk
    try answered.add(.answer(.nonresponse(.dontKnow)), to: "GOA-2")
    #expect(throws: Talk.Refusal.unacceptable) {
      try answered.add(.override(.rating(9), reason: "r"), to: "GOA-2")
    }
  }

  @Test func `a code is found by its beginning, open items first, or the nearest is named`() throws
  {
    var talk = Talk(guide: usual())
    #expect(talk.find("hor-2") == .item("HOR-2", others: []))
    #expect(talk.find("hor") == .item("HOR-1", others: ["HOR-2"]))
    try talk.add(.answer(.text("t")), to: "HOR-1")
    #expect(talk.find("HOR") == .item("HOR-2", others: ["HOR-1"]))
    #expect(talk.find("HPR") == .nothing(nearest: "HOR"))
    #expect(talk.find("HPR-1") == .nothing(nearest: "HOR-1"))
    #expect(talk.find("XYZZY") == .nothing(nearest: nil))
    #expect(
      talk.items(about: "about hor") { $0.text(in: english) }.map(\.id) == ["HOR-1", "HOR-2"])
  }
}
