import EngagementStore
import Instrument
import Scoring

/// A comparison as one JSON object, `soundings/compare/1`.
///
/// Every key is always there; what is withheld or unknown is null. Scores have one decimal.
struct ComparisonDocument: Encodable {
  let waves: ComparedWaves

  private enum Key: String, CodingKey {
    case schema, assessment, before, after, items, dimensions, units, organization
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let comparison = waves.comparison
    try container.encode("soundings/compare/1", forKey: .schema)
    try container.encode(waves.assessment.id, forKey: .assessment)
    try container.encode(waves.before.id, forKey: .before)
    try container.encode(waves.after.id, forKey: .after)
    try container.encode(comparison.items.items.map { ItemEntry(change: $0) }, forKey: .items)
    try container.encode(
      comparison.items.dimensions.map { DimensionEntry(change: $0) }, forKey: .dimensions)
    try container.encode(comparison.units.map { GroupEntry(group: $0) }, forKey: .units)
    try container.encode(GroupEntry(group: comparison.organization), forKey: .organization)
  }

  /// One item.
  private struct ItemEntry: Encodable {
    let change: ItemChange

    private enum Key: String, CodingKey { case id, former, state, differences }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(change.id, forKey: .id)
      try container.encode(change.former, forKey: .former)
      try container.encode(change.name, forKey: .state)
      try container.encode(change.differences, forKey: .differences)
    }
  }

  /// One dimension of the definitions.
  private struct DimensionEntry: Encodable {
    let change: ComparableItems.DimensionChange

    private enum Key: String, CodingKey { case id, compared, items, itemsCompared, reason }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(change.id, forKey: .id)
      try container.encode(change.obstacle == nil, forKey: .compared)
      try container.encode(change.all, forKey: .items)
      try container.encode(change.compared, forKey: .itemsCompared)
      try container.encode(change.obstacle?.rawValue, forKey: .reason)
    }
  }

  /// One unit, or the organization.
  private struct GroupEntry: Encodable {
    let group: WaveComparison.Group

    private enum Key: String, CodingKey { case unit, state, dimensions }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(group.unit, forKey: .unit)
      try container.encode(group.change.rawValue, forKey: .state)
      try container.encode(group.dimensions.map { LineEntry(line: $0) }, forKey: .dimensions)
    }
  }

  /// One dimension of a group.
  private struct LineEntry: Encodable {
    let line: WaveComparison.DimensionChange

    private enum Key: String, CodingKey {
      case id, withheld, divided, before, after, change, low, high, clear
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      let shown = line.measured.map { ShownChange($0) }
      try container.encode(line.id, forKey: .id)
      try container.encode(shown == nil && !line.isDivided, forKey: .withheld)
      try container.encode(line.isDivided, forKey: .divided)
      try container.encode(shown?.before, forKey: .before)
      try container.encode(shown?.after, forKey: .after)
      try container.encode(shown?.difference, forKey: .change)
      try container.encode(shown?.low, forKey: .low)
      try container.encode(shown?.high, forKey: .high)
      try container.encode(shown?.isClear, forKey: .clear)
    }
  }
}
