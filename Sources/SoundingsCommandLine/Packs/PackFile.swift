import EngagementStore
import Foundation
import Instrument
import InstrumentXML
import Sealing

/// What staff without access to the engagement get: all that answering needs, in one file.
///
/// The first line is `soundings-pack 1` and the SHA-256 of the rest, which is one JSON object. The
/// hash shows damage; it doesn't show who made the file. For that, both sides compare the key's
/// fingerprint, which staff see before their first question.
struct PackFile: Hashable, Codable {
  /// One file of the definition.
  struct File: Hashable, Codable {
    var name: String
    var text: String
  }

  /// A unit to choose from; headcounts stay with the consultant.
  struct Place: Hashable, Codable {
    var name: String
    var parent: String?
  }

  /// The engagement's identifier.
  var engagement: String
  /// The round of collection.
  var wave: String
  /// The name of the organization.
  var organization: String
  /// The practice to be adopted.
  var practice: String
  /// The language to begin in.
  var language: String
  /// The currency of amounts of money.
  var currency: String
  /// The fewest people behind any number.
  var minimumGroup: Int
  /// Whether the engagement is a sample.
  var isSynthetic: Bool
  /// Whether a participation code is needed.
  var needsToken: Bool
  /// The public key in base64.
  var publicKey: String
  /// The units.
  var units: [Place]
  /// The definition, file by file.
  var definition: [File]

  /// The ending of the names of packs.
  static let fileExtension = "soundings-pack"
  private static let heading = "soundings-pack 1 "
  private static let longest = 32 << 20
  /// The names that a definition's files have; none leads out of its folder.
  private static var fileName: Regex<Substring> { /[A-Za-z0-9][A-Za-z0-9_\-]*\.xml/ }

  /// The bytes of the file.
  func contents() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = Array(try encoder.encode(self))
    return Array((Self.heading + Fingerprint.sha256(body) + "\n").utf8) + body
  }

  /// Reads a pack.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/badInput`` for a file that isn't one, was changed, or
  ///   holds what no pack holds.
  static func read(_ path: String) throws -> (pack: PackFile, fingerprint: String) {
    let bytes = try InputFile.contents(of: path, atMost: longest)
    let start = Array("soundings-pack ".utf8)
    guard bytes.starts(with: start) else {
      throw Failure(.badInput, "\(path): isn't a pack of soundings.")
    }
    guard bytes.starts(with: Array(heading.utf8)) else {
      throw Failure(
        .badInput,
        "\(path): is a pack in a format that this program doesn't know. Install the "
          + "newer version.")
    }
    let rest = bytes.dropFirst(heading.utf8.count)
    let hash = rest.prefix(64)
    let body = Array(rest.dropFirst(65))
    guard rest.dropFirst(64).first == 0x0A,
      hash.elementsEqual(Array(Fingerprint.sha256(body).utf8)),
      let pack = try? JSONDecoder().decode(PackFile.self, from: Data(body)), pack.isSound
    else {
      throw Failure(.badInput, "\(path): was changed or cut on its way. Ask for the file again.")
    }
    return (pack, Fingerprint.sha256(bytes))
  }

  /// Whether the fields can be what a pack holds, so that names can't lead out of a directory and
  /// nothing steers a terminal.
  private var isSound: Bool {
    let roster = units.map { Instrument.Unit(id: $0.name, parent: $0.parent, headcount: nil) }
    let names = [engagement, wave, organization, practice, language, currency] + units.map(\.name)
    let files = definition.map(\.name)
    return engagement.utf8.count == 32 && engagement.allSatisfy(\.isHexDigit)
      && !wave.isEmpty && (1...1_000_000).contains(minimumGroup) && files.count <= 200
      && !units.isEmpty && !units.contains { $0.name.isEmpty } && (try? UnitTree(roster)) != nil
      && !names.contains { $0.unicodeScalars.contains(where: \.steersText) }
      && files.contains("assessment.xml") && Set(files).count == files.count
      && files.allSatisfy { $0.utf8.count <= 100 && $0.wholeMatch(of: Self.fileName) != nil }
  }

  /// The key that responses are sealed to.
  func sealingKey() throws -> PublicSealingKey {
    guard let bytes = Data(base64Encoded: publicKey) else { throw SealError.notAKey }
    return try PublicSealingKey(bytes: Array(bytes))
  }
}

extension PackFile {
  /// Packs an engagement.
  init(_ engagement: OpenEngagement, key: PublicSealingKey) throws {
    let settings = engagement.settings
    let texts = try engagement.definition.loaded.files.map { file in
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw Failure(
          .badInput, "\(file.name): isn't UTF-8; save the definition as UTF-8 to pack it.")
      }
      return File(name: file.name, text: text)
    }
    self.init(
      engagement: settings.identifier, wave: settings.wave, organization: settings.organization,
      practice: settings.practice, language: settings.language, currency: settings.currency,
      minimumGroup: settings.minimumGroup, isSynthetic: settings.isSynthetic,
      needsToken: try !engagement.store.invitations().isEmpty,
      publicKey: Data(key.bytes).base64EncodedString(),
      units: try engagement.store.units().map { Place(name: $0.id, parent: $0.parent) },
      definition: texts)
  }
}
