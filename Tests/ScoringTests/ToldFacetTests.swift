import Instrument
import Scoring
import TestSupport
import Testing

/// How many people of the organization a side of the practice is about.
struct ToldFacetTests {
  private func text(_ text: String) -> LocalizedText {
    LocalizedText(text, language: Language("en"))
  }

  /// The organization's number of people behind a side that the middle layer isn't asked about.
  private func told(_ people: [Int]) throws -> (release: Release, told: RespondentCount) {
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let item = Item(
      id: "F", kind: .rating(scale), wording: text("F"),
      membership: .init(scale: "f", keying: .positive), facets: ["side"])
    let questionnaire = Questionnaire(
      id: "q", title: text("q"), scales: [Scale(id: "f", construct: text("f"))],
      sections: [Section(id: "x", title: text("x"), entries: [.item(item)])])
    let assessment = Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"), minimumGroup: 5,
      roles: ["staff", "middle", "lead"].map { Role(id: $0, title: text($0)) },
      facets: [Facet(id: "side", title: text("side"))], questionnaires: [questionnaire])
    var builder = TallyBuilder(
      plan: ScoringPlan(assessment: assessment, questionnaire: questionnaire), unitCount: 1)
    for (role, people) in people.enumerated() {
      for person in 0..<people {
        [role == 1 ? Code.of(.notAsked) : UInt8(person % 3)].withUnsafeBufferPointer {
          builder.add(row: $0, unit: 0, role: role)
        }
      }
    }
    let release = ProfileBuilder(assessment: assessment)
      .release([[builder]], tree: try UnitTree([Unit(id: "u")]))
    let facet = try #require(release.byUnit.organization.shown?.facets.first?.measured)
    return (release, facet.respondents)
  }

  @Test func `the number of a side doesn't tell how few leaders answered`() throws {
    let (release, told) = try told([40, 9, 3])
    // 43 less the 40 staff, all of whom were asked, are 3.
    #expect(release.byRole.groups[0].shown?.respondents == 40)
    #expect(release.byRole.groups[2].shown == nil)
    #expect(told == .atLeast(20))
  }

  @Test func `where the numbers of all roles are shown, that of a side is told`() throws {
    let (release, told) = try told([40, 9, 6])
    #expect(release.byRole.groups.allSatisfy { $0.shown != nil })
    #expect(told == .exactly(46))
  }
}
