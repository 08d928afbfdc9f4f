public import Instrument

/// One respondent's way through a questionnaire, as a value that knows no terminal.
///
/// What is asked next follows from the answers alone, so an interview that was interrupted goes on
/// from its answers as if nothing had happened. An answer to an item that is no longer asked is
/// kept, in case it is asked again, but counts as not asked.
public struct Interview: Hashable, Sendable {
  /// How far the respondent has come, counting only items that are still reachable.
  public struct Progress: Hashable, Sendable {
    /// The position of the present item among the reachable ones, counted from 1.
    public let position: Int
    /// How many reachable items have an answer or were skipped.
    public let passed: Int
    /// How many items are asked, given the answers so far.
    public let reachable: Int
  }

  /// Why an answer isn't accepted.
  public enum Refusal: Error, Hashable, Sendable {
    /// No item is being asked.
    case nothingAsked
    /// The item needs an answer.
    case answerRequired(Item.ID)
    /// The item doesn't offer this kind of nonresponse.
    case notOffered(Item.ID, Nonresponse)
    /// The item doesn't take this answer.
    case unacceptable(InstrumentError)
  }

  /// The answers given so far, those to items that are no longer asked included.
  public private(set) var answers: [Item.ID: Answer]
  private let items: [Item]
  private var cursor: Int

  /// Begins an interview, or goes on with one.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - role: The respondent's role; items for other roles aren't asked.
  ///   - answers: What was answered before; the interview stands at the first item without an
  ///     answer.
  public init(
    questionnaire: Questionnaire, role: Role.ID, answers: [Item.ID: Answer] = [:]
  ) {
    items = questionnaire.items.filter { $0.isFor(role) }
    self.answers = answers
    cursor = 0
    cursor = nextOpen(from: 0)
  }

  /// The item that is being asked, or `nil` at the end.
  public var current: Item? { cursor < items.count ? items[cursor] : nil }

  /// The items that are asked, given the answers so far.
  ///
  /// - Complexity: O(*n*) in the number of items.
  public var reachable: [Item] {
    let relevant = relevance
    return items.indices.filter { relevant[$0] }.map { items[$0] }
  }

  /// The reachable items without an answer, skipped ones not included.
  public var open: [Item] { reachable.filter { answers[$0.id] == nil } }

  /// Whether every reachable item was answered or skipped.
  public var isComplete: Bool { open.isEmpty }

  /// How far the respondent has come.
  public var progress: Progress {
    let relevant = relevance
    let asked = items.indices.filter { relevant[$0] }
    return Progress(
      position: asked.filter { $0 < cursor }.count + 1,
      passed: asked.filter { answers[items[$0].id] != nil }.count, reachable: asked.count)
  }

  /// Accepts an answer to the present item and moves on to the next one that is asked.
  ///
  /// - Throws: The reason why nothing was changed.
  public mutating func answer(_ answer: Answer) throws(Refusal) {
    guard let item = current else { throw .nothingAsked }
    if case .nonresponse(let kind) = answer {
      if kind == .skipped {
        guard !item.isRequired else { throw .answerRequired(item.id) }
      } else if !item.nonresponse.contains(where: { $0.kind == kind }) {
        throw .notOffered(item.id, kind)
      }
    }
    do throws(InstrumentError) {
      try item.kind.check(answer, for: item.id)
    } catch {
      throw .unacceptable(error)
    }
    answers[item.id] = answer
    cursor = nextRelevant(from: cursor + 1)
    if cursor == items.count { cursor = nextOpen(from: 0) }
  }

  /// Goes back to the item asked before; returns whether there is one.
  @discardableResult
  public mutating func back() -> Bool {
    let relevant = relevance
    guard let before = items.indices.prefix(cursor).last(where: { relevant[$0] }) else {
      return false
    }
    cursor = before
    return true
  }

  /// Goes to an item; returns whether it is asked.
  @discardableResult
  public mutating func jump(to id: Item.ID) -> Bool {
    let relevant = relevance
    guard let place = items.firstIndex(where: { $0.id == id }), relevant[place] else {
      return false
    }
    cursor = place
    return true
  }

  /// The answers as they count: without an entry for items that aren't asked, and skipped for
  /// reachable items that have none.
  public var finalAnswers: [Item.ID: Answer] {
    reachable.reduce(into: [:]) { final, item in
      final[item.id] = answers[item.id] ?? .nonresponse(.skipped)
    }
  }

  /// For each item, whether it is asked.
  ///
  /// A skip rule doesn't see answers to items that aren't asked themselves.
  private var relevance: [Bool] {
    var seen: [Item.ID: Answer] = [:]
    return items.map { item in
      let isAsked = item.relevance?.holds(for: seen) ?? true
      if isAsked { seen[item.id] = answers[item.id] }
      return isAsked
    }
  }

  private func nextRelevant(from start: Int) -> Int {
    let relevant = relevance
    return items.indices.dropFirst(start).first { relevant[$0] } ?? items.count
  }

  private func nextOpen(from start: Int) -> Int {
    let relevant = relevance
    return items.indices.dropFirst(start).first { relevant[$0] && answers[items[$0].id] == nil }
      ?? items.count
  }
}
