import Foundation

/// The definitions and schemas that come with the program.
public enum ShippedDefinitions {
  /// The schema of `assessment.xml`.
  public static var assessmentSchema: [UInt8] { PackageResources.assessment_xsd }
  /// The schema of a questionnaire file.
  public static var questionnaireSchema: [UInt8] { PackageResources.questionnaire_xsd }
  /// The schema of a catalogue of practices.
  public static var practicesSchema: [UInt8] { PackageResources.practices_xsd }
  /// The schema of a file of responses.
  public static var responseSchema: [UInt8] { PackageResources.response_xsd }

  /// The folder of a shipped definition, or `nil` when there is none of that name.
  ///
  /// The folder is looked for beside the program, where a build and an installation put it.
  public static func directory(of id: String) -> String? {
    folders.map { $0 + "/" + id }.first {
      FileManager.default.fileExists(atPath: $0 + "/assessment.xml")
    }
  }

  /// The names of the shipped definitions, in alphabetical order.
  public static var ids: [String] {
    let names = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    return Set(names).filter { directory(of: $0) != nil }.sorted()
  }

  /// A file that comes with the program, such as `Sample/organization.csv`, or `nil`.
  public static func file(_ name: String) -> String? {
    folders.map { $0 + "/" + name }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The places to look in; the accessor that the package manager generates would stop the program
  /// when the folder is gone, so it isn't used.
  private static var folders: [String] {
    let beside = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    return beside.flatMap { place in
      ["Soundings_Questionnaires.resources", "Soundings_Questionnaires.bundle"].map {
        place.appendingPathComponent($0).path
      }
    }
  }
}
