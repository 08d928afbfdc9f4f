import Instrument
import Scoring
import Testing

/// Sides of the practice as different roles see them.
///
/// Staff are asked A1 and A2 of the scale access and K of know-how, middle managers A3 of access; all
/// belong to the technical side. Executives are asked S of a scale of their own, which belongs to it as
/// well. Each answer is a rating from 1 to 5.
struct FacetGapTests {
  private static let roles = ["staff", "middle", "executive"]

  private func assessment() throws -> Assessment {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let ratings = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    func item(_ id: String, _ scale: String) -> Item {
      Item(
        id: id, kind: .rating(ratings), wording: text(id),
        membership: .init(scale: scale, keying: .positive), facets: ["technical"])
    }
    func questionnaire(_ role: String, _ items: [Item]) -> Questionnaire {
      Questionnaire(
        id: role, title: text(role), audience: [role],
        sections: [Section(id: "x", title: text("x"), entries: items.map { .item($0) })])
    }
    let scales = ["access", "know-how", "stake"]
    return Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      roles: Self.roles.map { Role(id: $0, title: text($0)) },
      facets: [Facet(id: "technical", title: text("Technical"))],
      scales: scales.map { Scale(id: $0, construct: text($0)) },
      dimensions: scales.map {
        Instrument.Dimension(id: $0, title: text($0), parts: [.init(scale: $0)])
      },
      questionnaires: [
        questionnaire(
          "staff", [item("A1", "access"), item("A2", "access"), item("K", "know-how")]),
        questionnaire("middle", [item("A3", "access")]),
        questionnaire("executive", [item("S", "stake")]),
      ])
  }

  /// The release of people with these ratings, questionnaire by questionnaire.
  private func release(_ rows: [[[UInt8]]], later: [[[UInt8]]]? = nil) throws -> Release {
    let assessment = try assessment()
    let batches = ([rows] + (later.map { [$0] } ?? [])).map { rows in
      zip(assessment.questionnaires, rows).enumerated().map { role, pair in
        var builder = TallyBuilder(
          plan: ScoringPlan(assessment: assessment, questionnaire: pair.0), unitCount: 1)
        for row in pair.1 {
          row.map { $0 - 1 }.withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: role) }
        }
        return builder
      }
    }
    return ProfileBuilder(assessment: assessment)
      .release(batches, tree: try UnitTree([Unit(id: "u")]))
  }

  /// Staff find access easy and know nothing; the others are in between.
  private let staff: [[UInt8]] = (0..<12).map { [4 + UInt8($0 % 2), 4, 1] }
  private let middle: [[UInt8]] = (0..<8).map { [2 + UInt8($0 % 2)] }
  private let executive: [[UInt8]] = (0..<6).map { [3 + UInt8($0 % 2)] }

  @Test func `roles are compared on what both are asked about`() throws {
    let release = try release([staff, middle, executive])
    let gaps = release.comparisons.roles.facets
    #expect(gaps.map { [$0.subject, $0.first, $0.second] } == [["technical", "staff", "middle"]])
    let gap = try #require(gaps.first)
    // The side as a whole holds what staff know, too: (87.5 + 75 + 0) ÷ 3 and more.
    let whole = try #require(release.byRole.groups[0].shown?.facets[0].points)
    #expect(abs(whole - 162.5 / 3) < 1e-8)
    #expect(abs(gap.firstMean - 81.25) < 1e-8 && abs(gap.secondMean - 37.5) < 1e-8)
    #expect(gap.seesLess == "middle")
    let interval = try #require(gap.gap.interval)
    #expect(interval.low < 43.75 && interval.high > 43.75)
  }

  @Test func `one adjustment goes over the gaps in dimensions and in sides`() throws {
    let roles = try release([staff, middle, executive]).comparisons.roles
    let all = roles.gaps + roles.facets
    #expect(roles.gaps.count == 1 && roles.facets.count == 1)
    let adjusted = FalseDiscovery.adjusted(all.compactMap(\.gap.probability))
    #expect(all.map(\.adjusted) == adjusted.map { $0 })
    #expect(
      roles.facets[0].adjusted != roles.facets[0].gap.probability || adjusted[0] == adjusted[1])
  }

  @Test func `a role that is too small or divided isn't compared`() throws {
    #expect(
      try release([staff, Array(middle.prefix(4)), executive]).comparisons.roles.facets.isEmpty)
    let torn: [[UInt8]] = (0..<12).map { [$0 < 6 ? 1 : 5] }
    let divided = try release([staff, torn, executive])
    #expect(divided.byRole.groups[1].shown?.dimensions[0].voice == .divided)
    #expect(divided.comparisons.roles.facets.isEmpty)
  }

  @Test func `a side isn't told where it would tell what a few said of a withheld dimension`()
    throws
  {
    let skipped = Code.of(.skipped) + 1
    // One of the staff says something of know-how; beside what all said of access the rest would follow.
    let few = staff.enumerated().map { [$1[0], $1[1], $0 == 0 ? 1 : skipped] }
    let release = try release([few, middle, executive])
    #expect(release.byRole.groups[0].shown?.dimensions[1].isWithheld == true)
    #expect(release.byRole.groups[0].shown?.facets[0].measured == nil)
    #expect(release.comparisons.roles.facets.isEmpty)
    // Nobody said anything of it, so there is nothing to follow.
    let nobody = try self.release([staff.map { [$0[0], $0[1], skipped] }, middle, executive])
    #expect(nobody.byRole.groups[0].shown?.facets[0].measured != nil)
  }

  @Test func `a few late answers of a role take the comparison back`() throws {
    let later = [Array(staff.prefix(6)), Array(middle.prefix(2)), []]
    #expect(
      try release([staff, middle, []], later: [staff, middle, []]).comparisons.roles.facets.count
        == 1)
    #expect(try release([staff, middle, []], later: later).comparisons.roles.facets.isEmpty)
  }

  @Test func `a few late answers to what both are asked take the side and the comparison back`()
    throws
  {
    let skipped = Code.of(.skipped) + 1
    // Five more staff, of whom two answer one of the shared items and nobody enough of the side.
    let later: [[UInt8]] =
      [[UInt8]](repeating: [5, skipped, skipped], count: 2)
      + [[UInt8]](repeating: [skipped, skipped, skipped], count: 3)
    let release = try release([staff, middle, []], later: [later, [], []])
    #expect(release.byRole.groups[0].shown?.dimensions[0].isWithheld == true)
    #expect(release.byRole.groups[0].shown?.facets[0].measured == nil)
    #expect(release.comparisons.roles.facets.isEmpty, "two people would follow from two releases")
  }
}
