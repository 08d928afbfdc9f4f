import Instrument
import Questionnaires
import Tabular

/// The invented organization of the sample engagement, read from `Sample` beside the definitions.
///
/// It is large enough to show every part of a report: units with different scores, units below
/// units, a unit too small to be shown, and one with few answers.
struct SampleOrganization {
  /// A unit with what its people are like.
  struct Department {
    /// The unit as the roster lists it.
    let unit: Unit
    /// How many people answer.
    let respondents: Int
    /// By how many points of 100 the unit lies above or below the organization.
    let lean: Double
    /// How far people in the unit disagree; 1 is usual.
    let spread: Double
  }

  /// The organization's name.
  let name: String
  /// The practice that it considers.
  let practice: String
  /// The definition that the sample is about, unless another one is named.
  let assessment: String
  /// The departments, parents before their children.
  let departments: [Department]
  /// What some of the people write.
  let texts: [SampleText]

  /// The sample that comes with the program.
  static func shipped() throws -> SampleOrganization {
    let engagement = try rows(of: "Sample/engagement.csv")
    let settings = Dictionary(
      engagement.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }, uniquingKeysWith: { $1 })
    let departments = try rows(of: "Sample/organization.csv").compactMap { row -> Department? in
      guard row.count == 6, let respondents = Int(row[3]), let lean = Double(row[4]),
        let spread = Double(row[5])
      else { return nil }
      return Department(
        unit: Unit(id: row[0], parent: row[1].isEmpty ? nil : row[1], headcount: Int(row[2])),
        respondents: respondents, lean: lean, spread: spread)
    }
    guard let name = settings["organization"], let practice = settings["practice"],
      let assessment = settings["assessment"]
    else {
      throw Failure(.unavailable, "the sample of the program is incomplete. Install it again.")
    }
    let texts = try rows(of: "Sample/texts.csv").compactMap { row in
      row.count == 5
        ? SampleText(
          assessment: row[0], item: row[1], unit: row[2], isQuoted: row[3] == "yes", text: row[4])
        : nil
    }
    return SampleOrganization(
      name: name, practice: practice, assessment: assessment, departments: departments,
      texts: texts)
  }

  private static func rows(of file: String) throws -> [[String]] {
    guard let path = ShippedDefinitions.file(file) else {
      throw Failure(.unavailable, "the sample isn't beside the program. Install it again.")
    }
    let input = try InputFile(path)
    var reader = TableReader { try input.read(into: $0) }
    var rows: [[String]] = []
    while try reader.next({ row in rows.append((0..<row.count).map { row.text($0) }) }) {}
    return Array(rows.dropFirst())
  }
}
