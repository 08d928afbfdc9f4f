import AnswerPages
import Foundation
import Instrument
import InstrumentXML
import Questionnaires
import Sealing
import Testing

/// Pages of a definition with every kind of item, and of a shipped one.
enum PageFixture {
  static let languages = ["en", "de", "es"].map { Language($0) }

  /// What a sealed response is bound to in tests.
  static let binding = """
    soundings response 1
    engagement 00112233445566778899aabbccddeeff
    definition \(String(repeating: "ab", count: 32))
    wave first
    minimum-group 5
    anonymous yes

    """

  /// A point of P-256 in form, for pages that nobody answers.
  static let publicKey: [UInt8] = [4] + [UInt8](repeating: 7, count: 64)

  static func text(_ words: String, _ mark: String = "") -> LocalizedText {
    LocalizedText(
      languages.map { language in
        let tag = language.tag == "en" ? "" : " (\(language.tag))"
        return .init(language: language, text: words + tag + mark)
      })
  }

  /// A page with what is promised in each language.
  static func page(
    _ assessment: Assessment, organization: String = "Harbour & Lights",
    units: [Instrument.Unit] = [
      Instrument.Unit(id: "Whole"), Instrument.Unit(id: "Sales", parent: "Whole"),
      Instrument.Unit(id: "Quay <3> \"North\"", parent: "Sales"),
    ], key: [UInt8] = publicKey, binding: String = binding, needsToken: Bool = false,
    isSynthetic: Bool = false
  ) throws -> AnswerPage {
    let promise = Dictionary(
      uniqueKeysWithValues: AnswerPage.languages(of: assessment).map { language in
        let phrases = Phrases(language)
        return (
          language,
          [
            phrases.text(.promiseStored), phrases.text(.promiseGroup, ["n": "5"]),
            phrases.text(.promiseFreedom),
          ]
        )
      })
    return try AnswerPage(
      assessment: assessment, practice: "sharing what we learn", organization: organization,
      units: try UnitTree(units), promise: promise, publicKey: key, binding: binding,
      needsToken: needsToken, isSynthetic: isSynthetic)
  }

  /// A page as text.
  static func html(_ page: AnswerPage) throws -> String {
    let bytes = try page.html { Fingerprint.policyHash($0) }
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// A definition that comes with the program.
  static func shipped(_ id: String) throws -> Assessment {
    let folder = try #require(ShippedDefinitions.directory(of: id))
    return try DefinitionReader.load(folder: id) { name in
      Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }.assessment
  }

  static func scale(_ mark: String) throws -> ResponseScale {
    try ResponseScale(
      id: "agree",
      points: ["Disagree", "Half and half", "Agree"].enumerated().map { place, words in
        .init(
          rating: place + 1, label: text(words, mark),
          anchor: place == 1 ? text("Both are seen at times.", mark) : LocalizedText([]))
      })
  }

  static func options(_ ids: [String], _ mark: String) -> [ItemOption] {
    ids.map { ItemOption(id: $0, label: text("The option " + $0, mark)) }
  }

  /// Every kind of item, every comparison of skip rules, and every kind of nonresponse; `mark` ends
  /// every text.
  static func everyKind(mark: String = "") throws -> Assessment {
    let scale = try scale(mark)
    func item(
      _ id: String, _ kind: ItemKind, audience: Set<Role.ID> = [], required: Bool = false,
      offers: [Nonresponse] = [], help: String = "", when relevance: Condition? = nil
    ) -> Item {
      Item(
        id: id, kind: kind, wording: text("What about {practice}, \(id)?", mark),
        help: help.isEmpty ? LocalizedText([]) : text(help, mark), audience: audience,
        isRequired: required, nonresponse: offers.map { .init(kind: $0) }, relevance: relevance)
    }
    func thousand(_ number: Int64) -> Quantity { Quantity(thousandths: number * 1000) }
    let hours = ItemKind.Bounds(minimum: thousand(0), maximum: thousand(80))
    let rows = ["MAT-01", "MAT-02"].map { item($0, .rating(scale), offers: [.notApplicable]) }
    let tools = options(["phone", "letter", "talk"], mark)
    let closed: [Section.Entry] = [
      .item(item("RAT-01", .rating(scale), offers: [.dontKnow], help: "Think of ordinary days.")),
      .matrix(Matrix(id: "m", stem: text("How far do you agree?", mark), items: rows)),
      .item(item("YES-01", .yesNo, required: true, offers: [.preferNotToSay])),
      .item(item("CHO-01", .singleChoice(tools), when: .is("YES-01", "yes"))),
      .item(
        item(
          "MUL-01", .multipleChoice(tools, scoring: .none), required: true,
          when: .any([.isNot("CHO-01", "phone"), .atLeast("RAT-01", thousand(2))]))),
      .item(
        item(
          "RAN-01", .ranking(options(["time", "cost", "calm", "joy"], mark)),
          offers: [.dontKnow, .notApplicable, .preferNotToSay],
          when: .oneOf("MUL-01", ["letter", "talk"]))),
    ]
    let open: [Section.Entry] = [
      .item(
        item(
          "NUM-01", .number(unit: text("hours per week", mark), bounds: hours), required: true,
          when: .any([.is("YES-01", "no"), .is("RAN-01", "time")]))),
      .item(
        item(
          "MON-01", .money(bounds: .init(minimum: thousand(-5))),
          when: .atMost("NUM-01", Quantity(thousandths: 20_500)))),
      .item(item("PER-01", .percentage, offers: [.dontKnow])),
      .item(
        item(
          "EST-01", .estimate(unit: text("days", mark), bounds: hours),
          when: .all([.atLeast("PER-01", thousand(10)), .answered("RAT-01")]))),
      .item(
        item("TEX-01", .freeText, help: "A word or a page.", when: .atMost("EST-01", thousand(50)))),
      .item(item("TEX-02", .freeText, audience: ["boss"])),
    ]
    func questionnaire(
      _ id: String, _ entries: [[Section.Entry]], use: Questionnaire.Use = .survey,
      languages: [Language] = [], audience: Set<Role.ID> = []
    ) -> Questionnaire {
      Questionnaire(
        id: id, use: use, languages: languages, title: text("Questions, \(id)", mark),
        introduction: text("Please answer for your own place.", mark), audience: audience,
        sections: entries.enumerated().map { place, entries in
          Section(
            id: "s\(place)", title: text("Part \(place + 1)", mark),
            introduction: text("Part \(place + 1) is about work.", mark), entries: entries)
        })
    }
    return Assessment(
      id: "Kinds", version: "1.0", languages: languages, title: text("Every kind", mark),
      roles: [
        Role(id: "staff", title: text("Staff", mark)), Role(id: "boss", title: text("Boss", mark)),
        Role(id: "guest", title: text("Guest", mark)),
      ],
      questionnaires: [
        questionnaire("all", [closed, open], audience: ["staff", "boss"]),
        questionnaire(
          "few", [[.item(item("FEW-01", .yesNo)), .item(item("FEW-02", .freeText))]],
          languages: [Language("de")], audience: ["boss"]),
        questionnaire("talk", [[.item(item("TAL-01", .freeText))]], use: .interview),
        questionnaire("nobody", [[.item(item("NOB-01", .yesNo))]], audience: ["ghost"]),
      ])
  }
}
