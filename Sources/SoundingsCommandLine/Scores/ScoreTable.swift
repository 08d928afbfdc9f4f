import Scoring
import Tabular

/// The scores as a table of comma-separated values, one row a group and dimension.
///
/// The columns are those of the JSON object; a field is empty where JSON has null.
struct ScoreTable {
  let profile: Profile
  /// The lines of a group that is withheld.
  let blank: [DimensionProfile]
  let rounding: Rounding

  /// The table as bytes.
  var bytes: [UInt8] {
    var table = TableWriter()
    let first = profile.breakdown == .unit ? "unit" : "role"
    table.row(
      [
        first, "n", "headcount", "responseRate", "withheld", "overall", "overallLevel",
        "dimension", "dimensionN", "dimensionWithheld", "score", "sd", "low", "high", "level",
        "target", "gap",
        "coverage", "dontKnow", "levelLow", "levelHigh", "voice", "agreement", "asEverywhere",
        "splitLow", "splitMiddle", "splitHigh", "dimensionNAtLeast",
      ].map { .text($0) })
    for group in profile.groups { rows(of: group, name: group.id ?? "", to: &table) }
    rows(of: profile.organization, name: "", to: &table)
    return table.finished()
  }

  private func rows(of group: GroupProfile, name: String, to table: inout TableWriter) {
    let shown = group.shown
    let lines = shown?.dimensions ?? blank
    for line in lines {
      let measured = line.measured
      let respondents = measured?.respondents ?? line.split?.people
      table.row([
        .text(name), number(shown?.respondents), number(shown?.headcount),
        share(shown?.responseRate), .text(group.isWithheld ? "true" : "false"),
        number(shown?.overall?.score), text(shown?.overall?.level), .text(line.id),
        number(respondents?.exact),
        .text(line.isWithheld ? "true" : "false"),
        number(measured?.score), number(measured?.standardDeviation),
        number(measured?.interval?.low), number(measured?.interval?.high), text(measured?.level),
        number(line.target), number(line.gap), share(measured?.coverage),
        share(measured?.dontKnowShare), text(measured?.levelLow), text(measured?.levelHigh),
        text(line.voice?.rawValue), agreement(line.agreement), text(asEverywhere(line, of: group)),
        share(line.split?.low), share(line.split?.middle), share(line.split?.high),
        number(respondents?.bound),
      ])
    }
  }

  private func asEverywhere(_ line: DimensionProfile, of group: GroupProfile) -> String? {
    guard group.id != nil, line.voice == .one else { return nil }
    return profile.isAsEverywhere(line.id).map { $0 ? "true" : "false" }
  }

  private func number(_ value: Int?) -> TableWriter.Field {
    value.map { .number("\($0)") } ?? .empty
  }

  private func number(_ value: Double?) -> TableWriter.Field {
    rounding(value).map { .number("\($0)") } ?? .empty
  }

  private func share(_ value: Double?) -> TableWriter.Field {
    rounding.share(value).map { .number("\($0)") } ?? .empty
  }

  private func agreement(_ value: Double?) -> TableWriter.Field {
    rounding.agreement(value).map { .number("\($0)") } ?? .empty
  }

  private func text(_ value: String?) -> TableWriter.Field { value.map { .text($0) } ?? .empty }
}
