import Foundation
import Instrument
import Scoring
import Testing

/// Statistics of random answers, compared with R; only with `make oracle`, which makes the answers and
/// names their folders' folder in SOUNDINGS_ORACLE.
struct OracleTests {
  private static let folder = ProcessInfo.processInfo.environment["SOUNDINGS_ORACLE"]

  @Test(.enabled(if: folder != nil, "see Tests/Oracle/README.md"))
  func `every statistic of random answers agrees with R to 1e-9`() throws {
    let root = URL(filePath: try #require(Self.folder), directoryHint: .isDirectory)
    let cases = try FileManager.default.contentsOfDirectory(
      at: root, includingPropertiesForKeys: nil
    ).filter { FileManager.default.fileExists(atPath: $0.appending(path: "statistics.csv").path) }
    #expect(!cases.isEmpty)
    var checked = 0
    var worst = 0.0
    for folder in cases {
      let ours = try OracleNumbers(folder).numbers
      let lines = try Fixture.rows(of: folder.appending(path: "statistics.csv")).dropFirst()
      #expect(Set(lines.map { $0[0] }) == Set(ours.keys), "\(folder.lastPathComponent)")
      for line in lines {
        let wanted = try #require(Double(line[1]), "\(line)")
        let value = try #require(ours[line[0]], "\(folder.lastPathComponent): \(line[0])")
        let difference = abs(value - wanted) / max(abs(wanted), 1)
        #expect(
          difference < 1e-9,
          "\(folder.lastPathComponent): \(line[0]) is \(value), R says \(wanted)")
        worst = max(worst, difference)
        checked += 1
      }
    }
    let farthest = String(format: "%.1e", worst)
    print("statistics: \(checked) numbers agree, the farthest to \(farthest)")
  }
}

/// What the library says of the answers in one folder, under the keys of `Tests/Oracle/oracle.R`.
private struct OracleNumbers {
  private(set) var numbers: [String: Double] = [:]
  private let scales: [String]

  init(_ folder: URL) throws {
    let design = try Fixture.rows(of: folder.appending(path: "design.csv")).dropFirst()
    let answers = try Fixture.rows(of: folder.appending(path: "answers.csv"))
    var scales: [(String, [String])] = []
    for line in design {
      let item = (line[2] == "reverse" ? "-" : "") + line[1]
      if scales.last?.0 == line[0] {
        scales[scales.count - 1].1.append(item)
      } else {
        scales.append((line[0], [item]))
      }
    }
    let ratings = try #require(design.first.flatMap { Int($0[3]) })
    let assessment = try Fixture.assessment(scales, ratings: 1...ratings)
    self.scales = scales.map(\.0)
    let (units, names) = try Fixture.tally(answers, assessment, unit: "unit")
    let (roles, roleNames) = try Fixture.tally(answers, assessment, unit: "role")
    let whole = try #require(units.roleTallies().first)
    var column = 0
    for (place, scale) in scales.enumerated() {
      for item in scale.1.indices {
        try add(
          item: item, column: column, isReversed: scale.1[item].hasPrefix("-"), of: scale.0, units,
          names, whole)
        column += 1
      }
      try add(scale: place, units, names, whole)
    }
    try addGaps(roles, roleNames)
    numbers["flags/comparable"] = Double(whole.flags.comparable)
    numbers["flags/lines"] = Double(whole.flags.straightLines)
  }

  private mutating func add(
    item: Int, column: Int, isReversed: Bool, of scale: String, _ units: TallyBuilder,
    _ names: [String], _ whole: Tally
  ) throws {
    func keyed(_ tally: Tally) -> [Int] {
      let histogram = units.plan.histogram(of: column, in: tally)
      return isReversed ? histogram.reversed() : histogram
    }
    let summary = try #require(RatingSummary(keyed(whole)))
    numbers["itemmean/\(scale)/\(item + 1)"] = summary.mean + 1
    numbers["itemsd/\(scale)/\(item + 1)"] = summary.standardDeviation
    for (name, tally) in zip(names, units.unitTallies()) {
      numbers["ad/mean/\(scale)/\(item + 1)/\(name)"] = AverageDeviation.aboutMean(keyed(tally))
      numbers["ad/median/\(scale)/\(item + 1)/\(name)"] = AverageDeviation.aboutMedian(keyed(tally))
    }
  }

  private mutating func add(
    scale place: Int, _ units: TallyBuilder, _ names: [String], _ whole: Tally
  ) throws {
    let scale = scales[place]
    if let reliability = Reliability(whole.sums[place]) {
      numbers["alpha/\(scale)"] = reliability.alpha
      for item in reliability.itemRest.indices {
        numbers["rest/\(scale)/\(item + 1)"] = reliability.itemRest[item]
        numbers["without/\(scale)/\(item + 1)"] = reliability.alphaWithout[item]
      }
    }
    let tallies = units.unitTallies()
    for (name, tally) in zip(names, tallies) {
      numbers["rwg/\(scale)/\(name)"] = units.plan.agreement(on: place, in: tally)?.index
    }
    let variance = try #require(GroupVariance(tallies.map { $0.dimensions[place] }))
    numbers["icc1/\(scale)"] = variance.shareBetween(size: variance.meanSize)
    numbers["icc2/\(scale)"] = variance.reliabilityOfMeans
    numbers["f/\(scale)"] = variance.ratio
    numbers["p/\(scale)"] = variance.probability
    let result = try #require(
      PostStratification(
        tallies.enumerated().map {
          .init($1.dimensions[place], headcount: $1.respondents * ($0 + 2))
        }))
    numbers["strata/\(scale)/mean"] = result.mean
    numbers["strata/\(scale)/variance"] = result.variance
    numbers["strata/\(scale)/df"] = result.freedom
    numbers["strata/\(scale)/low"] = result.interval?.low
    numbers["strata/\(scale)/high"] = result.interval?.high
    // The upper ten of twenty bins hold the scores from 50 on.
    let bins = whole.bins[(place * 20)..<(place * 20 + 20)]
    let part = bins.suffix(10).reduce(0, +)
    let share = try #require(Interval.ofShare(part, of: whole.dimensions[place].count))
    numbers["share/\(scale)/low"] = share.low
    numbers["share/\(scale)/high"] = share.high
  }

  private mutating func addGaps(_ roles: TallyBuilder, _ names: [String]) throws {
    let tallies = roles.unitTallies()
    let views = try ["executive", "middle", "staff"].map { name in
      let place = try #require(names.firstIndex(of: name))
      return RoleView(role: name, dimensions: tallies[place].dimensions)
    }
    for gap in RoleGaps(views, dimensions: scales).gaps {
      let key = "gap/\(gap.subject)/\(gap.first)/\(gap.second)"
      numbers["\(key)/t"] = gap.gap.t
      numbers["\(key)/df"] = gap.gap.freedom
      numbers["\(key)/low"] = gap.gap.interval?.low
      numbers["\(key)/high"] = gap.gap.interval?.high
      numbers["\(key)/g"] = gap.gap.corrected
      numbers["\(key)/adjusted"] = gap.adjusted
    }
  }
}
