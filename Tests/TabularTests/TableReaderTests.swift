import Tabular
import TestSupport
import Testing

struct TableReaderTests {
  private func rows(_ text: String, piece: Int = 3) throws -> [[String]] {
    try rows(Array(text.utf8), piece: piece)
  }

  private func rows(_ bytes: [UInt8], piece: Int = 3) throws -> [[String]] {
    var reader = TableReader(source: source(of: bytes, piece: piece))
    var rows: [[String]] = []
    while try reader.next({ row in rows.append((0..<row.count).map { row.text($0) }) }) {}
    return rows
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a\n\n\nb\n", [["a"], ["b"]]), ("\"a,\"\"b\"\"\nc\",d\n", [["a,\"b\"\nc", "d"]]),
      (",\n", [["", ""]]), ("\u{FEFF}a,b\n", [["a", "b"]]), ("\"\",x", [["", "x"]]),
      ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]), ("", []),
    ])
  func `a table is read`(text: String, expected: [[String]]) throws {
    for piece in [1, 2, 5, 1000] { #expect(try rows(text, piece: piece) == expected) }
  }

  @Test(
    arguments: [
      ("a\u{0},b\n", 1), ("a\n\"b\n", 2), ("a\nb\"c\n", 2), ("a\n\"b\"c\n", 2),
      ("PK\u{3}\u{4}", 0),
    ])
  func `a broken table is refused with its row`(text: String, row: Int) {
    let problem = #expect(throws: TableProblem.self) { try rows(text) }
    #expect(problem?.row == row)
  }

  @Test func `an endless field is refused`() {
    let text = "a\n" + String(repeating: "x", count: TableReader.longestField + 1)
    #expect(throws: TableProblem.self) { try rows(text, piece: 1 << 16) }
  }

  @Test(arguments: UInt64(0)..<200)
  func `random bytes never do worse than a problem`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("a,\"\n\r1".utf8)
    let bytes = (0..<60).map { _ in alphabet.randomElement(using: &generator) ?? 0x61 }
    do {
      #expect(try rows(bytes).count <= 60)
    } catch let problem as TableProblem {
      #expect(problem.row >= 1)
    }
  }
}
