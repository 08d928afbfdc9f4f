public import Instrument

/// One file of a definition.
public struct DefinitionFile: Hashable, Sendable {
  /// The name within the definition's folder.
  public let name: String
  /// What the file holds.
  public let bytes: [UInt8]

  /// Creates a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A definition that can be used, with what was noticed about it.
public struct LoadedDefinition: Hashable, Sendable {
  /// What the files say.
  public let assessment: Assessment
  /// Warnings and notes, in the order of the files.
  public let diagnostics: [Diagnostic]
  /// The files: `assessment.xml` first, then the context profile and the catalogue of practices
  /// where there are any, then the questionnaires in the order of the definition.
  public let files: [DefinitionFile]
}
