public import Instrument

/// All that a talk has brought, folded from its entries in their order.
public struct TalkRecord: Hashable, Sendable {
  /// An answer that counts in the place of another one.
  public struct Override: Hashable, Sendable {
    /// The answer that counts.
    public let answer: Answer
    /// Why it counts.
    public let reason: String
  }

  /// What is recorded about one item.
  public struct ItemRecord: Hashable, Sendable {
    /// The answer as it was first taken down, whether or not it was overridden.
    public internal(set) var answer: Answer?
    /// What counts in its place.
    public internal(set) var override: Override?
    /// The notes, oldest first.
    public internal(set) var notes: [String] = []
    /// How sure the consultant is.
    public internal(set) var confidence: Confidence?
    /// What shows it, oldest first.
    public internal(set) var evidence: [Proof] = []
    /// Whether the item was put off and not answered since.
    public internal(set) var isPutOff = false
    /// Whether somebody else should confirm it.
    public internal(set) var needsValidation = false

    /// The answer that counts.
    public var counting: Answer? { override?.answer ?? answer }

    /// Whether there is nothing to tell about the item.
    public var isEmpty: Bool { self == ItemRecord() }

    /// An item about which nothing is recorded.
    init() {}
  }

  /// What is recorded about each item; items without a record have no entry.
  public private(set) var items: [Item.ID: ItemRecord] = [:]
  /// The consultant's thoughts about the talk, by the names of what prompted them.
  public private(set) var reflections: [String: String] = [:]

  /// A talk in which nothing was recorded yet.
  public init() {}

  /// A talk as its entries tell it.
  ///
  /// - Parameter entries: Each entry with its item, or with what prompted it for a reflection.
  /// - Complexity: O(*n*) in the number of entries.
  public init(_ entries: some Sequence<(subject: String, entry: TalkEntry)>) {
    for (subject, entry) in entries { add(entry, to: subject) }
  }

  /// What is recorded about an item.
  public subscript(item: Item.ID) -> ItemRecord { items[item] ?? ItemRecord() }

  /// The answers that count.
  public var counting: [Item.ID: Answer] { items.compactMapValues(\.counting) }

  /// Adds an entry.
  public mutating func add(_ entry: TalkEntry, to subject: String) {
    if case .reflection(let text) = entry {
      reflections[subject] = text
      return
    }
    var item = self[subject]
    item.add(entry)
    items[subject] = item.isEmpty ? nil : item
  }
}

extension TalkRecord.ItemRecord {
  fileprivate mutating func add(_ entry: TalkEntry) {
    switch entry {
    case .answer(let given):
      answer = given
      // What was put off is settled by whatever is said in the end.
      isPutOff = false
    case .override(let given, let reason):
      override = TalkRecord.Override(answer: given, reason: reason)
    case .note(let text): notes.append(text)
    case .confidence(let given): confidence = given
    case .evidence(let proof): evidence.append(proof)
    case .askLater(let later): isPutOff = later
    case .validate(let needed): needsValidation = needed
    case .withdrawn(.note): notes = notes.dropLast()
    case .withdrawn(.evidence): evidence = evidence.dropLast()
    case .withdrawn(.confidence): confidence = nil
    case .withdrawn(.override): override = nil
    case .reflection: break
    }
  }
}
