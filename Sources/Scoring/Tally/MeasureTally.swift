import Instrument

/// What was counted for one indicator or facet; only integers.
public struct MeasureTally: Hashable, Sendable {
  /// The moments of the persons' values; empty for measures that are counts.
  public private(set) var moments = Moments()
  /// How many people were counted.
  public private(set) var people = 0
  /// Counts by option, by option and rank, or by stage; empty for measures that are means.
  public private(set) var counts: [Int]

  /// Creates the tally of nobody with room for some counts.
  public init(width: Int) { counts = [Int](repeating: 0, count: width) }

  /// Adds that of another group.
  ///
  /// - Precondition: Both have as many counts.
  public mutating func merge(_ other: MeasureTally) {
    precondition(counts.count == other.counts.count)
    people += other.people
    moments.merge(other.moments)
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  /// Adds one person's value in billionths of a point.
  private mutating func add(_ value: NanoPoints) {
    people += 1
    moments.add(value)
  }

  /// Adds one response.
  mutating func add(_ row: UnsafeBufferPointer<UInt8>, _ plan: MeasurePlan) {
    switch plan {
    case .difference(let pairs, let multiple):
      var sum = 0
      var complete = 0
      for pair in pairs {
        guard let first = pair.first.value(in: row), let second = pair.second.value(in: row) else {
          continue
        }
        sum += first * (multiple / pair.first.range) - second * (multiple / pair.second.range)
        complete += 1
      }
      guard complete > 0, complete * 2 >= pairs.count else { return }
      add(Self.points(sum, of: complete * multiple))
    case .breadth(let items):
      var high = 0
      var answered = 0
      for item in items where row[item.column] < 251 {
        answered += 1
        if Int(row[item.column]) >= item.code { high += 1 }
      }
      guard answered > 0, answered * 2 >= items.count else { return }
      add(Self.points(high, of: answered))
    case .mean(let items, let multiple):
      var sum = 0
      var answered = 0
      for item in items {
        guard let value = item.value(in: row) else { continue }
        sum += value * (multiple / item.range)
        answered += 1
      }
      guard answered > 0, answered * 2 >= items.count else { return }
      add(Self.points(sum, of: answered * multiple))
    case .ownFacet(let choice, let facets, let items, let multiple):
      guard row[choice] < facets.count, facets[Int(row[choice])] >= 0 else { return }
      let facet = facets[Int(row[choice])]
      var own = (sum: 0, count: 0)
      var others = (sum: 0, count: 0)
      for entry in items {
        guard let value = entry.item.value(in: row) else { continue }
        let share = value * (multiple / entry.item.range)
        if entry.facets.contains(facet) {
          own = (own.sum + share, own.count + 1)
        } else {
          others = (others.sum + share, others.count + 1)
        }
      }
      guard own.count > 0, others.count > 0 else { return }
      add(
        Self.points(
          own.sum * others.count - others.sum * own.count,
          of: own.count * others.count * multiple))
    case .stages(let stages):
      guard stages.allSatisfy({ row[$0.column] < 251 }) else { return }
      people += 1
      counts[stages.prefix { Int(row[$0.column]) >= $0.code }.count] += 1
    case .choice(let column):
      guard row[column] < counts.count else { return }
      people += 1
      counts[Int(row[column])] += 1
    case .ranking(let columns):
      guard columns.allSatisfy({ row[$0] < columns.count }) else { return }
      people += 1
      for (option, column) in columns.enumerated() {
        counts[option * columns.count + Int(row[column])] += 1
      }
    }
  }

  /// A share of the maximum, truncated once towards 0.
  private static func points(_ part: Int, of whole: Int) -> NanoPoints {
    NanoPoints(Int128(ScoringPlan.maximum) * Int128(part) / Int128(whole))
  }
}
