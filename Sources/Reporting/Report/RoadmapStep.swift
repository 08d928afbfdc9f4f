public import Instrument

/// A step of the roadmap, or something to avoid, from the catalogue of practices.
public struct RoadmapStep: Hashable, Sendable {
  /// The practice's name in the catalogue.
  public let id: String
  /// When to begin.
  public let horizon: Recommendation.Horizon
  /// The name for readers.
  public let title: String
  /// What is done.
  public let description: String
  /// How often and how long, such as `every week, 2 hours`.
  public let rhythm: String
  /// What it costs besides time, in words.
  public let cost: String
  /// How well the effect is supported, in words.
  public let evidence: String
  /// What must be there.
  public let condition: String
  /// What it brings.
  public let effect: String
  /// The first step.
  public let firstStep: String
  /// How it is known to fail.
  public let failures: [String]
  /// The names of the dimensions for which it was chosen.
  public let reasons: [String]
}
