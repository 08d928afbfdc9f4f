public import ArgumentParser
import EngagementStore
public import Instrument

extension Recruitment: ExpressibleByArgument {}

extension Recruitment {
  /// What the words of the option mean.
  static let help =
    "How people come to be asked: everybody, some by chance, or whoever wants to (volunteers)."

  /// How people came to be asked, as a part of a line.
  var words: String {
    switch self {
    case .everybody: "everybody asked"
    case .chance: "asked by chance"
    case .volunteers: "volunteers only"
    }
  }

  /// What to do where a wave doesn't say it.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - suffix: The options that name the engagement and the wave in a command, or nothing.
  /// - Returns: A sentence, or `nil` where the wave says it.
  static func reminder(_ wave: Wave, suffix: String) -> String? {
    guard wave.recruitment == nil else { return nil }
    let words = wave.isClosed ? "came" : "come"
    return "How people \(words) to be asked isn’t noted (everybody, chance or volunteers): "
      + "soundings wave recruitment everybody\(suffix)"
  }
}
