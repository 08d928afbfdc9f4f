import Foundation
import Instrument
import Scoring
import Testing

/// Real data, read by a few lines of its own so that no code under test reads it.
enum Fixture {
  /// The rows of a table as fields without quotation marks; the header is the first.
  static func rows(_ name: String) throws -> [[String]] {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "csv"))
    return try rows(of: file)
  }

  /// The rows of a file anywhere.
  static func rows(of file: URL) throws -> [[String]] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.filter { $0 != "\"" })
      }
    }
  }

  /// Reference numbers of R.
  static func expected() throws -> [String: Any] {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/expected-r", withExtension: "json"))
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try #require(object as? [String: Any])
  }

  /// An assessment of one dimension a scale, each measured by ratings.
  ///
  /// `scales` gives for each scale its items; a leading minus stands for reverse keying.
  static func assessment(
    _ scales: [(String, [String])], ratings: ClosedRange<Int>, minimumAnswered: Int? = nil,
    minimumGroup: Int = 5, roles: [Role.ID] = ["staff"]
  ) throws -> Assessment {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: Language("en")) }
    let scale = try ResponseScale(
      id: "s", points: ratings.map { .init(rating: $0, label: text("\($0)")) })
    var items: [Item] = []
    for (name, codes) in scales {
      for code in codes {
        items.append(
          Item(
            id: String(code.drop { $0 == "-" }), kind: .rating(scale), wording: text(code),
            membership: .init(scale: name, keying: code.hasPrefix("-") ? .reverse : .positive)))
      }
    }
    let questionnaire = Questionnaire(
      id: "q", title: text("q"),
      scales: scales.map {
        Scale(id: $0.0, construct: text($0.0), minimumAnswered: minimumAnswered)
      },
      sections: [Section(id: "x", title: text("x"), entries: items.map { .item($0) })])
    return Assessment(
      id: "a", version: "1", languages: [Language("en")], title: text("a"),
      minimumGroup: minimumGroup, roles: roles.map { Role(id: $0, title: text($0)) },
      dimensions: scales.map {
        Instrument.Dimension(id: $0.0, title: text($0.0), parts: [.init(scale: $0.0)])
      }, questionnaires: [questionnaire])
  }

  /// Counts a table; fields that aren't numbers are skipped answers.
  static func tally(
    _ table: [[String]], _ assessment: Assessment, unit: String?
  ) throws -> (builder: TallyBuilder, units: [String]) {
    let questionnaire = try #require(assessment.questionnaires.first)
    let plan = ScoringPlan(assessment: assessment, questionnaire: questionnaire)
    var builder = TallyBuilder(plan: plan)
    let header = try #require(table.first)
    let columns = try questionnaire.items.map { item in
      try #require(header.firstIndex(of: item.id))
    }
    let unitColumn = unit.flatMap { header.firstIndex(of: $0) }
    var units: [String] = []
    for fields in table.dropFirst() {
      var answers: [Item.ID: Answer] = [:]
      for (item, column) in zip(questionnaire.items, columns) {
        answers[item.id] = Int(fields[column]).map { .rating($0) } ?? .nonresponse(.skipped)
      }
      let name = unitColumn.map { fields[$0] } ?? "all"
      if !units.contains(name) { units.append(name) }
      let packed = try plan.codebook.pack(
        Response(questionnaire: "q", unit: name, role: "staff", answers: answers))
      packed.row.withUnsafeBufferPointer { row in
        builder.add(row: row, unit: units.firstIndex(of: name) ?? 0, role: 0)
      }
    }
    return (builder, units)
  }
}
