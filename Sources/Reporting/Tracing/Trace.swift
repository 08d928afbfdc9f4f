/// How one number or sentence of a report came about, in steps that a reader can redo on paper.
public struct Trace: Hashable, Sendable {
  /// The identifier in the report, such as `dimension.trust`.
  public let id: String
  /// What it is, with its value.
  public let title: String
  /// The arithmetic, one step a line.
  public let steps: [String]
  /// Identifiers of what it rests on, which can be followed further.
  public let sources: [String]

  /// Creates a trace; a source that is named twice is kept once.
  init(id: String, title: String, steps: [String], sources: [String]) {
    self.id = id
    self.title = title
    self.steps = steps
    self.sources = sources.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
