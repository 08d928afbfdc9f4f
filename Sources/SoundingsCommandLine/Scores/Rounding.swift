/// How precisely numbers are shown.
///
/// More digits than a reader needs tell more about few people than the numbers themselves, so scores of
/// an engagement are as precise in every form as in the report.
struct Rounding: Hashable, Sendable {
  /// The places of scores and other points, or `nil` for all digits.
  let places: Int?
  /// The places of shares from 0 to 1, or `nil` for all digits.
  let sharePlaces: Int?

  /// As in the report: tenths of a point and whole percent.
  static let published = Rounding(places: 1, sharePlaces: 2)

  /// Rounds a share from 0 to 1.
  func share(_ value: Double?) -> Double? { Self.rounded(value, to: sharePlaces) }

  /// Rounds points.
  func callAsFunction(_ value: Double?) -> Double? { Self.rounded(value, to: places) }

  /// Cuts off an agreement from 0 to 1, so that it never seems to reach a bound that it doesn't.
  func agreement(_ value: Double?) -> Double? {
    guard let value, let sharePlaces else { return value }
    let unit = (0..<sharePlaces).reduce(1.0) { unit, _ in unit * 10 }
    return (value * unit + 1e-9).rounded(.down) / unit
  }

  private static func rounded(_ value: Double?, to places: Int?) -> Double? {
    guard let value, let places else { return value }
    let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
    return (value * unit).rounded() / unit
  }
}
