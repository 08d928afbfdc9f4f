import Scoring
import Testing

struct RespondentCountTests {
  @Test(arguments: [
    (13, 13, "13"), (12, 13, "5+"), (23, 40, "20+"), (39, 40, "20+"), (199, 200, "100+"),
    (6, 200, "5+"), (9, 9, "5+"), (8, 9, "5+"), (10, 10, "10"), (1_999, 2_000, "1000+"),
    (2_000, 2_100, "2000+"),
  ])
  func `a number is exact only when all are counted`(people: Int, of all: Int, told: String) {
    #expect(
      "\(RespondentCount(people, of: all, asked: asked(people, all), minimumGroup: 5))" == told)
  }

  @Test func `where everybody is asked the number is exact`() {
    #expect(RespondentCount(6, of: 7, asked: .everybody, minimumGroup: 5) == 6)
  }

  private func asked(_ people: Int, _ all: Int) -> RespondentCount.Asked {
    people == all ? .all : .some
  }

  @Test func `no number of few people who aren't counted follows`() {
    for minimum in [2, 5, 8] {
      for all in minimum...120 {
        var possible: [RespondentCount: [Int]] = [:]
        for people in minimum...all {
          let told = RespondentCount(
            people, of: all, asked: asked(people, all), minimumGroup: minimum)
          possible[told, default: []].append(all - people)
        }
        for (told, missing) in possible where missing != [0] {
          // What was told leaves open every number from 1 to the minimum group, as far as there is room,
          // whatever else it says.
          let few = Set(1..<minimum).filter { $0 <= all - minimum }
          #expect(few.isSubset(of: missing) || few.isDisjoint(with: missing), "\(told) of \(all)")
        }
      }
    }
  }
}
