import Instrument
import InstrumentCSV
import TestSupport
import Testing

struct ResponseTableReaderTests {
  private let codebook: Codebook

  init() throws {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let scale = try ResponseScale(
      id: "s", points: (1...5).map { .init(rating: $0, label: text("\($0)")) })
    let options = ["a", "b"].map { ItemOption(id: $0, label: text($0)) }
    let kinds: [ItemKind] = [
      .rating(scale), .multipleChoice(options, scoring: .none), .ranking(options), .percentage,
      .estimate(unit: text("h"), bounds: .init()), .freeText,
    ]
    let items = kinds.enumerated().map {
      Item(id: "X-\($0.offset)", kind: $0.element, wording: text("w"))
    }
    codebook = Codebook(
      Questionnaire(
        id: "q", title: text("q"),
        sections: [Section(id: "s", title: text("s"), entries: items.map { .item($0) })]))
  }

  private let header =
    "unit,role,X-0,X-1.a,X-1.b,X-2.a,X-2.b,X-3,X-4.low,X-4.likely,X-4.high,X-5\n"

  private func read(
    _ text: String, units: [Unit.ID]? = ["u"], headings: Headings = Headings()
  ) throws -> (responses: [Response], problems: [Diagnostic], rejected: [Int]) {
    var reader = ResponseTableReader(
      codebook: codebook, roles: ["staff"], units: units, headings: headings, file: "f.csv")
    var responses: [Response] = []
    var rejected: [Int] = []
    try reader.read(
      source: source(of: Array(text.utf8)),
      accept: { row in
        responses.append(
          try codebook.unpack(
            PackedResponse(
              unit: "u", role: "staff", row: Array(row.codes), quantities: row.quantities,
              texts: row.texts)))
      }, reject: { rejected.append($0) })
    return (responses, reader.problems, rejected)
  }

  @Test func `every kind of answer is read`() throws {
    let result = try read(header + "u,staff,4,1,0,2,1,62.5,1,2,3.5,\"some, text\"\n")
    let three = Estimate(
      low: Quantity(thousandths: 1000), likely: Quantity(thousandths: 2000),
      high: Quantity(thousandths: 3500))
    #expect(result.problems.isEmpty)
    #expect(
      result.responses.first?.answers == [
        "X-0": .rating(4), "X-1": .choices(["a"]), "X-2": .ranking(["b", "a"]),
        "X-3": .quantity(Quantity(thousandths: 62_500)),
        "X-4": three.map { .estimate($0) } ?? .nonresponse(.skipped), "X-5": .text("some, text"),
      ])
  }

  @Test func `nothing, NA and the kinds of nonresponse are told apart`() throws {
    let result = try read(
      header + "u,staff,,NA,NA,,,dont-know,,,,\nu,staff,not-applicable,,,,,,,,,\n")
    #expect(result.problems.isEmpty)
    #expect(result.responses[0].answers["X-0"] == .nonresponse(.skipped))
    #expect(result.responses[0].answers["X-3"] == .nonresponse(.dontKnow))
    #expect(result.responses[1].answers["X-0"] == .nonresponse(.notApplicable))
  }

  @Test(
    arguments: [
      ("u,staff,6,1,0,1,2,5,1,2,3,t", "SND105", "X-0"),
      ("u,staff,4,2,0,1,2,5,1,2,3,t", "SND105", "X-1.a"),
      ("u,staff,4,1,0,1,1,5,1,2,3,t", "SND105", "X-2.a"),
      ("u,staff,4,1,0,1,2,101,1,2,3,t", "SND105", "X-3"),
      ("u,staff,4,1,0,1,2,5,9,2,3,t", "SND105", "X-4.low"),
      ("v,staff,4,1,0,1,2,5,1,2,3,t", "SND106", "unit"),
      ("u,boss,4,1,0,1,2,5,1,2,3,t", "SND107", "role"),
      ("u,staff,4,1,0", "SND104", nil),
    ])
  func `a bad row is told with row and column and left out`(
    row: String, code: String, column: String?
  ) throws {
    let good = "u,staff,4,1,0,1,2,5,1,2,3,t\n"
    let result = try read(header + good + row + "\n" + good)
    #expect(result.problems.map(\.code) == [code])
    #expect(result.problems.map(\.line) == [3])
    #expect(result.problems.first?.column == column)
    #expect(result.responses.count == 2)
    #expect(result.rejected == [3])
  }

  @Test func `a role that isn't asked here isn't said to be unknown`() throws {
    let result = try read(header + "u,boss,4,1,0,1,2,5,1,2,3,t\n")
    let message = try #require(result.problems.first).description
    #expect(message.contains("This questionnaire isn't for that role. It is for staff"))
  }

  @Test func `a message never repeats what a field holds`() throws {
    let result = try read(header + "u,staff,secret,secret,secret,secret,secret,secret,1,2,3,t\n")
    #expect(result.problems.count >= 5)
    for problem in result.problems { #expect(!problem.description.contains("secret")) }
  }

  @Test func `missing, repeated and unknown columns are told`() throws {
    #expect(try read("unit,role,X-0\n").problems.map(\.code).allSatisfy { $0 == "SND102" })
    #expect(try read("unit," + header).problems.map(\.code) == ["SND103"])
    #expect(try read("HRS," + header).problems.map(\.code) == ["SND108"])
  }

  @Test func `a misspelt heading is told by the right one`() throws {
    let problems = try read(header.replacing("X-0", with: "X-O")).problems
    #expect(problems.map(\.code) == ["SND102", "SND108"])
    #expect(problems.first?.column == "X-0")
    #expect(problems.first?.message == "The column is missing; “X-O” looks like it.")
    // A heading that has its own item isn't taken for that of another.
    let other = try read(header.replacing("X-3,", with: "")).problems
    #expect(other.map(\.message) == ["The column is missing."])
  }

  @Test func `other people's headings are mapped and other columns left out`() throws {
    let theirs = header.replacing("X-0", with: "Q7").replacing("unit", with: "GRP")
      .replacing("role,", with: "HRS,")
    let headings = Headings(
      unit: "GRP", role: nil, defaultRole: "staff", map: ["Q7": "X-0"], ignoresOthers: true)
    let result = try read(
      theirs + "9,40,4,1,0,1,2,5,1,2,3,t\n", units: nil, headings: headings)
    #expect(result.problems.map(\.severity) == [.info])
    #expect(result.responses.first?.answers["X-0"] == .rating(4))
  }

  @Test func `an item that a role isn't asked counts as not asked, and takes no answer`() throws {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let items = [
      Item(id: "A", kind: .yesNo, wording: text("a")),
      Item(id: "B", kind: .yesNo, wording: text("b"), audience: ["boss"]),
    ]
    let own = Codebook(
      Questionnaire(
        id: "q", title: text("q"),
        sections: [Section(id: "s", title: text("s"), entries: items.map { .item($0) })]))
    var reader = ResponseTableReader(
      codebook: own, roles: ["staff", "boss"], units: ["u"], headings: Headings(), file: "f.csv")
    var rows: [[UInt8]] = []
    try reader.read(
      source: source(
        of: Array("unit,role,A,B\nu,staff,yes,\nu,boss,yes,no\nu,staff,no,yes\n".utf8)),
      accept: { rows.append(Array($0.codes)) })
    #expect(rows == [[1, Code.of(.notAsked)], [1, 0]])
    #expect(reader.problems.map(\.line) == [4])
    #expect(reader.problems.map(\.column) == ["B"])
  }

  @Test func `an answer to an item that a skip rule leaves out counts as not asked`() throws {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let items = [
      Item(id: "A", kind: .yesNo, wording: text("a")),
      Item(id: "B", kind: .yesNo, wording: text("b"), relevance: .is("A", "yes")),
      Item(id: "C", kind: .freeText, wording: text("c"), relevance: .answered("B")),
    ]
    let own = Codebook(
      Questionnaire(
        id: "q", title: text("q"),
        sections: [Section(id: "s", title: text("s"), entries: items.map { .item($0) })]))
    var reader = ResponseTableReader(
      codebook: own, roles: ["staff"], units: ["u"], headings: Headings(), file: "f.csv")
    var rows: [[UInt8]] = []
    var texts: [[Item.ID: String]] = []
    let table = "unit,role,A,B,C\nu,staff,yes,no,why\nu,staff,no,yes,why\n"
    try reader.read(source: source(of: Array(table.utf8))) { row in
      rows.append(Array(row.codes))
      texts.append(row.texts)
    }
    let out = Code.of(.notAsked)
    #expect(rows == [[1, 0, 0], [0, out, out]])
    #expect(texts == [["C": "why"], [:]])
  }
}
