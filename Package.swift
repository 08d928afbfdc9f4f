// swift-tools-version: 6.2
import PackageDescription

// One set of rules for every target of our own: a name that hides in an import, an existential that
// hides a cost, or a warning that nobody reads each stop the build.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Soundings",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "soundings", targets: ["soundings"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // Layer 0: what the program ships with, and the C library. No code of ours below this line.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(
      name: "Questionnaires", path: "Questionnaires",
      exclude: ["README.md"],
      sources: ["ShippedDefinitions.swift"],
      resources: [
        .embedInCode("assessment.xsd"), .embedInCode("questionnaire.xsd"),
        .embedInCode("response.xsd"), .embedInCode("practices.xsd"),
        .copy("QuickCheck"), .copy("BusinessCase"), .copy("Champions"), .copy("Debrief"),
        .copy("OfflineOnline"), .copy("Posture"), .copy("Pulse"), .copy("Readiness"),
        .copy("Sample"), .copy("Topics"),
      ]),
    .target(
      name: "Reports", path: "Reports",
      exclude: ["README.md", "Samples"],
      sources: ["ShippedTemplates.swift"],
      resources: [
        .embedInCode("report.xsd"), .copy("Theme"), .copy("Templates"),
      ]),

    .target(
      name: "Pages", path: "Pages",
      exclude: ["README.md"],
      sources: ["ShippedPages.swift"],
      resources: [.copy("page.mustache"), .copy("page.css"), .copy("Script")]),

    // Layer 1: the words of the field, and two file formats. Strangers to each other.
    .target(name: "Instrument"),
    .target(name: "Markup", dependencies: ["CLibXML2"]),
    .target(name: "Tabular"),

    // Layer 2: what is done with an instrument. Siblings; none imports another.
    .target(name: "InstrumentXML", dependencies: ["Instrument", "Markup", "Questionnaires"]),
    .target(name: "InstrumentCSV", dependencies: ["Instrument", "Tabular"]),
    .target(name: "Scoring", dependencies: ["Instrument"]),
    .target(name: "BusinessCase", dependencies: ["Instrument"]),
    .target(name: "Interviewing", dependencies: ["Instrument"]),
    // Shares no code with what plans disclosure, which it attacks.
    .target(name: "Attacking", dependencies: ["Instrument", "Tabular"]),
    .target(
      name: "EngagementStore",
      dependencies: ["Instrument", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Sealing",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),

    // Layer 3: what leaders read, and what staff answer without a terminal.
    .target(
      name: "AnswerPages",
      dependencies: ["Instrument", "Pages", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "Reporting",
      dependencies: [
        "BusinessCase", "Instrument", "Markup", "Reports", "Scoring",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // Layer 4: the only target that prints, reads the clock or the environment.
    .target(
      name: "SoundingsCommandLine",
      dependencies: [
        "AnswerPages", "Attacking", "BusinessCase", "EngagementStore", "Instrument",
        "InstrumentCSV", "InstrumentXML", "Interviewing", "Markup", "Questionnaires", "Reporting",
        "Reports", "Scoring", "Sealing", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "soundings", dependencies: ["SoundingsCommandLine"]),

    // Tests mirror Sources, folder by folder.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "InstrumentTests", dependencies: ["Instrument", "TestSupport"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "TestSupport"]),
    .testTarget(name: "TabularTests", dependencies: ["Tabular", "TestSupport"]),
    .testTarget(
      name: "InstrumentXMLTests",
      dependencies: ["Instrument", "InstrumentXML", "Markup", "Questionnaires", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "InstrumentCSVTests",
      dependencies: ["Instrument", "InstrumentCSV", "Tabular", "TestSupport"]),
    .testTarget(
      name: "ScoringTests", dependencies: ["Instrument", "Scoring", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "BusinessCaseTests", dependencies: ["BusinessCase", "Instrument", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "InterviewingTests", dependencies: ["Instrument", "Interviewing", "TestSupport"]),
    .testTarget(
      name: "EngagementStoreTests",
      dependencies: [
        "EngagementStore", "Instrument", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "AttackingTests", dependencies: ["Attacking", "Instrument", "Scoring", "TestSupport"]),
    .testTarget(name: "SealingTests", dependencies: ["Sealing", "TestSupport"]),
    .testTarget(
      name: "AnswerPagesTests",
      dependencies: [
        "AnswerPages", "Instrument", "InstrumentXML", "Interviewing", "Questionnaires", "Sealing",
        "TestSupport",
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Instrument", "Markup", "Reporting", "Reports", "Scoring", "TestSupport"]),
    .testTarget(
      name: "SoundingsCommandLineTests",
      dependencies: [
        "EngagementStore", "Instrument", "InstrumentXML", "Interviewing", "Markup", "Reporting",
        "Reports", "Scoring", "Sealing", "SoundingsCommandLine", "TestSupport", "soundings",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + rules
}
