import Instrument
import Scoring
import TestSupport
import Testing

struct IndicatorTests {
  private static func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  /// Columns: F1 H1 F2 H2 (ratings), OWN (three options), R.a R.b R.c (ranks), then FA FB FC
  /// (ratings, one a facet) and SIDE (the facets and another option).
  private static func assessment() throws -> Assessment {
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let options = ["a", "b", "c"].map { ItemOption(id: $0, label: text($0)) }
    func rating(_ id: String, facets: [String] = []) -> Item {
      Item(id: id, kind: .rating(scale), wording: text(id), facets: facets)
    }
    let items =
      ["F1", "H1", "F2", "H2"].map { rating($0) } + [
        Item(id: "OWN", kind: .singleChoice(options), wording: text("own")),
        Item(id: "R", kind: .ranking(options), wording: text("r")),
        rating("FA", facets: ["a"]), rating("FB", facets: ["b"]), rating("FC", facets: ["c"]),
        Item(
          id: "SIDE",
          kind: .singleChoice(options + [ItemOption(id: "other", label: text("other"))]),
          wording: text("side")),
      ]
    func stage(_ id: String, _ item: String) -> Stage {
      Stage(id: id, title: text(id), items: [item], atLeast: 3)
    }
    let rules: [(String, Indicator.Rule)] = [
      ("fear", .difference([.init(first: "F1", second: "H1"), .init(first: "F2", second: "H2")])),
      ("owner", .consensus(items: ["OWN"])), ("order", .ranking(items: ["R"])),
      ("adoption", .stages([stage("one", "F1"), stage("two", "F2")], share: 50)),
      ("view", .breadth(items: ["FA", "FB", "FC"], atLeast: 4)),
      ("blind", .ownFacet(items: ["SIDE"], over: ["FA", "FB", "FC"])),
    ]
    return Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: [Role(id: "staff", title: text("staff"))],
      facets: ["a", "b", "c"].map { Facet(id: $0, title: text($0)) },
      indicators: rules.map { Indicator(id: $0.0, title: text($0.0), rule: $0.1) },
      questionnaires: [
        Questionnaire(
          id: "q", title: text("q"),
          sections: [Section(id: "x", title: text("x"), entries: items.map { .item($0) })])
      ])
  }

  private static let skipped = Code.of(.skipped)
  private static let plain: [UInt8] = [4, 0, 2, 2, 0, 0, 1, 2, 4, 4, 0, 0]

  private func measured(_ rows: [[UInt8]]) throws -> [String: IndicatorProfile] {
    let assessment = try Self.assessment()
    let questionnaire = try #require(assessment.questionnaires.first)
    var builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire), unitCount: 1)
    for row in rows {
      row.withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) }
    }
    let profile = ProfileBuilder(assessment: assessment)
      .byUnit([builder], tree: try UnitTree([Unit(id: "u")]))
    let shown = try #require(profile.organization.shown)
    return Dictionary(
      shown.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func rows(_ count: Int, _ change: (Int, inout [UInt8]) -> Void) -> [[UInt8]] {
    (0..<count).map { person in
      var row = Self.plain
      change(person, &row)
      return row
    }
  }

  @Test func `a difference is the mean over complete pairs, in points`() throws {
    // First pair 4 − 0 of 4: +100; second pair 2 − 2: 0; so everybody has +50.
    #expect(try measured(rows(5) { _, _ in })["fear"]?.points == 50)
    // One pair left out: half of the pairs is enough, and only the other one counts.
    let half = try measured(rows(5) { _, row in row[3] = Self.skipped })
    #expect(half["fear"]?.points == 100)
    let none = try measured(rows(5) { _, row in (row[1], row[3]) = (Self.skipped, Self.skipped) })
    #expect(none["fear"]?.measured == nil)
    // What happens more often than it is feared counts negatively.
    let turned = try measured(rows(5) { _, row in (row[0], row[1]) = (0, 3) })
    #expect(turned["fear"]?.points == -37.5)
  }

  @Test func `shares are left out when one of them stands for fewer people than the minimum`()
    throws
  {
    let four = try measured(rows(9) { person, row in row[4] = person < 4 ? 1 : 0 })
    #expect(four["owner"]?.measured == nil, "the index of few people gives the shares away")
    let five = try measured(rows(10) { person, row in row[4] = person < 5 ? 1 : 0 })
    #expect(five["owner"]?.shares.map(\.share) == [0.5, 0.5, 0])
  }

  @Test func `an indicator of a unit is withheld when that of a smaller one would follow from it`()
    throws
  {
    let assessment = try Self.assessment()
    let questionnaire = try #require(assessment.questionnaires.first)
    var builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire), unitCount: 3)
    // Seven people above, of whom six answer; of the other two units nobody answers that item.
    for (unit, answers) in [(0, 7), (1, 9), (2, 8)] {
      for person in 0..<10 {
        var row = Self.plain
        if person >= answers { (row[1], row[3]) = (Self.skipped, Self.skipped) }
        row.withUnsafeBufferPointer { builder.add(row: $0, unit: unit, role: 0) }
      }
    }
    let tree = try UnitTree([
      Unit(id: "top"), Unit(id: "a", parent: "top"), Unit(id: "b", parent: "top"),
    ])
    let shown = ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
    #expect(
      shown.groups.map { $0.shown?.indicators[0].measured?.respondents }
        == [.atLeast(20), .atLeast(5), .atLeast(5)])
    #expect(shown.groups.allSatisfy { $0.shown?.indicators[1].measured == nil })
    #expect(shown.organization.shown?.indicators[1].measured != nil, "options of the whole only")
    // With four of the top unit's own answers left, one of the units below has to go.
    var small = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire), unitCount: 3)
    for (unit, answers) in [(0, 4), (1, 9), (2, 8)] {
      for person in 0..<10 {
        var row = Self.plain
        if person >= answers { (row[1], row[3]) = (Self.skipped, Self.skipped) }
        row.withUnsafeBufferPointer { small.add(row: $0, unit: unit, role: 0) }
      }
    }
    let guarded = ProfileBuilder(assessment: assessment).byUnit([small], tree: tree)
    #expect(
      guarded.groups.map { $0.shown?.indicators[0].measured?.respondents }
        == [.atLeast(20), .atLeast(5), nil])
  }

  @Test func `a value on four people is withheld`() throws {
    let few = try measured(rows(5) { person, row in if person == 0 { row[4] = Self.skipped } })
    #expect(few["owner"]?.measured == nil)
    #expect(few["owner"]?.points == nil && few["owner"]?.leader == nil)
    #expect(few["fear"]?.measured?.respondents == .atLeast(5))
  }

  @Test func `of all or all but one who chose alike, only that is told`() throws {
    for others in [0, 1] {
      for people in [5, 12, 30] {
        let alike = try measured(
          rows(people) { person, row in row[4] = person < others ? 2 : 1 })["owner"]
        #expect(alike?.measured?.value == .nearlyAll("b"))
        #expect(alike?.points == nil && alike?.shares == [])
      }
    }
    let two = try measured(rows(30) { person, row in row[4] = person < 2 ? 2 : 1 })["owner"]
    #expect(two?.measured == nil, "two of thirty are fewer than the minimum group")
  }

  @Test func `shares need ten people`() throws {
    let nine = try measured(rows(9) { person, row in row[4] = person < 7 ? 1 : 0 })
    #expect(nine["owner"]?.measured == nil)
  }

  @Test func `consensus is 0 when options share alike and rises with the lead`() throws {
    let many = try measured(rows(15) { person, row in row[4] = UInt8(person % 3) })
    #expect(many["owner"]?.points == 0)
    #expect(many["owner"]?.leader == nil, "none is ahead")
    let ahead = try measured(rows(15) { person, row in row[4] = person < 10 ? 2 : 1 })
    #expect(ahead["owner"]?.leader?.id == "c")
    // Counts 15, 10, 5: 100 · (3 · 350 − 900) ÷ (2 · 900).
    let mixed = try measured(
      rows(30) { person, row in row[4] = person < 15 ? 0 : person < 25 ? 1 : 2 })
    #expect(abs(try #require(mixed["owner"]?.points) - 100 * 6.0 / 72) < 1e-12)
    #expect(many["owner"]?.shares.map(\.id) == ["a", "b", "c"])
  }

  @Test func `ranking shares are Borda's points over all points`() throws {
    // Eight people rank a, b, c; two c, b, a; two b, a, c. Points 18, 14, 4 of 36.
    let result = try measured(
      rows(12) { person, row in
        if person < 2 { (row[5], row[7]) = (2, 0) }
        if (2..<4).contains(person) { (row[5], row[6]) = (1, 0) }
      })
    let shares = try #require(result["order"]?.shares)
    let expected: [Double] = [18 / 36, 14 / 36, 4 / 36]
    #expect(shares.map(\.share) == expected)
    #expect(result["order"]?.leader?.id == "a")
    let gap = try measured(rows(5) { person, row in if person == 0 { row[6] = Self.skipped } })
    #expect(gap["order"]?.measured == nil)
    let alike = try measured(rows(20) { person, row in if person == 0 { row[5...7] = [2, 0, 1] } })
    #expect(alike["order"]?.measured == nil, "everybody's ranking but one would be known")
  }

  @Test func `a stage is reached by half of the people who passed all before it`() throws {
    let first = try measured(
      rows(18) { person, row in (row[0], row[2]) = (person < 12 ? 2 : 1, person < 6 ? 4 : 0) })
    #expect(
      first["adoption"]?.measured?.value
        == .stage(
          "one",
          reached: [.init(id: "one", share: 12.0 / 18), .init(id: "two", share: 6.0 / 18)]))
    let few = try measured(
      rows(6) { person, row in (row[0], row[2]) = (person < 4 ? 2 : 1, person < 2 ? 4 : 0) })
    #expect(few["adoption"]?.measured?.value == .stage("one", reached: []))
    // Passing the second without the first isn't progress.
    let skippers = try measured(rows(6) { _, row in (row[0], row[2]) = (0, 4) })
    #expect(skippers["adoption"]?.measured?.value == .stage(nil, reached: []), "all stand alike")
  }

  @Test func `breadth and own facet tell a whole view from a narrow one`() throws {
    // FA 5, FB 5, FC 1, and SIDE a: two of three are high; own 100, others (100 + 0) ÷ 2.
    let result = try measured(rows(5) { _, _ in })
    #expect(abs(try #require(result["view"]?.points) - 200.0 / 3) < 1e-9)
    #expect(result["blind"]?.points == 50)
    let other = try measured(rows(5) { _, row in row[11] = 3 })
    #expect(other["blind"]?.measured == nil, "a person without a facet isn't counted")
  }

  @Test func `tallies of parts add up to that of the whole, bit for bit`() throws {
    let assessment = try Self.assessment()
    let questionnaire = try #require(assessment.questionnaires.first)
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      var whole = TallyBuilder(plan: plan, unitCount: 2)
      var parts = [whole, whole, whole]
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        var row = Self.plain
        for column in [0, 1, 2, 3, 8, 9, 10] {
          row[column] = UInt8.random(in: 0...5, using: &random)
          if row[column] == 5 { row[column] = Code.of(.dontKnow) }
        }
        (row[4], row[11]) = (UInt8.random(in: 0...2, using: &random), row[8] % 4)
        let unit = Int.random(in: 0...1, using: &random)
        let part = Int.random(in: 0...2, using: &random)
        row.withUnsafeBufferPointer {
          whole.add(row: $0, unit: unit, role: 0)
          parts[part].add(row: $0, unit: unit, role: 0)
        }
      }
      var merged = parts[2]
      merged.merge(parts[0])
      merged.merge(parts[1])
      #expect(merged.unitTallies() == whole.unitTallies())
    }
  }
}
