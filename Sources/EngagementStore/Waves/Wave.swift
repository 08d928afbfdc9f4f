public import Instrument

/// One round of collection.
///
/// A wave is open until its first release. Answers that come later are kept and wait for the next one.
public struct Wave: Hashable, Sendable, Identifiable {
  /// Its number; waves are counted from 1.
  public let id: Int
  /// The SHA-256 of the files of its definition, in hexadecimal.
  public let definitionFingerprint: String
  /// The folder within the engagement that holds the definition.
  public let folder: String
  /// The version of its assessment.
  public let assessmentVersion: String
  /// The fewest people behind any number, frozen at the first release; `nil` while the wave is open.
  public let minimumGroup: Int?
  /// How people come to be asked, frozen at the first release once it is noted; `nil` while it isn't.
  public let recruitment: Recruitment?
  /// The number of releases.
  public let releases: Int

  /// Whether scores of the wave may be shown.
  public var isClosed: Bool { releases > 0 }
}

/// A release that was just made.
public struct MadeRelease: Hashable, Sendable {
  /// The wave.
  public let wave: Wave.ID
  /// The number of the release within its wave, from 1.
  public let number: Int
  /// The number of responses that it adds.
  public let responses: Int
  /// The fewest people behind any number of the wave.
  public let minimumGroup: Int
  /// What is kept of the wave's talks with this release.
  public let ratings: [InterviewScores]
}

/// The definition of a wave that differs from that of the wave before.
public struct WaveDefinition: Sendable {
  /// The version of the assessment.
  public let assessmentVersion: String
  /// The SHA-256 of the files, in hexadecimal.
  public let fingerprint: String
  /// The fewest people behind any number that the definition asks for.
  public let minimumGroup: Int
  /// The files, which are kept unchanged from now on.
  public let files: [(name: String, bytes: [UInt8])]

  /// Creates a definition.
  public init(
    assessmentVersion: String, fingerprint: String, minimumGroup: Int,
    files: [(name: String, bytes: [UInt8])]
  ) {
    self.assessmentVersion = assessmentVersion
    self.fingerprint = fingerprint
    self.minimumGroup = minimumGroup
    self.files = files
  }
}
