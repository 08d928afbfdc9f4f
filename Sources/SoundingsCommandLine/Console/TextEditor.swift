import Foundation

/// Lets a person write a text in their own editor.
///
/// The file lies in a folder of its own that only its owner can open, within the engagement, never
/// where other programs keep temporary files. Afterwards everything in the folder is overwritten and
/// removed, what the editor put beside the file included.
struct TextEditor {
  /// How the folders begin; the number of the process follows.
  private static let prefix = ".editing-"

  /// The environment variables.
  let environment: [String: String]
  /// The directory to make the folder in.
  let directory: String

  /// Opens the editor with a text and returns what was saved.
  func edit(_ text: String) -> EditedText {
    let names = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    guard let editor = names.first(where: { !$0.trimmed.isEmpty }) else { return .noEditor }
    let folder = "\(directory)/\(Self.prefix)\(getpid())"
    Self.eraseFolder(folder)
    guard mkdir(folder, 0o700) == 0 else { return .failed }
    defer { Self.eraseFolder(folder) }
    let file = folder + "/answer.txt"
    guard Self.write(Array((text.isEmpty ? "" : text + "\n").utf8), to: file), run(editor, file),
      let bytes = Self.read(file)
    else { return .failed }
    guard !bytes.contains(0), let saved = String(validating: bytes, as: UTF8.self) else {
      return .unreadable
    }
    return .text(saved)
  }

  /// Erases what runs left behind that were ended by force.
  static func eraseLeftovers(in directory: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)) else { continue }
      let isAlive = kill(process, 0) == 0 || errno == EPERM
      if !isAlive || process == getpid() { eraseFolder(directory + "/" + name) }
    }
  }

  /// Runs the editor as the shell would, so that it may come with options.
  private func run(_ editor: String, _ file: String) -> Bool {
    var child: pid_t = 0
    let words = ["/bin/sh", "-c", editor + " \"$1\"", "sh", file]
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, &variables) == 0 else {
      return false
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return false } }
    // Control-C in the editor was meant for the editor.
    TerminalSignals.forgetInterrupt()
    return status == 0
  }

  private static func write(_ bytes: [UInt8], to file: String) -> Bool {
    let descriptor = open(file, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.isEmpty || Foundation.write(descriptor, bytes, bytes.count) == bytes.count
  }

  /// What an editor saved, up to 16 MiB.
  private static func read(_ file: String) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 16 << 20 {
      let count = Foundation.read(descriptor, &piece, piece.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    return nil
  }

  private static func eraseFolder(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      erase(folder + "/" + name)
    }
    rmdir(folder)
  }

  /// Overwrites a file and removes it.
  private static func erase(_ file: String) {
    let descriptor = open(file, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      var about = stat()
      if fstat(descriptor, &about) == 0 {
        let zeros = [UInt8](repeating: 0, count: 65_536)
        var left = Int(about.st_size)
        while left > 0 {
          let count = Foundation.write(descriptor, zeros, min(left, zeros.count))
          guard count > 0 else { break }
          left -= count
        }
        fsync(descriptor)
      }
      close(descriptor)
    }
    unlink(file)
  }
}
