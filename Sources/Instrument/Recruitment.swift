/// How people came to be asked in a round of collection.
public enum Recruitment: String, CaseIterable, Hashable, Sendable {
  /// Everybody was asked.
  case everybody
  /// Some were drawn by chance.
  case chance
  /// Whoever wanted to took part.
  case volunteers
}
