import InstrumentXML
import Testing

struct ReadingGradeTests {
  /// Syllables counted by hand.
  @Test(
    arguments: [
      ("The cat sat on the mat.", 6, 6, 1), ("We use it every week.", 5, 7, 1),
      ("Mistakes are held against people here.", 6, 9, 1), ("Go. Stop. Look.", 3, 3, 3),
      ("A table and a little apple", 6, 9, 1), ("We tried and wanted more", 5, 6, 1),
    ])
  func `the grade follows the formula`(text: String, words: Double, syllables: Double, ends: Double)
    throws
  {
    let grade = 0.39 * words / ends + 11.8 * syllables / words - 15.59
    #expect(abs(try #require(ReadingGrade.of(text)) - grade) < 1e-9)
  }

  @Test func `the practice counts as one short word`() {
    #expect(ReadingGrade.of("We use {practice} here.") == ReadingGrade.of("We use it here."))
    #expect(ReadingGrade.of("…") == nil)
  }

  @Test func `the median is the middle`() {
    #expect(ReadingGrade.median([]) == nil)
    #expect(ReadingGrade.median([1, 4, 9]) == 4)
    #expect(ReadingGrade.median([1, 4, 6, 9]) == 5)
  }
}
