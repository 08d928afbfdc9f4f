import TestSupport
import Testing

@testable import Attacking

struct PublicationAttackTests {
  private func attacked(
    _ files: [(PublishedFormat, String)], _ counts: TrueCounts = RuleDesk().counts
  ) throws -> [PrivacyFinding] {
    var attack = PublicationAttack(counts, comparesFiles: true)
    for (place, file) in files.enumerated() {
      try attack.read("\(place)", file.0, source: source(of: Array(file.1.utf8)))
    }
    var random = SplitMix64(seed: 1)
    return attack.publishedMeasures.compactMap { attack.attack($0, using: &random).finding }
  }

  private let units = RuleDesk.csv(
    "Sales,12,,,false,,culture,12,false,60,", "Service,9,,,false,,culture,9,false,60,",
    "Legal,,,,true,,culture,,true,,")

  @Test func `a unit that is missing from the whole can be worked out, and no number is said`()
    throws
  {
    let whole = RuleDesk.csv(",24,,,false,,culture,24,false,60,")
    let findings = try attacked([units, whole])
    #expect(
      findings.map(\.places) == [
        ["the number of answers: Legal, staff"], ["“culture”: Legal, staff"],
      ])
    #expect(findings.allSatisfy { $0.code == "PRV000" })
    #expect(try attacked([units]).isEmpty)
    #expect(try attacked([whole]).isEmpty)
  }

  @Test func `a role in one file and units in another are attacked together`() throws {
    // All staff less the staff of Service and Legal, who are everybody there, are those of Sales.
    let roles = (
      PublishedFormat.json,
      """
      {"schema":"soundings/score/1","roles":[{"role":"staff","n":20,"withheld":false,"dimensions":[]}]}
      """
    )
    let units = RuleDesk.csv(
      "Sales,12,,,false,,culture,,true,,", "Service,9,,,false,,culture,9,false,60,",
      ",24,,,false,,culture,24,false,60,")
    // Legal is what the two units leave of the whole, with or without the roles.
    #expect(try attacked([units, roles]).count == 1)
    let page = (
      PublishedFormat.html,
      """
      <!DOCTYPE html><html><table><tr id="all"><th>All</th><td class="n">24</td></tr>
      <tr id="role-1"><th>Staff</th><td class="n">20</td></tr></table></html>
      """
    )
    let found = try attacked([page])
    #expect(found.map(\.places) == [["the number of answers: Sales, lead"]])
  }

  @Test func `all forms of the same numbers are read alike`() throws {
    let xml = RuleDesk.xml(
      """
      <unit id="unit-2" name="Service" respondents="9">
      <cell id="unit-2.culture" dimension="culture" score="60.1"/>
      <cell id="unit-2.skills" dimension="skills" withheld="withheld"/></unit>
      """)
    let html = (
      PublishedFormat.html,
      """
      <html><table><tr id="unit-2"><th>Service</th><td class="n">9</td>
      <td class="cell band-4" id="unit-2.culture"><span class="number">60.1</span> \
      <span class="word">Ready</span></td>
      <td class="cell withheld"><span class="word">withheld: fewer than 5 answers</span></td></tr>
      </table></html>
      """
    )
    let json = RuleDesk.json(
      """
      {"unit":"Service","n":9,"withheld":false,"dimensions":[
      {"id":"culture","n":9,"withheld":false,"score":60.1},
      {"id":"skills","n":null,"withheld":true,"score":null}]}
      """)
    let csv = RuleDesk.csv(
      "Service,9,,,false,,culture,9,false,60.1,", "Service,9,,,false,,skills,,true,,")
    let reader = PublicationReader(units: ["Sales", "Service", "Legal"], roles: ["staff", "lead"])
    for (format, text) in [xml, html, json, csv] {
      var shown: Set<String> = []
      var withheld = 0
      _ = try reader.read(format, source: source(of: Array(text.utf8))) { group in
        for line in group.lines where line.isShown {
          let number = line.numbers[.score] ?? line.numbers[.people] ?? ""
          shown.insert("\(group.name.words) \(line.measure.words) \(number)")
        }
        withheld += group.lines.filter(\.isWithheld).count
      }
      #expect(shown == ["Service the number of answers 9", "Service “culture” 60.1"], "\(format)")
      #expect(withheld == 1, "\(format)")
    }
    #expect(try RuleDesk().codes(xml, html, json, csv) == [])
  }

  @Test func `two releases of the whole with two late answers between them are found`() throws {
    let layout = AttackLayout(
      units: ["Sales"], parents: [-1, 0], roles: ["staff"], measures: [.responses],
      minimumGroup: 5)
    for late in [2, 5] {
      var counts = TrueCounts(layout, releases: 2)
      counts.add(8, to: .responses, node: 1, column: 0, release: 1)
      counts.add(late, to: .responses, node: 1, column: 0, release: 2)
      func report(_ release: Int, _ people: Int) -> (PublishedFormat, String) {
        (.xml, "<report release=\"\(release)\"><participation answered=\"\(people)\"/></report>")
      }
      let findings = try attacked([report(1, 8), report(2, 8 + late)], counts)
      #expect(findings.isEmpty == (late == 5))
      #expect(try attacked([report(2, 8 + late)], counts).isEmpty)
    }
  }

  @Test(arguments: PublishedFormat.allCases)
  func `a file of another kind is refused`(format: PublishedFormat) {
    #expect(throws: UnreadablePublication.self) { try attacked([(format, "{a: 1}")]) }
  }
}
