import EngagementStore
import Foundation
import Instrument
import Sealing

/// A pack that is being answered on this machine: drafts lie in a private directory of the user's
/// until the response is sealed, and then nothing stays.
struct Visit {
  /// The pack.
  let pack: PackFile
  /// The path of the pack, as the user wrote it.
  let path: String
  /// The store of drafts, shaped like the engagement that the pack comes from.
  let engagement: OpenEngagement

  /// Opens a pack.
  ///
  /// - Throws: A ``Failure`` for a file that isn't a sound pack, or when there is no place for drafts.
  init(pack path: String) throws {
    self.path = path
    let (pack, fingerprint) = try PackFile.read(path)
    self.pack = pack
    let directory = try Self.directory(for: fingerprint)
    if !FileManager.default.fileExists(atPath: directory + "/soundings.db") {
      try Self.make(directory, pack)
    }
    engagement = try OpenEngagement(directory)
  }

  /// What a response sealed here is bound to.
  var binding: ResponseBinding { EngagementKey(engagement: engagement).binding }

  /// Whether a questionnaire that was begun here before is to be gone on with; asks when there is one.
  func goesOn(asking person: any AnsweringTerminal, language: String?) throws -> Bool {
    guard try !engagement.store.openDrafts().isEmpty else { return false }
    let known = engagement.assessment.allLanguages
    let wanted =
      known.first { $0.tag == language }
      ?? LanguageName.preferred(in: Surroundings.current.environment, among: known)
    let phrases = Phrases(wanted ?? engagement.language)
    let choice = try StartChoice(person: person, phrases: phrases).choose(
      phrases.text(.begunBefore), "draft", given: nil,
      among: [("on", phrases.text(.goOn)), ("anew", phrases.text(.startAnew))])
    return choice == "on"
  }

  /// Erases everything about the pack from this machine, unless somebody else's draft is left.
  func leave() throws {
    guard try engagement.store.openDrafts().isEmpty else { return }
    let directory = engagement.store.directory
    try engagement.store.close()
    do {
      _ = try Engagement.eraseEverything(at: directory)
    } catch StoreError.busy {
      // Somebody else answers the same pack here; whoever leaves last erases it.
    }
  }

  /// Makes the store of drafts under another name and puts it in place when it is whole.
  private static func make(_ directory: String, _ pack: PackFile) throws {
    _ = try pack.sealingKey()
    let files = pack.definition.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    let definition = try OpenDefinition.inMemory(files)
    let assessment = definition.assessment
    let workplace = directory + ".part"
    try OutputFile.makeFolder(FilePath.folder(of: directory))
    try? FileManager.default.removeItem(atPath: workplace)
    let store = try Engagement.create(
      at: workplace,
      settings: EngagementSettings(
        identifier: pack.engagement, wave: pack.wave, assessment: assessment.id,
        assessmentVersion: assessment.version, definitionFingerprint: definition.fingerprint,
        organization: pack.organization, practice: pack.practice, language: pack.language,
        minimumGroup: pack.minimumGroup, currency: pack.currency, isSynthetic: pack.isSynthetic,
        begun: Surroundings.current.today()),
      definition: files)
    try store.replaceRoster(
      pack.units.map { Instrument.Unit(id: $0.name, parent: $0.parent, headcount: nil) })
    try store.close()
    guard rename(workplace, directory) == 0 else {
      throw Failure(.cannotCreate, "\(directory): can't be made: \(SystemReason.current)")
    }
    // No answer is safe in a directory whose own name isn't on the disk.
    try OutputFile.forceNames(in: FilePath.folder(of: directory))
  }

  /// The directory for the drafts of a pack, under the place where programs keep their state.
  ///
  /// Source: XDG Base Directory Specification, `XDG_STATE_HOME`.
  private static func directory(for fingerprint: String) throws -> String {
    let environment = Surroundings.current.environment
    let state: String
    if let named = environment["XDG_STATE_HOME"], named.hasPrefix("/") {
      state = named
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      state = home + "/.local/state"
    } else {
      throw Failure(.configuration, "HOME isn't set, so there is no place to keep drafts.")
    }
    return state + "/soundings/" + fingerprint.prefix(16)
  }
}
