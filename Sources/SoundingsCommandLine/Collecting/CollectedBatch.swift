import EngagementStore
import Instrument
import Sealing

/// Files that are collected one after the other; a bad one doesn't stop the others.
struct CollectedBatch {
  /// The number of responses that were kept.
  private(set) var kept = 0
  private var problems: [Diagnostic] = []
  private var refusals: [Failure] = []

  /// Collects one file and says what came of it.
  ///
  /// - Throws: What concerns more than this file, such as a full disk or a wrong passphrase.
  mutating func add(
    _ collect: () throws -> CollectedFile.Outcome, say: (String) -> Void
  ) throws {
    do {
      switch try collect() {
      case .kept(let count, _):
        kept += count
        say(Self.responses(count) + ".")
      case .known: say("was collected before; nothing to do.")
      }
    } catch let found as Diagnostics {
      problems += found.list
      say("nothing was kept.")
    } catch let refusal as Failure where Self.concernsOneFile(refusal.status) {
      refusals.append(refusal)
      say("nothing was kept.")
    }
  }

  /// All that was wrong with single files, or `nil`.
  var failure: Failure? {
    guard !problems.isEmpty || !refusals.isEmpty else { return nil }
    let codes = Set(refusals.map(\.status) + (problems.isEmpty ? [] : [.badInput]))
    return Failure(
      codes.count == 1 ? codes.first ?? .badInput : .badInput,
      refusals.flatMap(\.messages) + problems.map(\.description))
  }

  /// A number of responses in words.
  static func responses(_ count: Int) -> String {
    "\(count) \(count == 1 ? "response" : "responses")"
  }

  private static func concernsOneFile(_ status: ExitStatus) -> Bool {
    [.badInput, .missingInput, .inputOutput, .refused].contains(status)
  }
}
