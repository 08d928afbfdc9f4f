import Scoring
import Tabular

/// A comparison as a table of comma-separated values, one row a group and dimension, and one row a
/// unit that isn't compared.
///
/// A field is empty where JSON has null; the row of the organization has no unit.
struct ComparisonTable {
  let waves: ComparedWaves

  /// The table as bytes.
  var bytes: [UInt8] {
    var table = TableWriter()
    table.row(
      [
        "unit", "state", "dimension", "withheld", "divided", "before", "after", "change", "low",
        "high",
        "clear",
      ]
      .map { .text($0) })
    for group in waves.comparison.units + [waves.comparison.organization] {
      let head = [TableWriter.Field.text(group.unit ?? ""), .text(group.change.rawValue)]
      if group.dimensions.isEmpty {
        table.row(head + [TableWriter.Field](repeating: .empty, count: 9))
      }
      for line in group.dimensions {
        let shown = line.measured.map { ShownChange($0) }
        let numbers = [shown?.before, shown?.after, shown?.difference, shown?.low, shown?.high]
        table.row(
          head
            + [line.id, shown == nil && !line.isDivided ? "true" : "false", "\(line.isDivided)"]
            .map { .text($0) }
            + numbers.map { $0.map { .number("\($0)") } ?? .empty }
            + [shown.map { .text($0.isClear ? "true" : "false") } ?? .empty])
      }
    }
    return table.finished()
  }
}
