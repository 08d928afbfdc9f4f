import EngagementStore
import Foundation
import Instrument
import InstrumentXML
import Interviewing
import Sealing

/// A sitting with a pack: at its end the response is sealed into a file and erased here.
struct PackSitting {
  /// The pack.
  let visit: Visit
  /// The respondent.
  let person: any AnsweringTerminal
  /// Where the sealed file goes, or `nil` for a name of its own in the present directory.
  let output: String?

  /// The sitting, with what is promised, what happens in the end and how to go on later.
  func sitting() throws -> AnswerSitting {
    let key = try visit.pack.sealingKey()
    return AnswerSitting(
      engagement: visit.engagement, person: person,
      promise: { phrases in
        Promise(sealedTo: key.fingerprint, settings: visit.engagement.settings, phrases: phrases)
      },
      finish: { response, draft in try seal(response, draft, to: key) },
      continuation: continuation)
  }

  private func continuation(_ draft: Draft) -> String {
    "soundings answer \(ShellWord(visit.path).text) --resume --draft \(draft.id)"
  }

  /// Seals the response; the draft is erased only when the sealed file is on the disk.
  private func seal(
    _ response: Response, _ draft: Draft, to key: PublicSealingKey
  ) throws -> [String] {
    let phrases = Phrases(draft.language)
    let token = visit.pack.needsToken ? try code(draft, phrases) : nil
    let engagement = visit.engagement
    let xml = ResponseWriter.file(
      [response], assessment: engagement.assessment,
      questionnaire: try engagement.questionnaire(response.questionnaire))
    let sealed = try SealedResponse.seal(
      SealedResponse.Content(token: token, xml: xml), binding: visit.binding, to: key)
    let fingerprint = Fingerprint.sha256(sealed)
    let file = output ?? "response-\(fingerprint.prefix(8)).\(SealedResponse.fileExtension)"
    try OutputFile.writeNew(sealed, to: file, force: false)
    _ = try engagement.store.erase(.draft(draft.id))
    return [
      phrases.text(.sealedInto, ["file": URL(fileURLWithPath: file).path]),
      "SHA-256: \(fingerprint)",
      phrases.text(.sealedNext),
    ]
  }

  private func code(_ draft: Draft, _ phrases: Phrases) throws -> ParticipationToken {
    while true {
      _ = person.dropTypedAhead()
      person.show("\n" + phrases.text(.askCode) + ": ")
      switch person.line() {
      case .text(let line):
        if ["q", ":q"].contains(line.trimmed.lowercased()) { throw left(draft, .done) }
        if let token = ParticipationToken(line) { return token }
        person.show(phrases.text(.codeMisfit) + "\n")
      case .cut, .unreadable: person.show(phrases.text(.codeMisfit) + "\n")
      case .end: throw left(draft, .done)
      case .interrupted: throw left(draft, .interrupted)
      case .terminated: throw Failure(.terminated, [])
      }
    }
  }

  /// Says how to go on; the answers are kept.
  private func left(_ draft: Draft, _ status: ExitStatus) -> Failure {
    let saved = Phrases(draft.language).text(.saved, ["command": continuation(draft)])
    person.show("\n" + saved + "\n")
    return Failure(status, [])
  }
}

extension Promise {
  /// What holds when the response is sealed at the end.
  init(sealedTo fingerprint: String, settings: EngagementSettings, phrases: Phrases) {
    self.init(sentences: [
      phrases.text(.promiseSaved), phrases.text(.promiseStored),
      phrases.text(.promiseSealed, ["key": fingerprint]), phrases.text(.promiseTexts),
      Self.textsTold(settings, phrases),
      phrases.text(.promiseGroup, ["n": "\(settings.minimumGroup)"]),
      phrases.text(.promiseFreedom),
    ])
  }
}
