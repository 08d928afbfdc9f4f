import BusinessCase
import Foundation
import Testing

struct CashFlowsTests {
  private struct Case: Decodable {
    let rate: Double
    let flows: [Double]
    let npv: Double
    let irr_all_real_roots: [Double]?
    let payback_first: Double?
    let discounted_payback_first: Double?
  }

  private static var cases: [String: Case] {
    get throws {
      let file = try #require(
        Bundle.module.url(forResource: "Fixtures/expected-finance", withExtension: "json"))
      return try JSONDecoder().decode([String: Case].self, from: Data(contentsOf: file))
    }
  }

  private func agrees(_ left: Double?, _ right: Double?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): abs(left - right) <= 1e-6 * max(abs(right), 1)
    default: false
    }
  }

  @Test func `values agree with three finance libraries`() throws {
    let cases = try Self.cases
    #expect(cases.count == 9)
    var rates = 0
    for (name, expected) in cases {
      let flows = CashFlows(expected.flows)
      #expect(agrees(flows.netPresentValue(rate: expected.rate), expected.npv), "\(name)")
      #expect(agrees(flows.payback, expected.payback_first), "\(name)")
      #expect(
        agrees(flows.discountedPayback(rate: expected.rate), expected.discounted_payback_first),
        "\(name)")
      if let rate = flows.internalRateOfReturn {
        rates += 1
        #expect(agrees(rate, expected.irr_all_real_roots?.first), "\(name)")
      }
    }
    #expect(rates >= 4)
  }

  @Test func `flows that never turn have no rate of return`() {
    #expect(CashFlows([1, 2]).internalRateOfReturn == nil)
    #expect(CashFlows([-1, 3, -1]).internalRateOfReturn == nil)
    #expect(CashFlows([-5, 1]).payback == nil)
  }
}
