import EngagementStore
import Foundation

extension OpenEngagement {
  /// The folder that a report on the wave goes to when no other is named.
  ///
  /// Each wave has its own, so that no report takes the place of one on another wave.
  ///
  /// - Parameter isNamed: Whether the wave was asked for by its number.
  /// - Returns: `report` for the first wave, else `report-wave-2` and so on.
  func reportFolder(isNamed: Bool) -> String {
    store.directory + (wave.id == 1 && !isNamed ? "/report" : "/report-wave-\(wave.id)")
  }

  /// The folders of that kind which are there.
  ///
  /// - Parameter isNamed: Whether the wave was asked for by its number.
  /// - Returns: At least the one that a report would go to.
  func reportFolders(isNamed: Bool) -> [String] {
    let all = [false, true].map { reportFolder(isNamed: $0) }
    let present = Set(all).filter { FileManager.default.fileExists(atPath: $0) }.sorted()
    return present.isEmpty ? [reportFolder(isNamed: isNamed)] : present
  }
}
