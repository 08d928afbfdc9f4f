import Foundation

/// The few probability distributions that intervals and tests need.
///
/// Compared with R on a grid to 1e-10 by the tests.
public enum Distribution {
  /// The natural logarithm of the beta function for positive numbers.
  ///
  /// For large arguments the logarithms of gamma are huge and nearly equal, so their difference is
  /// taken by Stirling's series instead. Source: formula 6.1.41 in M. Abramowitz and I. A. Stegun,
  /// Handbook of Mathematical Functions, 1964.
  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    let (less, more) = (min(a, b), max(a, b))
    guard more >= 20 else { return lgamma(less) + lgamma(more) - lgamma(less + more) }
    let share = less / (less + more)
    let rest = stirling(more) - stirling(less + more)
    if less >= 20 {
      let start = stirling(less) + rest - log(more) / 2 + log(2 * Double.pi) / 2
      return start + (less - 0.5) * log(share) + more * log1p(-share)
    }
    let start = lgamma(less) + rest + less - less * log(less + more)
    return start + (more - 0.5) * log1p(-share)
  }

  /// What Stirling's formula lacks of the logarithm of gamma, for numbers of 20 and more.
  private static func stirling(_ value: Double) -> Double {
    let square = value * value
    var sum = 1.0 / 1188
    for term in [1.0 / 1680, 1.0 / 1260, 1.0 / 360, 1.0 / 12] { sum = term - sum / square }
    return sum / value
  }

  /// The regularized incomplete beta function, by its continued fraction.
  ///
  /// Source: W. J. Lentz (1976), Applied Optics 15(3), 668–671, as for the fraction 26.5.8 in M.
  /// Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964.
  static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // The fraction converges quickly on this side of the mean only.
    if x > (a + 1) / (a + b + 2) { return 1 - beta(1 - x, b, a) }
    let front = exp(a * log(x) + b * log1p(-x) - logBeta(a, b)) / a
    let tiny = 1e-300
    var fraction = 1.0
    var c = 1.0
    var d = 0.0
    for step in 0...500 {
      let m = Double(step / 2)
      let term: Double
      if step == 0 {
        term = 1
      } else if step % 2 == 0 {
        term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      } else {
        term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      }
      d = 1 + term * d
      d = 1 / (abs(d) < tiny ? tiny : d)
      c = 1 + term / c
      c = abs(c) < tiny ? tiny : c
      fraction *= c * d
      if abs(1 - c * d) < 1e-16 { break }
    }
    return front * (fraction - 1)
  }

  /// The probability that Student's t with some degrees of freedom is at least this far from 0.
  public static func twoTailsOfT(_ t: Double, freedom: Double) -> Double {
    beta(freedom / (freedom + t * t), freedom / 2, 0.5)
  }

  /// The probability that F is at least this large.
  public static func upperTailOfF(
    _ ratio: Double, numerator: Double, denominator: Double
  ) -> Double {
    guard ratio > 0 else { return 1 }
    return beta(
      denominator / (denominator + numerator * ratio), denominator / 2, numerator / 2)
  }

  /// The value that Student's t exceeds in absolute size with a probability from 0 to 1, both left
  /// out; found by halving and so exact to the last digits.
  public static func quantileOfT(twoTails probability: Double, freedom: Double) -> Double {
    var low = 0.0
    var high = 1.0
    while twoTailsOfT(high, freedom: freedom) > probability, high < 1e300 { high *= 2 }
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if twoTailsOfT(middle, freedom: freedom) > probability { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }

  /// The value that a standard normal number exceeds in absolute size with a probability from 0 to
  /// 1, both left out.
  public static func quantileOfNormal(twoTails probability: Double) -> Double {
    var low = 0.0
    var high = 40.0
    for _ in 0..<200 {
      let middle = low + (high - low) / 2
      if middle == low || middle == high { break }
      if erfc(middle / 2.0.squareRoot()) > probability { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
