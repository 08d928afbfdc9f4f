import Instrument
import Testing

struct UnevenRangesTests {
  private let lengths = [197, 199, 211, 223, 227, 229, 233, 239, 241]

  private var scales: String {
    lengths.map { length in
      let points = (0...length).map { "<point rating=\"\($0)\"><label>\($0)</label></point>" }
      return "<response-scale id=\"s\(length)\">\(points.joined())</response-scale>"
    }.joined()
  }

  private var items: String {
    lengths.map { length in
      """
      <rating id="LEN-\(length)" response-scale="s\(length)" scale="trust"><wording>So</wording></rating>
      """
    }.joined()
  }

  @Test func `nine ratings whose lengths are prime numbers`() {
    let found = Definition().asking(
      "<scales>", "<response-scales>\(scales)</response-scales><scales>"
    ).asking("<yes-no", "\(items)<yes-no").diagnostics.filter { $0.code == "SND044" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND044" }.isEmpty)
  }
}
