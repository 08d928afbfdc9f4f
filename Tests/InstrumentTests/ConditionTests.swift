import Instrument
import Testing

struct ConditionTests {
  private let answers: [Item.ID: Answer] = [
    "A-1": .rating(4), "B-1": .yesNo(false), "C-1": .choices(["x", "y"]),
    "D-1": .nonresponse(.dontKnow), "E-1": .quantity(Quantity(thousandths: 2500)),
  ]

  @Test(
    arguments: [
      (Condition.is("A-1", "4"), true), (.is("A-1", "5"), false), (.isNot("A-1", "5"), true),
      (.isNot("D-1", "5"), false), (.isNot("Z-9", "5"), false), (.is("B-1", "no"), true),
      (.is("C-1", "y"), true), (.oneOf("A-1", ["3", "4"]), true),
      (.atLeast("A-1", Quantity(thousandths: 4000)), true),
      (.atLeast("E-1", Quantity(thousandths: 2501)), false),
      (.atMost("E-1", Quantity(thousandths: 2500)), true),
      (.atMost("D-1", Quantity(thousandths: 9000)), false), (.answered("D-1"), false),
      (.answered("B-1"), true), (.all([]), true), (.any([]), false),
      (.all([.answered("A-1"), .answered("D-1")]), false),
      (.any([.answered("A-1"), .answered("D-1")]), true),
    ])
  func `a comparison holds only for a substantive answer`(condition: Condition, holds: Bool) {
    #expect(condition.holds(for: answers) == holds)
  }
}
