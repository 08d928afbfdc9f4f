import Foundation
import Interviewing

/// What a consultant named as evidence: a file with an excerpt, or words in quotation marks.
struct ProofInput {
  /// The directory that paths start from.
  let folder: String
  /// The user's own directory, which a tilde stands for.
  let home: String?

  /// Starts paths where the program was started.
  init(home: String?) { self.init(folder: FileManager.default.currentDirectoryPath, home: home) }

  /// Starts paths in a directory.
  init(folder: String, home: String?) {
    self.folder = folder
    self.home = home
  }

  /// Reads what was named, and takes the fingerprint of a file as it is now.
  ///
  /// A path with spaces goes in quotation marks; alone in quotation marks it counts as a file only
  /// when there is one.
  ///
  /// - Throws: A ``Failure`` whose message says what is wrong with the file.
  func proof(_ typed: String) throws -> Proof {
    let (first, rest, isQuoted) = Self.firstPart(of: typed)
    if isQuoted, rest.isEmpty, !FileManager.default.fileExists(atPath: absolute(first)) {
      return .words(first)
    }
    do {
      return .file(
        path: absolute(first), fingerprint: try CollectedFile.fingerprint(of: absolute(first)),
        excerpt: Self.unquoted(rest))
    } catch let failure as Failure where failure.status == .missingInput {
      throw Failure(
        .missingInput,
        "\(first): there is no such file. Words go in quotation marks, and so does a path with "
          + "spaces.")
    }
  }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home { return home + path.dropFirst() }
    return folder + "/" + path
  }

  /// The first word, or what stands in quotation marks at the beginning, and the rest.
  private static func firstPart(of typed: String) -> (
    first: String, rest: String, isQuoted: Bool
  ) {
    let text = typed.trimmed
    if let close = closingMark(of: text) {
      let inner = text.dropFirst()
      if let end = inner.firstIndex(of: close) {
        return (String(inner[..<end]), String(inner[inner.index(after: end)...]).trimmed, true)
      }
      // Nobody counts quotation marks while listening.
      return (String(inner), "", true)
    }
    let first = text.prefix { !$0.isWhitespace }
    return (String(first), String(text.dropFirst(first.count)).trimmed, false)
  }

  private static func unquoted(_ text: String) -> String {
    guard let close = closingMark(of: text), text.last == close, text.count > 1 else { return text }
    return String(text.dropFirst().dropLast())
  }

  private static func closingMark(of text: String) -> Character? {
    switch text.first {
    case "\"": "\""
    case "“": "”"
    case "„": "“"
    case "«": "»"
    default: nil
    }
  }
}
