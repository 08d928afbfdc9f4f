import Instrument
import Testing

@testable import Scoring

/// Which items of two versions of a definition can be compared, and why the others can't.
struct ItemChangeTests {
  private static func text(_ text: String, _ language: String = "en") -> LocalizedText {
    LocalizedText(text, language: Language(language))
  }

  private static func scale(_ labels: [String]) throws -> ResponseScale {
    try ResponseScale(
      id: "s", points: labels.enumerated().map { .init(rating: $0 + 1, label: text($1)) })
  }

  private static func item(
    _ id: Item.ID = "X-1", wording: LocalizedText = text("We talk."),
    labels: [String] = ["No", "Half", "Yes"], scale: Scale.ID = "trust", weight: Int = 1000,
    keying: Item.Keying = .positive, audience: Set<Role.ID> = [], dontKnow: Int? = nil,
    relevance: Condition? = nil, replaces: Item.ID? = nil
  ) throws -> Item {
    Item(
      id: id, kind: .rating(try Self.scale(labels)), wording: wording,
      membership: .init(scale: scale, weight: weight, keying: keying), audience: audience,
      nonresponse: dontKnow.map {
        [.init(kind: .dontKnow, scoring: .rating($0))]
      } ?? [], relevance: relevance, replaces: replaces)
  }

  private static func assessment(
    _ items: [Item], stem: String? = nil, dimensions: [Dimension]? = nil, minimum: Int? = nil
  ) -> Assessment {
    let entries: [Section.Entry] =
      stem.map { [.matrix(Matrix(id: "m", stem: text($0), items: items))] }
      ?? items.map { .item($0) }
    return Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: ["staff", "boss"].map { Role(id: $0, title: text($0)) },
      dimensions: dimensions
        ?? [Dimension(id: "d", title: text("d"), parts: [.init(scale: "trust")])],
      questionnaires: [
        Questionnaire(
          id: "q", title: text("q"),
          scales: ["trust", "other"].map {
            Scale(id: $0, construct: text($0), minimumAnswered: minimum)
          },
          sections: [Section(id: "x", title: text("x"), entries: entries)])
      ])
  }

  private func kind(_ before: Item, _ after: Item) -> ItemChange.Kind? {
    ComparableItems(before: Self.assessment([before]), after: Self.assessment([after])).items.first?
      .kind
  }

  @Test func `what a respondent reads and what it counts for must be the same`() throws {
    let before = try Self.item()
    #expect(kind(before, before) == .same)
    let changes: [(Item, [ItemChange.Difference])] = [
      (try Self.item(wording: Self.text("We talk a lot.")), [.wording]),
      (try Self.item(labels: ["No", "Partly", "Yes"]), [.answers]),
      (try Self.item(labels: ["No", "Half", "Yes", "Always"]), [.answers]),
      (try Self.item(scale: "other"), [.scale]), (try Self.item(weight: 500), [.weight]),
      (try Self.item(keying: .reverse), [.keying]),
      (try Self.item(audience: ["boss"]), [.audience]),
      (try Self.item(dontKnow: 2), [.nonresponse]),
      (try Self.item(relevance: .answered("X-0")), [.relevance]),
      (
        try Self.item(wording: Self.text("More"), weight: 2000, keying: .reverse),
        [.wording, .keying, .weight]
      ),
    ]
    for (after, differences) in changes {
      #expect(kind(before, after) == .changed(differences))
    }
    #expect(kind(before, try Self.item(audience: ["boss", "staff"])) == .same, "everybody")
  }

  @Test func `a translation that is added changes nothing, one that is replaced does`() throws {
    let german = LocalizedText([
      .init(language: Language("en"), text: "We talk."),
      .init(language: Language("de"), text: "Wir reden."),
    ])
    let other = LocalizedText([
      .init(language: Language("en"), text: "We talk."),
      .init(language: Language("de"), text: "Wir reden viel."),
    ])
    #expect(kind(try Self.item(), try Self.item(wording: german)) == .same)
    #expect(
      kind(try Self.item(wording: german), try Self.item(wording: other)) == .changed([.wording]))
    #expect(
      kind(try Self.item(), try Self.item(wording: Self.text("Wir reden.", "de")))
        == .changed([.wording]))
  }

  @Test func `the stem of a matrix is part of what is read`() throws {
    let items = [try Self.item()]
    let change = ComparableItems(
      before: Self.assessment(items, stem: "How far?"),
      after: Self.assessment(items, stem: "How often?"))
    #expect(change.items.map(\.kind) == [.changed([.wording])])
  }

  @Test func `an item is new, dropped, or declared to be another one`() throws {
    let before = Self.assessment([try Self.item("X-1"), try Self.item("X-2")])
    let heir = try Self.item(
      "X-3", wording: Self.text("We speak."), labels: ["Never", "Always"], keying: .reverse,
      replaces: "X-2")
    let found = ComparableItems(
      before: before, after: Self.assessment([try Self.item("X-4"), heir]))
    #expect(found.items.map(\.id) == ["X-4", "X-3", "X-1"])
    #expect(found.items.map(\.kind) == [.new, .equivalent("X-2"), .dropped])
    #expect(found.items.map(\.isComparable) == [false, true, false])
    #expect(found.items.map(\.former) == [nil, "X-2", "X-1"])
    let heavier = try Self.item("X-3", weight: 2000, replaces: "X-2")
    #expect(
      ComparableItems(before: before, after: Self.assessment([heavier])).items[0].kind
        == .changed([.weight]), "what it counts for isn't a matter of what it measures")
    let stranger = try Self.item("X-3", replaces: "X-9")
    #expect(
      ComparableItems(before: before, after: Self.assessment([stranger])).items[0].kind == .new)
  }

  @Test func `only comparable items go on counting`() throws {
    let before = Self.assessment([try Self.item("X-1"), try Self.item("X-2")])
    let after = Self.assessment([
      try Self.item("X-1"), try Self.item("X-2", wording: Self.text("Else")),
    ])
    let found = ComparableItems(before: before, after: after)
    for side in [found.before, found.after] {
      let items = side.questionnaires.flatMap(\.items)
      #expect(items.map(\.id) == ["X-1", "X-2"], "answers are read as before")
      #expect(items.map { $0.membership != nil } == [true, false])
    }
    #expect(found.dimensions.map(\.compared) == [1])
    #expect(found.dimensions.map(\.all) == [2])
    #expect(found.dimensions.map(\.obstacle) == [nil])
  }

  @Test func `a dimension that is made in another way isn't compared`() throws {
    let items = [try Self.item("X-1")]
    func dimension(_ id: String, _ parts: [(Scale.ID, Int)]) -> Dimension {
      Dimension(
        id: id, title: Self.text(id), parts: parts.map { .init(scale: $0.0, weight: $0.1) })
    }
    func obstacles(_ before: Assessment, _ after: Assessment) -> [ComparableItems.Obstacle?] {
      let found = ComparableItems(before: before, after: after)
      if found.dimensions.allSatisfy({ $0.obstacle != nil }) {
        #expect(found.after.questionnaires[0].items.allSatisfy { $0.membership == nil })
      }
      return found.dimensions.map(\.obstacle)
    }
    let plain = Self.assessment(items, dimensions: [dimension("d", [("trust", 1000)])])
    #expect(obstacles(plain, plain) == [nil])
    #expect(
      obstacles(plain, Self.assessment(items, dimensions: [dimension("d", [("trust", 500)])]))
        == [.changed])
    #expect(
      obstacles(plain, Self.assessment(items, dimensions: [dimension("e", [("trust", 1000)])]))
        == [.new, .dropped])
    #expect(obstacles(plain, Self.assessment(items, minimum: 1)) == [.changed])
    #expect(obstacles(plain, Self.assessment([try Self.item("X-2")])) == [.noItems])
  }
}
