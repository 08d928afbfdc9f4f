import TestSupport
import Testing

@testable import Attacking

struct PrimeFieldTests {
  @Test(arguments: [PrimeField.first, .second])
  func `products are what long division says`(field: PrimeField) {
    var random = SplitMix64(seed: 5)
    let edges = [0, 1, field.prime - 1, field.prime - 2, 1 << 60]
    for turn in 0..<10_000 {
      let left = turn < 5 ? edges[turn] : field.random(using: &random)
      let right = turn < 25 ? edges[turn % 5] : field.random(using: &random)
      let product = left.multipliedFullWidth(by: right)
      #expect(field.product(left, right) == field.prime.dividingFullWidth(product).remainder)
    }
  }

  @Test(arguments: [PrimeField.first, .second])
  func `a number times its inverse is 1`(field: PrimeField) {
    var random = SplitMix64(seed: 6)
    for _ in 0..<200 {
      let number = max(1, field.random(using: &random))
      #expect(field.product(number, field.inverse(number)) == 1)
    }
  }

  @Test func `the modulus of each field is prime`() {
    // Miller and Rabin with these bases is exact for all numbers below 2⁶⁴.
    for field in [PrimeField.first, .second] {
      let twos = (field.prime - 1).trailingZeroBitCount
      for base in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] as [UInt64] {
        var power: UInt64 = 1
        let odd = (field.prime - 1) >> UInt64(twos)
        for bit in (0..<64).reversed() {
          power = field.product(power, power)
          if odd >> UInt64(bit) & 1 == 1 { power = field.product(power, base) }
        }
        var passes = power == 1 || power == field.prime - 1
        for _ in 1..<max(twos, 2) where !passes {
          power = field.product(power, power)
          passes = power == field.prime - 1
        }
        #expect(passes)
      }
    }
  }
}
