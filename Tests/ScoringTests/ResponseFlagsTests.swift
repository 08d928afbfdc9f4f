import Instrument
import Scoring
import Testing

struct ResponseFlagsTests {
  private static let dontKnow = Code.of(.dontKnow)
  private static let skipped = Code.of(.skipped)
  private static let notAsked = Code.of(.notAsked)

  /// The flags of rows that one person each gave.
  private func flags(
    _ rows: [[UInt8]], _ scales: [(String, [String])], ratings: ClosedRange<Int> = 1...5
  ) throws -> ResponseFlags {
    let assessment = try Fixture.assessment(scales, ratings: ratings)
    let plan = ScoringPlan(assessment: assessment, questionnaire: assessment.questionnaires[0])
    var builder = TallyBuilder(plan: plan, unitCount: 1)
    for row in rows { row.withUnsafeBufferPointer { builder.add(row: $0, unit: 0, role: 0) } }
    return builder.unitTallies()[0].flags
  }

  private func items(_ name: String, _ count: Int, reversed: Int = 0) -> (String, [String]) {
    (name, (0..<count).map { "\($0 < reversed ? "-" : "")\(name)\($0)" })
  }

  private func line(_ code: UInt8, _ count: Int) -> [UInt8] {
    [UInt8](repeating: code, count: count)
  }

  @Test func `one rating for everything is a straight line when keying goes both ways`() throws {
    let both = try flags([line(3, 10)], [items("A", 10, reversed: 1)])
    #expect(both.straightLines == 1 && both.comparable == 1)
    // Ten items of one scale, all keyed alike: whoever agrees fully may well say so ten times.
    let alike = try flags([line(3, 10)], [items("A", 10)])
    #expect(alike.straightLines == 0 && alike.comparable == 1)
    // Reverse-keyed all of them, which is alike as well.
    #expect(try flags([line(3, 10)], [items("A", 10, reversed: 10)]).straightLines == 0)
  }

  @Test func `or when the items belong to two scales`() throws {
    let scales = [items("A", 9), items("B", 1)]
    #expect(try flags([line(0, 10)], scales).straightLines == 1)
    // The only item of the second scale wasn't answered.
    var row = line(0, 10) + [Self.skipped]
    #expect(try flags([row], [items("A", 10), items("B", 1)]).straightLines == 0)
    row[10] = 0
    #expect(try flags([row], [items("A", 10), items("B", 1)]).straightLines == 1)
  }

  @Test(arguments: 0..<12)
  func `one other rating anywhere breaks the line`(place: Int) throws {
    var row = line(2, 12)
    row[place] = 3
    let flags = try flags([row], [items("A", 6, reversed: 2), items("B", 6)])
    #expect(flags.straightLines == 0 && flags.comparable == 1)
  }

  @Test func `nine answers are too few to tell, however many weren't given`() throws {
    let scales = [items("A", 6, reversed: 2), items("B", 6)]
    let nine = try flags([line(2, 9) + line(Self.skipped, 3)], scales)
    #expect(nine.comparable == 0 && nine.straightLines == 0)
    let ten = try flags([line(2, 10) + line(Self.dontKnow, 2)], scales)
    #expect(ten.comparable == 1 && ten.straightLines == 1)
  }

  @Test
  func `more than half don't know is flagged, half is not, and what wasn't asked is left out`()
    throws
  {
    let scales = [items("A", 4)]
    let (unknown, skipped) = (Self.dontKnow, Self.skipped)
    #expect(try flags([[unknown, unknown, unknown, 1]], scales).mostlyDontKnow == 1)
    #expect(try flags([[unknown, unknown, skipped, 1]], scales).mostlyDontKnow == 0)
    #expect(
      try flags([[unknown, unknown, Self.notAsked, 1]], scales).mostlyDontKnow == 1)
    #expect(try flags([line(Self.notAsked, 4)], scales).mostlyDontKnow == 0)
    #expect(try flags([], scales) == ResponseFlags())
  }

  @Test func `flags of parts add up`() throws {
    let scales = [items("A", 6, reversed: 2), items("B", 6)]
    let rows = [line(2, 12), line(Self.dontKnow, 12), [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]]
    var parts = ResponseFlags()
    for row in rows { parts.merge(try flags([row], scales)) }
    let whole = try flags(rows, scales)
    #expect(parts == whole)
    #expect(whole.comparable == 2 && whole.straightLines == 1 && whole.mostlyDontKnow == 1)
  }

  @Test(arguments: [
    (5, 49, [ResponseFlags.Sign.straightLines]), (5, 50, []), (4, 4, []), (0, 0, []),
    (5, 5, [.straightLines]),
  ])
  func `a sign is told from the minimum group and a tenth on, without its count`(
    lines: Int, people: Int, signs: [ResponseFlags.Sign]
  ) throws {
    let rows =
      (0..<people).map { $0 < lines ? line(2, 12) : [0, 1] + line(2, 10) }
    let flags = try flags(rows, [items("A", 6, reversed: 2), items("B", 6)])
    #expect(flags.notable(of: people, minimumGroup: 5) == signs)
  }

  @Test func `don't knows are told of all respondents, also those who can't be compared`() throws {
    let unknown = [[UInt8]](repeating: line(Self.dontKnow, 12), count: 6)
    let flags = try flags(unknown, [items("A", 6), items("B", 6)])
    #expect(flags.comparable == 0 && flags.mostlyDontKnow == 6)
    #expect(flags.notable(of: 6, minimumGroup: 5) == [.mostlyDontKnow])
    #expect(flags.notable(of: 60, minimumGroup: 5) == [])
    #expect(flags.notable(of: 6, minimumGroup: 7) == [])
  }
}
