import Attacking
import EngagementStore
import Instrument

/// Why a cell of a report is shown or withheld, in words.
///
/// It rests on the report alone, never on how many people there are, so it can't tell a small group
/// from one that protects another.
struct WithheldExplanation {
  private let name: String
  private let line: PublishedLine
  private let minimumGroup: Int

  /// Finds a cell in a report.
  ///
  /// - Parameters:
  ///   - identifier: The cell's identifier in the report.
  ///   - engagement: The engagement that the report is of.
  ///   - path: The report in XML.
  /// - Throws: A ``Failure`` with ``ExitStatus/missingInput`` without a report, and with
  ///   ``ExitStatus/usage`` for a name that no cell has.
  init(_ identifier: String, of engagement: OpenEngagement, report path: String) throws {
    let tree = try UnitTree(try engagement.store.units(of: engagement.wave.id))
    let roles = engagement.assessment.roles.map(\.id)
    let reader = PublicationReader(units: tree.units.map(\.id), roles: roles)
    let dimensions = engagement.assessment.dimensions
    guard let (group, rest) = reader.group(of: identifier), !rest.isEmpty,
      let dimension = dimensions.first(where: { $0.id == rest })
    else {
      let hint = NearestName.of(
        identifier.split(separator: ".").last.map(String.init) ?? "", among: dimensions.map(\.id))
      throw Failure(
        .usage,
        "there is no cell “\(identifier)”. A cell is a unit or role of the report with a dimension, "
          + "such as unit-1.\(hint ?? dimensions.first?.id ?? "culture").")
    }
    let input: InputFile
    do { input = try InputFile(path) } catch let failure as Failure
      where failure.status == .missingInput
    {
      throw Failure(.missingInput, "there is no report yet. Write it with “soundings report”.")
    }
    var found: PublishedLine?
    do {
      let release = try reader.read(.xml, source: { try input.read(into: $0) }) { published in
        guard published.name == group else { return }
        found =
          published.lines.first { $0.measure == .dimension(dimension.id) }
          ?? published.lines.first { $0.measure == .responses && $0.isWithheld } ?? found
      }
      if let release, release != engagement.wave.releases {
        throw Failure(
          .refused,
          "the report is one of release \(release), and there is release "
            + "\(engagement.wave.releases). Write it anew with “soundings report”.")
      }
    } catch let problem as UnreadablePublication {
      throw Failure(.badInput, "\(path): can't be read: \(problem.message).")
    }
    guard let found else {
      throw Failure(.usage, "the report has no cell “\(identifier)”.")
    }
    line = found
    name = "\(dimension.title.text(in: engagement.language)), \(group.words)"
    minimumGroup = engagement.settings.minimumGroup
  }

  /// The explanation, a paragraph a line.
  var lines: [String] {
    if line.isDivided {
      return [
        "\(name): shown as divided, without a mean.",
        "At least \(minimumGroup) people answered, and they stand in two camps. A mean between them "
          + "would describe nobody. A mean would be shown if the answers lay closer together.",
      ]
    }
    guard line.isWithheld else {
      return [
        "\(name): shown.",
        "It rests on at least \(minimumGroup) people, and from all numbers that are shown together "
          + "no group of fewer can be worked out.",
      ]
    }
    return [
      "\(name): withheld.",
      "The mark “withheld: fewer than \(minimumGroup) answers” stands in two cases, and nobody is "
        + "told which: fewer than \(minimumGroup) people gave enough answers here; or enough did, but "
        + "with this number beside the others that are shown, a group of fewer than \(minimumGroup) "
        + "could be worked out by subtraction, here or elsewhere.",
      "It would be shown if at least \(minimumGroup) people had answered here, and every group that "
        + "could be worked out with it had at least \(minimumGroup) too.",
      "What helps: more answers from this group and from those beside it in the next wave, or reading "
        + "a unit above, which has more people. No setting shows it.",
    ]
  }
}
