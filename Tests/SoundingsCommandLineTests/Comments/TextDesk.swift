import EngagementStore
import Foundation
import TestSupport
import Testing

@testable import SoundingsCommandLine

/// An engagement in which people answer one question in their own words.
struct TextDesk {
  let desk: WaveDesk

  init(roster: String = WaveDesk.roster) throws { desk = try WaveDesk(roster: roster) }

  private static let header =
    "unit,role,PUR-01,PUR-02,LEA-01,LEA-02,LEA-03,CUL-01,CUL-02,CUL-03,OPN-01,OPN-02,CAP-01,"
    + "CAP-02,SKI-01,SKI-02,SKI-03,END-01\n"

  /// Collects people of units, some of whom write a text.
  func collect(
    _ people: [(unit: String, count: Int, texts: [String])], role: String = "staff"
  ) throws {
    let ratings = [Int](repeating: 4, count: 14).map(String.init).joined(separator: ",")
    let rows = people.flatMap { unit, count, texts in
      (0..<count).map { place in
        let text = place < texts.count ? texts[place].replacing("\"", with: "\"\"") : ""
        return "\(unit),\(role),\(ratings),yes,\"\(text)\"\n"
      }
    }
    let file = try desk.directory.write(
      Self.header + rows.joined(), to: "answers-\(UUID().uuidString).csv")
    let outcome = desk.run(["collect", file, "-e", desk.path])
    try #require(outcome.status == 0, "\(outcome.words)")
  }

  /// The reference of the text that holds some words, wherever it stands.
  func reference(of words: String) throws -> String {
    let engagement = try OpenEngagement(desk.path)
    let texts = try engagement.toldTexts()
    let entry = try #require(texts.entries.first { $0.words.contains(words) })
    return "\(entry.reference)"
  }

  /// The texts under each name that JSON tells.
  func groups(wave: Int = 1) throws -> [String: [String]] {
    let object = try desk.json("comments", "list", "--wave", "\(wave)")
    let items = try #require(object["items"] as? [[String: Any]])
    var groups: [String: [String]] = [:]
    for group in try #require(items.first?["groups"] as? [[String: Any]]) {
      let texts = try #require(group["texts"] as? [[String: Any]])
      groups[group["unit"] as? String ?? "all"] = texts.compactMap { $0["text"] as? String }
    }
    return groups
  }

  /// Closes the wave.
  func close() throws {
    let outcome = desk("wave", "close", "--force")
    try #require(outcome.status == 0, "\(outcome.words)")
  }
}
