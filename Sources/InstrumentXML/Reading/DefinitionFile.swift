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
  /// How complete each file is in each language that it promises.
  public let translations: [Translation]

  /// How many texts of a file are there in a language.
  public struct Translation: Hashable, Sendable {
    /// The file as messages name it.
    public let file: String
    /// The language.
    public let language: Language
    /// The texts that are there in the language.
    public let present: Int
    /// The texts of the file.
    public let all: Int

    /// The share in whole percent, rounded down, so that 100 means complete.
    public var percent: Int { all == 0 ? 100 : present * 100 / all }
  }
}
