/// Finds the name that somebody probably meant.
public enum NearestName {
  /// The nearest name within two changes of a letter, or `nil`.
  ///
  /// Of several equally near names the first counts; upper and lower case are the same.
  public static func of(_ word: String, among names: [String]) -> String? {
    let near = names.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    guard let near, near.1 <= 2, near.1 < word.count else { return nil }
    return near.0
  }

  /// The number of letters to insert, delete or replace.
  ///
  /// Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and
  /// reversals", Soviet Physics Doklady 10, 1966.
  private static func distance(_ left: String, _ right: String) -> Int {
    let letters = Array(right.lowercased())
    var row = Array(0...letters.count)
    for (position, letter) in left.lowercased().enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for column in letters.indices {
        let replaced = diagonal + (letter == letters[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[letters.count]
  }
}
