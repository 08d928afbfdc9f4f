import Foundation

/// The templates, style sheet and schema of reports that come with the program.
public enum ShippedTemplates {
  /// The schema of a report in XML.
  public static var reportSchema: [UInt8] { PackageResources.report_xsd }

  /// The folder that holds `Templates` and `Theme`, or `nil` when it isn't beside the program.
  public static var directory: String? {
    let beside = [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
    return beside.flatMap { place in
      ["Soundings_Reports.resources", "Soundings_Reports.bundle"].map {
        place.appendingPathComponent($0).path
      }
    }.first { FileManager.default.fileExists(atPath: $0 + "/Templates/report.mustache") }
  }
}
