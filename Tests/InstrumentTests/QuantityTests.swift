import Instrument
import Testing

struct QuantityTests {
  @Test(arguments: [("0", 0), ("12.5", 12_500), ("-3.125", -3125), ("+7", 7000), ("0.010", 10)])
  func `a decimal is read exactly`(text: String, thousandths: Int64) {
    #expect(Quantity(text)?.thousandths == thousandths)
  }

  @Test(arguments: ["", ".", "1.", ".5", "1e3", "1,5", "1.2345", "- 1", "١", "1234567890123456"])
  func `anything else isn't a decimal`(text: String) {
    #expect(Quantity(text) == nil)
  }

  @Test(arguments: [0, 10, -10, 1, 999, 1000, -12_500, 123_456_789])
  func `the text of a quantity gives it back`(thousandths: Int64) {
    let quantity = Quantity(thousandths: thousandths)
    #expect(Quantity(quantity.description) == quantity)
  }
}
