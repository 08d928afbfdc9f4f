import Foundation
import Instrument
import InstrumentXML
import Testing

struct DefinitionTests {
  private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private func load(_ folder: String) throws -> LoadedDefinition {
    let place = root.appendingPathComponent(folder)
    return try DefinitionReader.load(folder: folder) { name in
      Array(try Data(contentsOf: place.appendingPathComponent(name)))
    }
  }

  @Test(
    arguments: [
      "QuickCheck", "BusinessCase", "Readiness", "Posture", "OfflineOnline", "Debrief", "Pulse",
      "Champions",
    ])
  func `a shipped definition has no error and no warning`(id: String) throws {
    let loaded = try load("Questionnaires/\(id)")
    #expect(loaded.assessment.id == id)
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .info })
  }

  @Test func `looking at the form alone gives the same definition without warnings`() throws {
    let place = root.appendingPathComponent("Questionnaires/Readiness")
    let quick = try DefinitionReader.load(folder: "Questionnaires/Readiness", scrutiny: .form) {
      Array(try Data(contentsOf: place.appendingPathComponent($0)))
    }
    let full = try load("Questionnaires/Readiness")
    #expect(quick.assessment == full.assessment && quick.files == full.files)
    #expect(quick.diagnostics.isEmpty && quick.translations.isEmpty)
    #expect(!full.translations.isEmpty)
  }

  @Test(
    arguments: [
      "Questionnaires/QuickCheck", "Questionnaires/BusinessCase", "Questionnaires/Readiness",
      "Tests/InstrumentXMLTests/Fixtures/everything",
    ])
  func `writing, reading and writing again gives identical bytes`(folder: String) throws {
    let first = try load(folder)
    let files = first.files.dropFirst().map(\.name)
    let written = bytes(of: first.assessment, files: Array(files))
    let again = try DefinitionReader.load(folder: folder) { try #require(written[$0]) }
    #expect(again.assessment == first.assessment)
    #expect(bytes(of: again.assessment, files: Array(files)) == written)
  }

  private func bytes(of assessment: Assessment, files: [String]) -> [String: [UInt8]] {
    var files = files[...]
    let language = assessment.defaultLanguage
    var written: [String: [UInt8]] = [:]
    var contextFile: String?
    if let context = assessment.context {
      let name = files.removeFirst()
      contextFile = name
      written[name] = DefinitionWriter.questionnaire(context, language: language)
    }
    var practicesFile: String?
    if !assessment.practices.isEmpty {
      let name = files.removeFirst()
      practicesFile = name
      written[name] = DefinitionWriter.practices(assessment.practices, language: language)
    }
    written["assessment.xml"] = DefinitionWriter.assessment(
      assessment, questionnaireFiles: Array(files), contextFile: contextFile,
      practicesFile: practicesFile)
    for (name, questionnaire) in zip(files, assessment.questionnaires) {
      written[name] = DefinitionWriter.questionnaire(questionnaire, language: language)
    }
    return written
  }

  @Test func `all problems of all files are told at once, in the order of the files`() {
    let broken = Definition().judging("<title>Test</title>", "<titel>Test</titel>")
      .asking("<title>Q</title>", "")
    let found = broken.diagnostics
    #expect(found.map(\.file) == ["t/assessment.xml", "t/q.xml"])
    #expect(found.map(\.code) == ["SND003", "SND003"])
    #expect(found.map(\.line) == [2, 3])
  }

  @Test func `a document type, a truncation and a missing file are told`() {
    #expect(
      Definition().asking("<questionnaire", "<!DOCTYPE q><questionnaire").diagnostics.map(\.code)
        == ["SND002"])
    var cut = Definition()
    cut.questionnaire = String(cut.questionnaire.prefix(300))
    #expect(cut.diagnostics.map(\.code) == ["SND001"])
    #expect(throws: Diagnostics.self) {
      try DefinitionReader.load(folder: "t") { name in
        struct Missing: Error {}
        if name == "q.xml" { throw Missing() }
        return Array(Definition().assessment.utf8)
      }
    }
  }

  @Test func `white space that the schema takes away doesn't change what is meant`() throws {
    let padded = try Definition().asking(
      #"scale="trust"><wording>We listen."#,
      #"scale=" trust " keying=" reverse "><wording>We listen."#
    ).load().assessment.questionnaires[0]
    #expect(padded.items[1].membership == .init(scale: "trust", keying: .reverse))
    let interview = try Definition().asking(
      #"<questionnaire id="q">"#, #"<questionnaire id="q" use=" interview ">"#
    ).load().assessment
    #expect(interview.surveys.isEmpty)
  }

  @Test(arguments: ["../q.xml", "a/q.xml", "q.txt", ".xml"])
  func `a questionnaire can't be outside the folder`(name: String) {
    let found = Definition().judging("file=\"q.xml\"", "file=\"\(name)\"").diagnostics
    #expect(found.map(\.code) == ["SND003"])
  }
}
