/// By how much people differ from the middle of their group, in steps of the response scale.
///
/// Source: M. J. Burke and W. P. Dunlap (2002), "Estimating interrater agreement with the average
/// deviation index: A user's guide", Organizational Research Methods 5(2), 159–172,
/// doi:10.1177/1094428102005002002; up to A ÷ 6 for A ratings counts as agreement.
public enum AverageDeviation {
  /// The mean distance from the mean.
  ///
  /// - Parameter histogram: How often each rating was given, the lowest first.
  /// - Returns: `nil` when nobody gave a rating.
  public static func aboutMean(_ histogram: [Int]) -> Double? {
    let people = histogram.reduce(0, +)
    guard people > 0 else { return nil }
    let sum = histogram.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    let mean = Double(sum) / Double(people)
    return histogram.enumerated().reduce(0.0) {
      $0 + abs(Double($1.offset) - mean) * Double($1.element)
    } / Double(people)
  }

  /// The mean distance from the median, which of an even number lies between the two middle ones.
  ///
  /// - Parameter histogram: How often each rating was given, the lowest first.
  /// - Returns: `nil` when nobody gave a rating.
  public static func aboutMedian(_ histogram: [Int]) -> Double? {
    let people = histogram.reduce(0, +)
    guard people > 0 else { return nil }
    let low = rating((people - 1) / 2, in: histogram)
    let high = rating(people / 2, in: histogram)
    let median = Double(low + high) / 2
    return histogram.enumerated().reduce(0.0) {
      $0 + abs(Double($1.offset) - median) * Double($1.element)
    } / Double(people)
  }

  /// The rating of the person at a place when all are put in order.
  private static func rating(_ place: Int, in histogram: [Int]) -> Int {
    var before = 0
    for (rating, count) in histogram.enumerated() {
      before += count
      if place < before { return rating }
    }
    return max(histogram.count - 1, 0)
  }
}
