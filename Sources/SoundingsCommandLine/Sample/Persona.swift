import Foundation
import Instrument
import Questionnaires
import Tabular

/// What an invented organization is like, by dimension, scale or item.
///
/// Personas are data: a table in `Sample/personas` beside the definitions. The row of an item counts
/// before that of its scale, that before the one of a dimension, and the row `*` fills what others
/// leave out.
struct Persona {
  /// What one row says.
  struct Trait {
    /// The mean of the score, from 0 to 100.
    var level: Double?
    /// The standard deviation between units, in points.
    var units: Double?
    /// The standard deviation between people of a unit, in points.
    var people: Double?
    /// The share of "don't know", in percent.
    var unknown: Double?
    /// How often each option comes first, as weights; empty for items without options.
    var options: [(name: ItemOption.ID, weight: Int)] = []
  }

  private let traits: [String: Trait]
  private let dimensions: [Scale.ID: Instrument.Dimension.ID]

  /// The names of the shipped personas.
  static var names: [String] {
    guard let folder = ShippedDefinitions.file("Sample/personas") else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// Reads a shipped persona for an assessment.
  static func named(_ name: String, for assessment: Assessment) throws -> Persona {
    guard names.contains(name),
      let path = ShippedDefinitions.file("Sample/personas/\(name).csv")
    else {
      let near = NearestName.of(name, among: names).map { "Did you mean “\($0)”?" }
      throw Failure(
        .usage,
        "there is no persona “\(name)”. \(near ?? "There is \(names.joined(separator: ", ")).")")
    }
    let input = try InputFile(path)
    var reader = TableReader { try input.read(into: $0) }
    var traits: [String: Trait] = [:]
    while try reader.next({ row in
      guard row.count == 6, row.text(0) != "name" else { return }
      traits[row.text(0)] = Trait(
        level: Double(row.text(1)), units: Double(row.text(2)), people: Double(row.text(3)),
        unknown: Double(row.text(4)), options: options(row.text(5)))
    }) {}
    return Persona(traits: traits, assessment: assessment)
  }

  /// Creates a persona from its rows.
  init(traits: [String: Trait], assessment: Assessment) {
    self.traits = traits
    dimensions = Dictionary(
      assessment.dimensions.flatMap { dimension in
        dimension.parts.map { ($0.scale, dimension.id) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a row is about the assessment, and not only about everything.
  func knows(_ assessment: Assessment) -> Bool {
    let names =
      assessment.dimensions.map(\.id) + dimensions.keys
      + assessment.questionnaires.flatMap(\.items).map(\.id)
    return names.contains { traits[$0] != nil }
  }

  /// What the persona is like in the matter of an item.
  func trait(of item: Item) -> Trait {
    let scale = item.membership?.scale
    let dimension = scale.flatMap { dimensions[$0] } ?? item.about?.dimension
    let rows = [item.id, scale, dimension, "*"].compactMap { $0.flatMap { traits[$0] } }
    return Trait(
      level: rows.lazy.compactMap(\.level).first, units: rows.lazy.compactMap(\.units).first,
      people: rows.lazy.compactMap(\.people).first,
      unknown: rows.lazy.compactMap(\.unknown).first,
      options: rows.lazy.map(\.options).first { !$0.isEmpty } ?? [])
  }

  /// What the items of one matter have in common, so that a unit leans the same way in all of them.
  func matter(of item: Item) -> String {
    item.membership.flatMap { dimensions[$0.scale] } ?? item.about?.dimension ?? item.id
  }

  private static func options(_ text: String) -> [(name: ItemOption.ID, weight: Int)] {
    text.split(separator: " ").compactMap { part in
      let pair = part.split(separator: "=")
      guard pair.count == 2, let weight = UInt16(pair[1]) else { return nil }
      return (String(pair[0]), Int(weight))
    }
  }
}
