import Attacking
import TestSupport
import Testing

/// The planner of releases against the attacker, which shares no code with it.
struct PlannerTests {
  /// 10,000 organizations: 8,000 of 20 teams, 1,600 of 60 and 400 of 200, a hundred a case.
  @Test(arguments: UInt64(0)..<100)
  func `nobody follows from a release, in 10,000 organizations`(number: UInt64) throws {
    let teams = number < 80 ? 20 : number < 96 ? 60 : 200
    var random = SplitMix64(seed: number)
    for _ in 0..<100 {
      let organization = try PlannedOrganization(teams: teams, using: &random)
      let system = organization.system(organization.shown(through: 0), batch: 0)
      #expect(Attack.run(on: system, using: &random).exposures.isEmpty)
    }
  }

  @Test(arguments: [20, 60, 200])
  func `the same attack bites where only the plain threshold holds`(teams: Int) throws {
    var random = SplitMix64(seed: UInt64(teams))
    let count = 4000 / teams
    var leaks = 0
    for _ in 0..<count {
      let organization = try PlannedOrganization(teams: teams, using: &random)
      let system = organization.system(organization.overThreshold, batch: 0)
      if !Attack.run(on: system, using: &random).exposures.isEmpty { leaks += 1 }
    }
    #expect(leaks * 2 >= count)
  }

  @Test(arguments: UInt64(0)..<10)
  func `nobody follows from two or three releases together`(number: UInt64) throws {
    var random = SplitMix64(seed: 1000 + number)
    for _ in 0..<20 {
      var organization = try PlannedOrganization(teams: 20, using: &random)
      organization.add(late: Int.random(in: 5...80, using: &random), using: &random)
      organization.add(late: Int.random(in: 5...80, using: &random), using: &random)
      let releases = organization.batches.indices.map { batch in
        organization.system(organization.shown(through: batch), batch: batch)
      }
      #expect(Attack.run(onReleases: releases, using: &random).exposures.isEmpty)
    }
  }
}
