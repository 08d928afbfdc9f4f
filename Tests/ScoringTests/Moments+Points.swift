@testable import Scoring

extension Moments {
  /// The moments of scores in points.
  init(_ points: [Double]) {
    self.init()
    for point in points { add(NanoPoints((point * 1e9).rounded())) }
  }
}

extension DimensionProfile.Measured {
  /// How many scores the mean comes from, whether or not it may be told.
  var scored: Int? { moments?.count }
}
