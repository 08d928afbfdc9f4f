/// Arithmetic modulo a prime just below 2⁶¹, so that elimination is exact and never overflows.
///
/// Numbers are from 0 to less than the prime.
public struct PrimeField: Hashable, Sendable {
  /// The prime 2⁶¹ − 1.
  public static let first = PrimeField(gap: 1)
  /// The prime 2⁶¹ − 31, the next one below.
  public static let second = PrimeField(gap: 31)

  /// How far the prime is below 2⁶¹.
  private let gap: UInt64
  /// The prime.
  public let prime: UInt64

  private static let low: UInt64 = (1 << 61) - 1

  private init(gap: UInt64) {
    self.gap = gap
    prime = (1 << 61) - gap
  }

  /// The sum of two numbers.
  func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let sum = left + right
    return sum >= prime ? sum - prime : sum
  }

  /// The first number less the second.
  func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
    left >= right ? left - right : left + prime - right
  }

  /// The number that adds up to 0 with this one.
  func opposite(_ number: UInt64) -> UInt64 { number == 0 ? 0 : prime - number }

  /// The product of two numbers.
  ///
  /// What stands above bit 61 counts `gap` times, since 2⁶¹ and `gap` leave the same remainder.
  func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    let (more, folded) = ((high << 3) | (low >> 61)).multipliedFullWidth(by: gap)
    var rest = (low & Self.low) + (folded & Self.low) + ((more << 3) | (folded >> 61)) * gap
    while rest >= prime { rest -= prime }
    return rest
  }

  /// The number that gives 1 when multiplied with this one, which isn't 0.
  ///
  /// By Fermat's little theorem: the number to the power of the prime less 2.
  func inverse(_ number: UInt64) -> UInt64 {
    var (power, base, exponent): (UInt64, UInt64, UInt64) = (1, number, prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { power = product(power, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return power
  }

  /// A number drawn at random, each as likely as the others.
  func random(using generator: inout some RandomNumberGenerator) -> UInt64 {
    while true {
      let number = generator.next() & Self.low
      if number < prime { return number }
    }
  }
}
