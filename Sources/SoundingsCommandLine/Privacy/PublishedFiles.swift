import Attacking
import Foundation

/// The files that a check was pointed at, each with its form.
struct PublishedFiles {
  /// The paths in their order; those within a folder by name.
  let list: [(path: String, format: PublishedFormat)]

  /// Finds the files.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/missingInput`` for a path where nothing is, and for a
  ///   folder without any file of a known form; with ``ExitStatus/badInput`` for a file of another.
  init(_ paths: [String]) throws {
    var list: [(path: String, format: PublishedFormat)] = []
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw Failure(
          .missingInput,
          "\(path): there is nothing to check. Write a report first, or name the files.")
      }
      guard isFolder.boolValue else {
        guard let format = Self.format(of: path) else {
          throw Failure(
            .badInput, "\(path): isn't a file whose name ends in .xml, .html, .json or .csv.")
        }
        list.append((path, format))
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let found = names.sorted().compactMap { name in
        Self.format(of: name).map { (path: path + "/" + name, format: $0) }
      }
      guard !found.isEmpty else {
        throw Failure(.missingInput, "\(path): holds no report and no scores.")
      }
      list += found
    }
    self.list = list
  }

  private static func format(of path: String) -> PublishedFormat? {
    path.split(separator: ".").last.flatMap { PublishedFormat(rawValue: $0.lowercased()) }
  }
}
