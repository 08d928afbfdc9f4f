import EngagementStore
import Foundation
import Instrument
import Markup
import Reporting
import Sealing

extension Failure {
  /// Puts any error of the program into words and gives it its code.
  ///
  /// An error that nobody foresaw is named by its type only, because its text could hold an answer.
  init(mapping error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problems as Diagnostics:
      self.init(.badInput, problems.list.map(\.description))
    case StoreError.damaged(let file):
      let directory = FilePath.folder(of: file)
      self.init(
        .badInput,
        "\(file): isn't a store of soundings, or it is damaged. Put back the newest backup: "
          + "soundings restore --engagement \(ShellWord(directory).text)")
    case let error as StoreError: self.init(error.status, error.description)
    case let error as SealError: self.init(error.status, "\(error.description)")
    case let error as InstrumentError: self.init(.badInput, error.description)
    case let error as ReportHTML.TemplateError:
      switch error {
      case .unusable(let name):
        self.init(.configuration, "the template “\(name)” is missing or can't be understood.")
      case .unsafeStyle:
        self.init(.configuration, "the style sheet holds “</”, which would end it early.")
      }
    default:
      self.init(
        .internalError,
        "an error of the program (\(type(of: error))). Your answers are safe. Please report what "
          + "you did; the report doesn't need any answer.")
    }
  }
}

extension SealError {
  /// The code to end the process with.
  var status: ExitStatus {
    switch self {
    case .passphraseNeeded: .usage
    case .wrongPassphrase: .refused
    case .notSealed, .otherFormat, .otherBinding, .doesNotOpen, .contentUnreadable, .notAKey,
      .keyFileUnreadable:
      .badInput
    }
  }
}

extension StoreError {
  /// The code to end the process with.
  var status: ExitStatus {
    switch self {
    case .missing, .noDraft, .noBackup, .noInterview, .noWave, .noText: .missingInput
    case .occupied, .notWritable, .existing, .keyExists: .cannotCreate
    case .newerVersion, .damaged, .damagedCopy, .definitionChanged, .unitInUse, .unknownUnit,
      .notInvited:
      .badInput
    case .unsafePath, .otherEngagement, .waveOpen, .tooFewWait, .rosterFrozen, .minimumGroupFrozen,
      .recruitmentFrozen:
      .refused
    case .tracesRemain: .inputOutput
    case .unsafeSetting: .internalError
    case .busy: .busy
    case .diskFull, .inputOutput: .inputOutput
    }
  }
}
