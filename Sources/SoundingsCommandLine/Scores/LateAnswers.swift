import EngagementStore

/// Answers that came after the last release of a wave and wait for the next one.
struct LateAnswers: Hashable {
  /// How many there are; to be told only through the words here.
  private let count: Int
  private let minimumGroup: Int

  /// Creates the answers of so many people.
  init(count: Int, minimumGroup: Int) {
    self.count = count
    self.minimumGroup = minimumGroup
  }

  /// Whether there is none.
  var isEmpty: Bool { count == 0 }

  /// How many there are, or `nil` when they are too few to be counted.
  var told: Int? { Engagement.mayRelease(waiting: count, minimumGroup: minimumGroup) ? count : nil }

  /// How many there are, in words.
  var words: String { told.map { "\($0) late answers" } ?? "some late answers" }

  /// That they wait and what to do, or `nil` without any.
  var sentence: String? {
    guard !isEmpty else { return nil }
    return told == nil
      ? "Some late answers aren't counted; they wait until there are at least \(minimumGroup)."
      : "Not counted: \(words). “soundings wave close” makes the next release with them."
  }
}
