import EngagementStore
import Instrument
import InstrumentXML
import Sealing

/// One sealed response that is opened and taken into an engagement, or refused with nothing kept.
struct SealedFile {
  /// The file.
  let path: String
  /// The engagement.
  let engagement: OpenEngagement

  /// Whether a file is sealed, by its first bytes.
  static func isSealed(_ path: String) throws -> Bool {
    let input = try InputFile(path)
    var start = [UInt8](repeating: 0, count: 8)
    let count = try start.withUnsafeMutableBytes { try input.read(into: $0) }
    return SealedResponse.isSealed(start.prefix(count))
      || path.lowercased().hasSuffix("." + SealedResponse.fileExtension)
  }

  /// Opens the file and keeps its response.
  ///
  /// - Parameters:
  ///   - generator: The source of the number that the response is kept under.
  ///   - key: Hands over the private key; asked only for a file that wasn't collected before.
  /// - Returns: Whether the response was kept now or before.
  /// - Throws: A ``Failure`` or ``Diagnostics`` that name the file and hold nothing of its content.
  func collect(
    using generator: inout some RandomNumberGenerator, key: () throws -> PrivateSealingKey
  ) throws -> CollectedFile.Outcome {
    let bytes = try InputFile.contents(of: path, atMost: SealedResponse.longest)
    let fingerprint = Fingerprint.sha256(bytes)
    if try engagement.store.hasCollected(fingerprint) { return .known }
    let opener = try key()
    do {
      let origin = try EngagementKey(engagement: engagement).origin(of: bytes)
      let content = try SealedResponse.open(bytes, binding: origin.binding, with: opener)
      let response = try response(in: content.xml, origin.engagement.assessment)
      let questionnaire = try origin.engagement.questionnaire(response.questionnaire)
      try engagement.store.collect(
        sealed: try Codebook(questionnaire).pack(response), questionnaire: questionnaire.id,
        wave: origin.engagement.wave.id, fingerprint: fingerprint, tokenHash: content.token?.hash,
        using: &generator)
    } catch let error as SealError {
      throw Failure(error.status, "\(path): \(error)")
    } catch StoreError.notInvited {
      throw Failure(.badInput, "\(path): \(StoreError.notInvited)")
    } catch StoreError.unknownUnit {
      throw Failure(.badInput, "\(path): names a unit that the roster doesn't list.")
    }
    return .kept(1, rejected: 0)
  }

  /// The one response that was sealed.
  private func response(in xml: [UInt8], _ assessment: Assessment) throws -> Response {
    var found: [Response] = []
    var place = 0
    let problems = try ResponseReader.read(
      fileName: path, assessment: assessment,
      source: { buffer in
        let count = min(buffer.count, xml.count - place)
        buffer.copyBytes(from: xml[place..<place + count])
        place += count
        return count
      },
      response: { response, _ in
        found.append(response)
        return nil
      })
    let errors = problems.filter { $0.severity == .error }
    if !errors.isEmpty { throw Diagnostics(errors) }
    guard found.count == 1, let response = found.first,
      assessment.surveys.contains(where: { $0.id == response.questionnaire })
    else { throw SealError.contentUnreadable }
    return response
  }
}
