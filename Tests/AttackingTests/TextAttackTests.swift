import Instrument
import TestSupport
import Testing

@testable import Attacking

struct TextAttackTests {
  /// 12 were asked in Sales, of whom 4 in North below it, 9 in Service and 3 in Legal; with a second
  /// release 10 more in Legal and 2 in Sales.
  private let layout = AttackLayout(
    units: ["Sales", "North", "Service", "Legal"], parents: [-1, 0, 1, 0, 0], roles: ["staff"],
    measures: [.responses], minimumGroup: 5)

  private func asked() -> AskedCounts {
    var asked = AskedCounts(layout, releases: 2)
    for (node, people) in [(1, 8), (2, 4), (3, 9), (4, 3)] {
      asked.add(people, to: "X", node: node, release: 1)
    }
    asked.add(10, to: "X", node: 4, release: 2)
    asked.add(2, to: "X", node: 1, release: 2)
    for (digits, release) in [("1111", 1), ("2222", 1), ("3333", 2), ("4444", 2)] {
      asked.add(text: digits + String(repeating: "0", count: 12), release: release)
    }
    return asked
  }

  private func found(_ files: [(PublishedFormat, String)]) throws -> [String] {
    let counts = TrueCounts(layout, releases: 2)
    var attack = PublicationAttack(counts, asked: asked(), comparesFiles: files.count > 1)
    for (place, file) in files.enumerated() {
      try attack.read("\(place)", file.0, source: source(of: Array(file.1.utf8)))
    }
    return attack.ruleFindings.filter { $0.code == "PRV015" }.flatMap { finding in
      finding.places.map { "\(finding.file) \($0)" }
    }
  }

  /// A list with the texts of groups; each group is its unit and the references.
  private func json(
    _ groups: [(unit: String?, references: [String])], without: [String] = [], item: String = "X",
    release: Int = 2
  ) -> (PublishedFormat, String) {
    let list = groups.map { unit, references in
      let texts = references.map { "{\"reference\":\"T-\($0)\",\"text\":\"x\"}" }
      let name = unit.map { "\"\($0)\"" } ?? "null"
      let others = without.map { "\"\($0)\"" }.joined(separator: ",")
      return
        "{\"texts\":[\(texts.joined(separator: ","))],\"unit\":\(name),\"without\":[\(others)]}"
    }
    return (
      .json,
      """
      {"items":[{"groups":[\(list.joined(separator: ","))],"item":"\(item)"}],"release":\(release),
      "schema":"soundings/comments/1"}
      """
    )
  }

  @Test func `a text of a group in which fewer than ten were asked is found`() throws {
    #expect(try found([json([("Sales", ["1111"])])]).isEmpty)
    #expect(try found([json([(nil, ["1111"])])]).isEmpty)
    #expect(try found([json([("Service", ["1111"])])]) == ["0 texts on “X” of Service"])
    #expect(try found([json([("Nowhere", ["1111"])])]).isEmpty, "another rule names it")
    #expect(try found([json([("Sales", ["1111"])], item: "Y")]).count == 1)
  }

  @Test func `a unit that stands apart leaves those around it`() throws {
    // Without North, eight of Sales are left; without Sales and Service, three of all.
    #expect(try found([json([("Sales", ["1111"])], without: ["North"])]).count == 1)
    #expect(
      try found([json([("Sales", ["1111"]), ("Service", ["9999"]), (nil, ["2222"])])])
        .contains("0 texts on “X” of Service"))
    let rest = try found([json([("Sales", ["1111"]), (nil, ["2222"])])])
    #expect(rest.isEmpty, "twelve of Service and Legal")
    #expect(
      try found([json([("Sales", ["1111"]), (nil, ["2222"])], without: ["Service"])])
        == ["0 texts on “X” of the organization"])
  }

  @Test func `a late text is of those who came late alone`() throws {
    #expect(try found([json([("Sales", ["3333"])])]) == ["0 texts on “X” of Sales"])
    #expect(try found([json([("Legal", ["3333"])])]).isEmpty)
    // Sales stands apart for early texts only.
    #expect(try found([json([("Sales", ["1111"]), (nil, ["3333"])])]).isEmpty)
  }

  @Test func `two files leave those whom both leave`() throws {
    let first = json([("Sales", ["1111"]), (nil, ["2222"])], release: 1)
    let second = json([("Service", ["1111"]), (nil, ["2222"])])
    #expect(try found([first]).isEmpty)
    let both = try found([first, second])
    #expect(both.contains("0 texts on “X” of Sales"), "nobody is in both")
    #expect(both.contains("1 texts on “X” of the organization"), "three of Legal")
  }

  @Test func `tables and quotes of a report are read, too`() throws {
    let table = (
      PublishedFormat.csv,
      "item,question,withheld,unit,group,reference,quoted,text\nX,?,false,Service,Service,T-1111,true,a\n"
    )
    #expect(try found([table]).count == 1)
    let xml = (
      PublishedFormat.xml,
      "<report><words><item id=\"Y\"><quote id=\"words.Y.1\">a</quote></item></words></report>"
    )
    #expect(try found([xml]) == ["0 texts on “Y” of the organization"])
    let html = (
      PublishedFormat.html, "<html><blockquote id=\"words.Y.1\">a</blockquote></html>"
    )
    #expect(try found([html]) == ["0 texts on “Y” of the organization"])
    #expect(try found([(.xml, xml.1.replacing("\"Y\"", with: "\"X\""))]).isEmpty)
  }
}
