import Instrument
import Testing

struct ResponseScaleTests {
  private func points(_ ratings: [Int]) -> [ResponseScale.Point] {
    ratings.map { .init(rating: $0, label: LocalizedText("\($0)", language: Language("en"))) }
  }

  @Test func `a scale of one rating is refused`() {
    #expect(throws: InstrumentError.responseScaleTooShort(scale: "s")) {
      try ResponseScale(id: "s", points: points([1]))
    }
  }

  @Test(arguments: [[1, 2, 4], [2, 1], [1, 1]])
  func `a gap, a repetition or a wrong order is refused`(ratings: [Int]) {
    #expect(throws: InstrumentError.responseScaleNotContiguous(scale: "s")) {
      try ResponseScale(id: "s", points: points(ratings))
    }
  }

  @Test func `reversing mirrors about the midpoint`() throws {
    let scale = try ResponseScale(id: "s", points: points([-1, 0, 1, 2]))
    #expect(scale.ratings == -1...2)
    #expect([-1, 0, 1, 2].map { scale.reversed($0) } == [2, 1, 0, -1])
  }
}
