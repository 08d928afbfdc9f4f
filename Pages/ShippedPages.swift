import Foundation

/// The parts of the page that asks questionnaires in a browser.
public enum ShippedPages {
  /// The files of the script, in the order in which they follow each other.
  public static let scripts = [
    "words", "quantity", "conditions", "answers", "interview", "response", "seal", "draft",
    "elements", "controls", "question", "review", "start", "finish", "main",
  ]

  /// The text of a file such as `page.css` or `Script/main.js`, or `nil` when it isn't beside the
  /// program.
  public static func text(of name: String) -> String? {
    guard let directory else { return nil }
    return try? String(contentsOfFile: directory + "/" + name, encoding: .utf8)
  }

  /// The folder that holds the parts; the accessor that the package manager generates would stop
  /// the program when the folder is gone, so it isn't used.
  private static var directory: String? {
    let beside = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    return beside.flatMap { place in
      ["Soundings_Pages.resources", "Soundings_Pages.bundle"].map {
        place.appendingPathComponent($0).path
      }
    }.first { FileManager.default.fileExists(atPath: $0 + "/page.mustache") }
  }
}
