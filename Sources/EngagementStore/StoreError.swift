import GRDB

/// Why an engagement can't be opened or changed.
///
/// No description holds an answer, a statement of SQL or a person's name.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no engagement in the directory.
  case missing(directory: String)
  /// The directory is in use for something already.
  case occupied(directory: String)
  /// The store was made by a newer program.
  case newerVersion(found: Int, known: Int)
  /// The file isn't a store of this program, or it is damaged.
  case damaged(file: String)
  /// The frozen definition was changed.
  case definitionChanged(folder: String)
  /// A setting that keeps answers safe can't be made.
  case unsafeSetting(name: String)
  /// Another process is writing.
  case busy
  /// The disk is full.
  case diskFull
  /// The place can't be written.
  case notWritable(path: String)
  /// Reading or writing failed.
  case inputOutput(path: String)
  /// Responses exist for a unit that the new roster lacks.
  case unitInUse(String)
  /// A response names a unit that the roster lacks.
  case unknownUnit(String)
  /// There is no such draft.
  case noDraft
  /// The engagement has a key already.
  case keyExists(file: String)
  /// A response came without an invitation that is still open.
  case notInvited
  /// Something else stands where the program keeps a file or a folder of its own.
  case unsafePath(String)
  /// There is a file of that name.
  case existing(path: String)
  /// There is no backup that could be restored.
  case noBackup(directory: String)
  /// The file isn't a whole copy of a store.
  case damagedCopy(file: String)
  /// The backup was made of another engagement.
  case otherEngagement(file: String)
  /// Rows were erased, but what they held may still stand in unused parts of files.
  case tracesRemain(directory: String)
  /// There is no such talk that is open.
  case noInterview
  /// There is no wave of this number.
  case noWave(Int)
  /// The wave must be closed before the next one is opened.
  case waveOpen(Int)
  /// Some answers wait for a release of the wave, and they are too few for one.
  case tooFewWait(wave: Int, minimumGroup: Int)
  /// The last wave is closed, and with it the list of its units.
  case rosterFrozen(wave: Int)
  /// There is no such text that is released.
  case noText
  /// The minimum group, this one, can only be raised.
  case minimumGroupFrozen(Int)
  /// The wave is closed, and how people came to be asked was noted before.
  case recruitmentFrozen(wave: Int)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and what to do, in one or two sentences.
  public var description: String {
    switch self {
    case .missing(let directory):
      "\(directory): there is no engagement here. Start one with “soundings new”, or name its "
        + "directory with --engagement."
    case .occupied(let directory):
      "\(directory): exists already and isn't empty. Name a new directory."
    case .newerVersion(let found, let known):
      "the engagement was made by a newer version of soundings: its store has version \(found), "
        + "and this program knows versions up to \(known). Install the newer version."
    case .damaged(let file):
      "\(file): isn't a store of soundings, or it is damaged. Put back the newest backup with "
        + "“soundings restore”."
    case .definitionChanged(let folder):
      "\(folder): the files aren't those that the engagement began with. Put them back, or start a "
        + "new engagement."
    case .unsafeSetting(let name):
      "the database doesn't keep its setting “\(name)”, so answers wouldn't be safe; nothing was "
        + "changed. Report this as an error of the program."
    case .busy:
      "another soundings is writing to this engagement; nothing was changed. Try again when it is "
        + "done."
    case .diskFull:
      "the disk is full; what was accepted before is safe. Make room and try again."
    case .notWritable(let path):
      "\(path): can't be written. Check the permissions of the directory."
    case .inputOutput(let path):
      "\(path): reading or writing failed; what was accepted before is safe. Check the disk."
    case .unitInUse(let unit):
      "there are responses from the unit “\(unit)”, which the new roster doesn't list; nothing was "
        + "changed. Keep the unit in the roster."
    case .unknownUnit(let unit):
      "the unit “\(unit)” isn't in the roster."
    case .noDraft:
      "there is no such interrupted questionnaire."
    case .keyExists(let file):
      "\(file): the engagement has a key already; packs that were given out need it. Nothing was "
        + "changed."
    case .notInvited:
      "the response holds no participation code that is still open: it is missing, wrong or was "
        + "used before."
    case .unsafePath(let path):
      "\(path): is a link, isn't what it should be, or belongs to somebody else; nothing was "
        + "written there. Move it away."
    case .existing(let path):
      "\(path): exists already. Name a new file, or replace it with --force."
    case .noBackup(let directory):
      "\(directory): there is no good backup of this number, or none at all. Name the file of a "
        + "copy that you kept elsewhere."
    case .damagedCopy(let file):
      "\(file): isn't a whole copy of a store, or it is damaged; nothing was changed. Name another "
        + "one."
    case .otherEngagement(let file):
      "\(file): is a copy of another engagement; nothing was changed. Restore it all the same with "
        + "--force."
    case .tracesRemain(let directory):
      "\(directory): what you named is erased, but traces of it may be left in unused parts of the "
        + "files, because the disk is full or a file can't be written. Put that right and run "
        + "“soundings forget --traces”."
    case .noInterview:
      "there is no such open talk. “soundings interview list” shows them all."
    case .noWave(let number):
      "there is no wave \(number). “soundings wave list” shows them all."
    case .waveOpen(let number):
      "wave \(number) is still open; nothing was changed. Close it first with “soundings wave close”."
    case .tooFewWait(let wave, let minimum):
      "fewer than \(minimum) answers wait for a release of wave \(wave), so whoever compared two "
        + "looks could tell what they say; nothing was changed. They are kept until there are more."
    case .rosterFrozen(let wave):
      "wave \(wave) is closed, and its units are frozen with it; nothing was changed. Open the next "
        + "wave first with “soundings wave open”."
    case .noText:
      "there is no such text. “soundings comments” shows those that may be told."
    case .minimumGroupFrozen(let present):
      "the minimum group is \(present), and people may have answered because of it, so it can be "
        + "raised and not lowered; nothing was changed."
    case .recruitmentFrozen(let wave):
      "wave \(wave) is closed, and how people came to be asked was noted before, so that nobody "
        + "chooses it by the scores; nothing was changed."
    }
  }

  /// The reason behind an error of the database.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    // Two processes that add the same thing at once meet in a constraint.
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CONSTRAINT: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .notWritable(path: path)
    case .SQLITE_IOERR: self = .inputOutput(path: path)
    default: self = .damaged(file: path)
    }
  }
}
