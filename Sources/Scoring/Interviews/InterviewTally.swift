public import Instrument

extension InterviewScores {
  /// The same as exact moments.
  public var moments: Moments {
    Moments(
      count: people, sum: Int128(total) * 1_000_000,
      squares: Int128(squares) * 1_000_000_000_000)
  }
}

/// Adds up talks person by person.
///
/// What protects people is how many of them stand behind a sum, so each counts once however often the
/// consultant talked with them: with the mean of the scores of their talks. People are known by the
/// label that the consultant gave them, whatever its case and spaces; a talk without a label counts
/// as one with somebody else.
public struct InterviewTally: Hashable, Sendable {
  private enum Person: Hashable {
    case labelled(String)
    case unlabelled(Int)
  }

  private var scores: [Person: [Dimension.ID: [Int]]] = [:]
  private var talks = 0

  /// Starts without a talk.
  public init() {}

  /// Adds a talk.
  ///
  /// - Parameters:
  ///   - talk: The talk's scores in thousandths of a point; without any it doesn't count.
  ///   - label: What the consultant calls the person; possibly empty.
  public mutating func add(_ talk: [Dimension.ID: Int], of label: String) {
    talks += 1
    let plain = label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let person = plain.isEmpty ? Person.unlabelled(talks) : .labelled(plain)
    for (dimension, score) in talk {
      scores[person, default: [:]][dimension, default: []] += [score]
    }
  }

  /// The sums of each dimension that any talk rated, in the order of their names.
  ///
  /// - Important: Sums over fewer people than the minimum group among them; whoever keeps or tells them
  ///   has to leave these out.
  public var sums: [InterviewScores] {
    var people: [Dimension.ID: [Int]] = [:]
    for own in scores.values {
      for (dimension, talks) in own {
        people[dimension, default: []].append(Self.quotient(talks.reduce(0, +), talks.count))
      }
    }
    return people.sorted { $0.key < $1.key }.map { dimension, scores in
      InterviewScores(
        dimension: dimension, people: scores.count, total: scores.reduce(0, +),
        squares: scores.reduce(0) { $0 + $1 * $1 })
    }
  }

  /// The nearest whole number to a quotient of such without a sign; half of one goes up.
  static func quotient(_ sum: Int, _ count: Int) -> Int { (2 * sum + count) / (2 * count) }
}
