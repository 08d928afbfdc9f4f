import Instrument
import Scoring

extension UnitChange {
  /// Why a unit isn't compared; empty for one that is.
  var words: String {
    switch self {
    case .same: ""
    case .moved: "it stands under another unit now"
    case .recomposed: "units below it moved away or came in"
    case .gone: "the later wave has no unit of that name; it was renamed, merged, split or closed"
    case .new:
      "the earlier wave has no unit of that name; it is new, or was renamed, merged or split"
    }
  }
}

extension ComparableItems.Obstacle {
  /// Why a dimension isn't compared.
  var words: String {
    switch self {
    case .dropped: "only the earlier definition has it"
    case .new: "only the later definition has it"
    case .changed: "its scales, their weights or the answers they need have changed"
    case .noItems: "none of its items can be compared"
    }
  }
}

extension ItemChange {
  /// What became of the item, in a few words.
  var words: String {
    switch kind {
    case .same: "the same"
    case .equivalent(let former): "declared to measure the same as \(former)"
    case .changed(let differences):
      "changed in its " + differences.map(\.words).joined(separator: ", ")
        + (former == id ? "" : former.map { ", compared with \($0)" } ?? "")
    case .new: "new"
    case .dropped: "dropped"
    }
  }

  /// The kind as it stands in JSON.
  var name: String {
    switch kind {
    case .same: "same"
    case .equivalent: "equivalent"
    case .changed: "changed"
    case .new: "new"
    case .dropped: "dropped"
    }
  }

  /// What differs, as it stands in JSON.
  var differences: [String] {
    if case .changed(let differences) = kind { differences.map(\.rawValue) } else { [] }
  }
}

extension ItemChange.Difference {
  /// What differs, as a noun.
  fileprivate var words: String {
    switch self {
    case .wording: "wording"
    case .answers: "answers on offer"
    case .nonresponse: "scoring of missing answers"
    case .scale: "scale"
    case .keying: "direction"
    case .weight: "weight"
    case .audience: "audience"
    case .relevance: "rule when it is asked"
    }
  }
}

/// A change as every output shows it: the difference of the two scores as they are shown, so that a
/// reader gets the same by subtracting.
struct ShownChange {
  /// The earlier score with one decimal.
  let before: Double
  /// The later score with one decimal.
  let after: Double
  /// The later one less the earlier one.
  let difference: Double
  /// The lower end of the interval; `nil` without one.
  let low: Double?
  /// The upper end of the interval; `nil` without one.
  let high: Double?
  /// Whether it is more than chance.
  let isClear: Bool

  /// Rounds what was measured.
  init(_ measured: WaveComparison.Measured) {
    before = Self.tenths(measured.before)
    after = Self.tenths(measured.after)
    difference = Self.tenths(after - before)
    low = measured.gap?.interval.map { Self.tenths($0.low) }
    high = measured.gap?.interval.map { Self.tenths($0.high) }
    isClear = measured.isClear
  }

  private static func tenths(_ value: Double) -> Double {
    let rounded = (value * 10).rounded() / 10
    return rounded == 0 ? 0 : rounded
  }

  /// The change in a sentence, without its subject.
  var words: String {
    let range =
      low.flatMap { low in high.map { " (between \(Self.signed(low)) and \(Self.signed($0)))" } }
      ?? ""
    let scores = "\(Self.plain(before)) → \(Self.plain(after))"
    return isClear
      ? "\(scores), \(difference > 0 ? "up" : "down") by \(Self.plain(abs(difference)))\(range)"
      : "\(scores), no clear change: \(Self.signed(difference))\(range)"
  }

  private static func plain(_ value: Double) -> String { "\(value)" }
  private static func signed(_ value: Double) -> String {
    value < 0 ? "−\(abs(value))" : value > 0 ? "+\(value)" : "0.0"
  }
}
