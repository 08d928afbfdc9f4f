import EngagementStore
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
    case .missing, .noDraft: .missingInput
    case .occupied, .notWritable, .keyExists: .cannotCreate
    case .newerVersion, .damaged, .definitionChanged, .unitInUse, .unknownUnit, .notInvited:
      .badInput
    case .unsafeSetting: .internalError
    case .busy: .busy
    case .diskFull, .inputOutput: .inputOutput
    }
  }
}
