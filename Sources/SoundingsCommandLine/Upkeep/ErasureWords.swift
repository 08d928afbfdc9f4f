import EngagementStore
import Foundation

/// What `forget` says about a part.
struct ErasureWords {
  private let part: Erasure

  /// The words for a part.
  init(_ part: Erasure) { self.part = part }

  /// What can't be reached, whatever was erased.
  static let limits = [
    "Out of reach: copies that you or a backup program made, snapshots of the file system, what the "
      + "disk keeps of overwritten blocks, sealed files on other machines, and reports.",
    "A finished response stands without a name; it can't be told from the others and stays, unless "
      + "everything is erased.",
  ]

  /// The last part of the path of a directory, also of the present one.
  static func name(of directory: String) -> String {
    URL(fileURLWithPath: directory).standardizedFileURL.lastPathComponent
  }

  /// The number that confirms it, or `nil` where the organization's name does.
  var confirmation: String? {
    switch part {
    case .draft(let id), .interview(let id): "\(id)"
    case .drafts, .comments, .traces: nil
    }
  }

  /// That there is nothing to erase.
  var nothing: String {
    switch part {
    case .draft(let id): "there is no interrupted questionnaire \(id)."
    case .drafts: "there is no interrupted questionnaire."
    case .interview(let id): "there is no talk \(id)."
    case .comments: "there are no free texts."
    case .traces: "there is nothing to erase."
    }
  }

  /// What is going to be erased; with a count of 0, what backups may hold.
  func plan(_ count: Int) -> String {
    guard count > 0 || part == .traces else {
      return "The answers hold nothing of the kind, but a backup does or can't be read. This "
        + "removes all older backups."
    }
    return "This erases \(things(count)), and removes all older backups."
  }

  /// What was erased.
  func done(_ count: Int) -> String {
    guard count > 0 || part == .traces else { return "Nothing of the kind was in the answers." }
    return switch part {
    case .comments:
      "Erased \(things(count)). Those in interrupted questionnaires stay; see --drafts."
    case .interview:
      "Erased \(things(count)). Sums over enough people that a closed wave keeps of its talks stay."
    default: "Erased \(things(count))."
    }
  }

  /// What became of backups.
  func removed(_ erased: ErasedParts) -> String {
    var removed: [String] = []
    if erased.backups > 0 { removed.append(counted(erased.backups, "older backup")) }
    if erased.damagedStores > 0 { removed.append(counted(erased.damagedStores, "damaged store")) }
    guard !removed.isEmpty else { return "There were no older backups; the newest one is fresh." }
    return
      "Removed \(removed.joined(separator: " and ")), which may have held the same; the newest "
      + "backup is fresh."
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func things(_ count: Int) -> String {
    switch part {
    case .draft(let id): "the interrupted questionnaire \(id)"
    case .drafts: counted(count, "interrupted questionnaire")
    case .interview(let id): "the talk \(id)"
    case .comments: "\(counted(count, "free text")) of finished questionnaires"
    case .traces: "what was left of erased answers"
    }
  }
}
