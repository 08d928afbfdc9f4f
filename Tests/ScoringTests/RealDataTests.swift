import Foundation
import Instrument
import Scoring
import Testing

/// Scores of real answers, compared with R.
struct RealDataTests {
  private let climate = [
    "AF06", "AF07", "AP12", "AP17", "AP33", "AP34", "AS14", "AS15", "AS16", "AS17", "AS28",
  ]

  private func number(_ key: String) throws -> Double {
    try #require(try Fixture.expected()[key] as? Double, "\(key)")
  }

  @Test func `leadership climate in 99 companies agrees with R`() throws {
    let rows = try Fixture.rows("bhr2000")
    let assessment = try Fixture.assessment([("lead", climate)], ratings: 1...5)
    let (builder, units) = try Fixture.tally(rows, assessment, unit: "GRP")
    let tree = try UnitTree(units.map { Unit(id: $0) })
    let profile = ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
    var means: [String: (count: Int, mean: Double)] = [:]
    var divided: [String] = []
    for group in profile.groups {
      let shown = try #require(group.shown)
      let line = try #require(shown.dimensions.first)
      guard let measured = line.measured else {
        divided.append(group.id ?? "")
        #expect(line.voice == .divided && line.split != nil)
        continue
      }
      let count = try #require(measured.scored)
      means[group.id ?? ""] = (count, measured.score / 100 * 4 + 1)
    }

    // For each unit, an account of its own: the mean of the people's means, from integer sums.
    let header = rows[0]
    let columns = climate.compactMap { header.firstIndex(of: $0) }
    var sums: [String: (count: Int, sum: Int)] = [:]
    for fields in rows.dropFirst() {
      let total = columns.compactMap { Int(fields[$0]) }.reduce(0, +)
      let before = sums[fields[0]] ?? (0, 0)
      sums[fields[0]] = (before.count + 1, before.sum + total)
    }
    #expect(means.count == 93 && divided.count == 6)
    for (unit, own) in sums where !divided.contains(unit) {
      let got = try #require(means[unit])
      #expect(got.count == own.count)
      #expect(abs(got.mean - Double(own.sum) / Double(own.count * climate.count)) < 1e-9)
    }

    // What R says of the same.
    let whole = try #require(profile.organization.shown?.dimensions.first?.measured)
    #expect(Double(try #require(whole.scored)) == (try number("bhr2000.lead.n_rows")))
    #expect(abs(whole.score / 100 * 4 + 1 - (try number("bhr2000.lead.grand_mean"))) < 1e-9)
    let deviation = try #require(whole.standardDeviation)
    #expect(abs(deviation / 100 * 4 - (try number("bhr2000.lead.grand_sd"))) < 1e-9)
    let sorted = means.values.map(\.mean).sorted()
    #expect(abs((sorted.first ?? 0) - (try number("bhr2000.lead.group_mean_min"))) < 1e-9)
    #expect(abs((sorted.last ?? 0) - (try number("bhr2000.lead.group_mean_max"))) < 1e-9)
    #expect(
      Double(means.values.map(\.count).min() ?? 0) == (try number("bhr2000.lead.group_n_min")))
    #expect(
      Double(means.values.map(\.count).max() ?? 0) == (try number("bhr2000.lead.group_n_max")))
    let largest = try #require(means["83"])
    #expect(abs(largest.mean - (try number("bhr2000.lead.largest_group_mean"))) < 1e-9)
    #expect(sorted.first == means["80"]?.mean && sorted.last == means["68"]?.mean)
  }

  private let personality = [
    ("agree", ["-A1", "A2", "A3", "A4", "A5"]),
    ("conscientious", ["C1", "C2", "C3", "-C4", "-C5"]),
    ("extraversion", ["-E1", "-E2", "E3", "E4", "E5"]),
    ("neuroticism", ["N1", "N2", "N3", "N4", "N5"]),
    ("openness", ["O1", "-O2", "O3", "O4", "-O5"]),
  ]

  @Test(arguments: [(3, "min3of5"), (5, "complete")])
  func `reverse-keyed items and missing answers agree with R`(
    minimum: Int, key: String
  ) throws {
    let rows = try Fixture.rows("bfi")
    let assessment = try Fixture.assessment(personality, ratings: 1...6, minimumAnswered: minimum)
    let (builder, _) = try Fixture.tally(rows, assessment, unit: nil)
    let tree = try UnitTree([Unit(id: "all")])
    let profile = ProfileBuilder(assessment: assessment).byUnit([builder], tree: tree)
    let shown = try #require(profile.organization.shown)
    #expect(shown.respondents == 2800)
    for line in shown.dimensions {
      let measured = try #require(line.measured)
      let mean = measured.score / 100 * 5 + 1
      #expect(abs(mean - (try number("bfi.\(line.id).mean_\(key)"))) < 1e-9, "\(line.id)")
      #expect(
        Double(try #require(measured.scored)) == (try number("bfi.\(line.id).n_scored_\(key)")),
        "\(line.id)")
    }
  }
}
