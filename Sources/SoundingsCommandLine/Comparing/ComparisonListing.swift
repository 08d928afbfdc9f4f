import EngagementStore
import Instrument
import Scoring

/// A comparison in lines that a person reads; words and no columns, so a screen reader can too.
struct ComparisonListing {
  let waves: ComparedWaves

  /// The lines.
  var lines: [String] {
    let comparison = waves.comparison
    let items = comparison.items.items
    let compared = items.count(where: \.isComparable)
    return [
      "From wave \(waves.before.id) to wave \(waves.after.id), on \(compared) of \(items.count) items."
    ] + caution + comparison.units.flatMap { group($0) } + group(comparison.organization)
      + rest(
        "Dimensions:",
        comparison.items.dimensions.map { line in
          let title = waves.title(of: line.id)
          return line.obstacle.map { "\(title): not compared: \($0.words)." }
            ?? "\(title): \(line.compared) of \(line.all) items compared."
        })
      + rest(
        "Items that aren't the same:",
        items.filter { $0.kind != .same }.map { "\($0.id): \($0.words)." })
  }

  /// A warning where other people may have taken part, and not only thought otherwise.
  private var caution: [String] {
    let (before, after) = (waves.before, waves.after)
    guard let first = before.recruitment, let second = after.recruitment,
      first != second || first == .volunteers
    else { return [] }
    let words =
      first == second
      ? "\(first.words) in both waves"
      : "\(first.words) in wave \(before.id), \(second.words) in wave \(after.id)"
    return [
      "Who took part: \(words). A change may come from who answered, and not from what is different now."
    ]
  }

  private func group(_ group: WaveComparison.Group) -> [String] {
    let name = group.unit ?? "All together"
    guard group.change == .same else { return ["\(name): not compared: \(group.change.words)."] }
    guard group.dimensions.contains(where: { $0.measured != nil || $0.isDivided }) else {
      return ["\(name): not shown in both waves."]
    }
    return ["\(name):"]
      + group.dimensions.map { line in
        let words =
          line.measured.map { ShownChange($0).words }
          ?? (line.isDivided ? "divided, so no mean stands for it" : "not shown in both waves")
        return "    \(waves.title(of: line.id)): \(words)"
      }
  }

  private func rest(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading] + lines.map { "    " + $0 }
  }
}
