/// The yearly cash flows of an alternative; the first one falls due at once.
///
/// Amounts are in one currency; costs are negative.
public struct CashFlows: Hashable, Sendable {
  /// The flows, year by year, starting with year 0.
  public let amounts: [Double]

  /// Creates cash flows from amounts, the first of which falls due at once.
  public init(_ amounts: [Double]) { self.amounts = amounts }

  /// The value today of all flows: Σ aₜ ÷ (1 + r)ᵗ.
  ///
  /// - Parameter rate: The yearly rate of interest as a fraction, above -1.
  /// - Returns: An amount in the currency of the flows.
  public func netPresentValue(rate: Double) -> Double {
    var factor = 1.0
    return amounts.reduce(0) { total, amount in
      defer { factor *= 1 + rate }
      return total + amount / factor
    }
  }

  /// The rate at which the net present value is 0, or `nil` when there is none above -1 or more
  /// than one may exist because the flows change their sign more than once.
  ///
  /// Found by bisection to the last bits between -0.999999 and 1,000,000.
  public var internalRateOfReturn: Double? {
    let signs = amounts.filter { $0 != 0 }.map { $0 > 0 }
    guard zip(signs, signs.dropFirst()).filter({ $0 != $1 }).count == 1 else { return nil }
    var (low, high) = (-0.999_999, 1_000_000.0)
    let start = netPresentValue(rate: low)
    guard start * netPresentValue(rate: high) < 0 else { return nil }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if netPresentValue(rate: middle) * start > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The time in years after which the sum of the flows first reaches 0, with the year of
  /// recovery taken as even; `nil` when it never does.
  public var payback: Double? { recovery(of: amounts) }

  /// ``payback`` of the flows at their value today.
  public func discountedPayback(rate: Double) -> Double? {
    var factor = 1.0
    return recovery(
      of: amounts.map { amount in
        defer { factor *= 1 + rate }
        return amount / factor
      })
  }

  private func recovery(of flows: [Double]) -> Double? {
    var total = 0.0
    for (year, amount) in flows.enumerated() {
      let before = total
      total += amount
      if total >= 0, year > 0, before < 0 { return Double(year - 1) + -before / amount }
      if total >= 0, year == 0 { return 0 }
    }
    return nil
  }
}
