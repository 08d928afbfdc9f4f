import Foundation
import Instrument
import InstrumentXML
import Questionnaires
import Sealing

/// A definition that was read, with the files it was read from.
struct OpenDefinition {
  /// What the files say.
  let loaded: LoadedDefinition
  /// The SHA-256 of the files, in hexadecimal.
  let fingerprint: String

  /// The assessment.
  var assessment: Assessment { loaded.assessment }

  /// Reads the definition that a user names: the identifier of a shipped one, or a folder.
  ///
  /// - Throws: ``Diagnostics`` for a definition with errors, and a ``Failure`` with
  ///   ``ExitStatus/missingInput`` when there is no such definition.
  static func named(_ name: String) throws -> OpenDefinition {
    if FileManager.default.fileExists(atPath: name + "/assessment.xml") {
      return try folder(name)
    }
    if !name.contains("/"), let shipped = ShippedDefinitions.directory(of: name) {
      return try folder(shipped)
    }
    if name.contains("/") || FileManager.default.fileExists(atPath: name) {
      throw Failure(.missingInput, "\(name): there is no assessment.xml in this folder")
    }
    let known = ShippedDefinitions.ids
    let hint =
      NearestName.of(name, among: known).map { "Did you mean “\($0)”?" }
      ?? (known.isEmpty
        ? "The shipped definitions aren't beside the program; install it again."
        : "Shipped are \(known.joined(separator: ", ")); or name a folder.")
    throw Failure(.missingInput, "there is no definition “\(name)”. \(hint)")
  }

  /// Reads the definition in a folder.
  static func folder(
    _ path: String, scrutiny: DefinitionReader.Scrutiny = .full
  ) throws -> OpenDefinition {
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    let loaded = try DefinitionReader.load(folder: folder, scrutiny: scrutiny) { name in
      try InputFile.contents(of: folder + "/" + name)
    }
    return OpenDefinition(loaded: loaded, fingerprint: fingerprint(of: loaded.files))
  }

  /// Reads a definition from files that are at hand already.
  static func inMemory(_ files: [(name: String, bytes: [UInt8])]) throws -> OpenDefinition {
    let loaded = try DefinitionReader.load(folder: "pack") { name in
      guard let file = files.first(where: { $0.name == name }) else {
        throw Failure(.missingInput, "pack/\(name): there is no such file")
      }
      return file.bytes
    }
    return OpenDefinition(loaded: loaded, fingerprint: fingerprint(of: loaded.files))
  }

  /// The SHA-256 over the names and contents of all files, in the order of the definition.
  static func fingerprint(of files: [DefinitionFile]) -> String {
    var bytes: [UInt8] = []
    for file in files {
      bytes += Array("\(file.name)\n\(file.bytes.count)\n".utf8) + file.bytes
    }
    return Fingerprint.sha256(bytes)
  }
}
