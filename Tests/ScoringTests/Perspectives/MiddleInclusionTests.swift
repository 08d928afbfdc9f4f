import Scoring
import Testing

struct MiddleInclusionTests {
  /// Six people around a mean.
  private func around(_ mean: Double, _ spread: Double = 2) -> Moments {
    Moments([-1, 1, -0.5, 0.5, -0.2, 0.2].map { mean + $0 * spread })
  }

  private func line(_ leadership: Double, _ middle: Double, _ staff: Double, spread: Double = 2)
    throws -> MiddleInclusion.Line
  {
    try #require(
      MiddleInclusion.Line(
        "d", leadership: around(leadership, spread), middle: around(middle, spread),
        staff: around(staff, spread)))
  }

  private func near(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) < 1e-9 } ?? false
  }

  @Test func `the worked example`() throws {
    let line = try line(70, 40, 50)
    #expect(near(line.index, 80) && line.place == .below && line.leaning == nil)
  }

  @Test func `between the others the index is full and leaning tells with whom`() throws {
    let line = try line(70, 65, 50)
    #expect(line.index == 100 && line.place == .between && near(line.leaning, 75))
    // With staff above leadership the same holds: 100 is still with leadership.
    let turned = try self.line(50, 65, 70)
    #expect(turned.index == 100 && turned.place == .between && near(turned.leaning, 25))
  }

  @Test func `above both the middle is ahead`() throws {
    let line = try line(70, 90, 50)
    #expect(line.index == 100 && line.place == .above && line.leaning == nil)
  }

  @Test func `what chance explains is between, but the index is that of the means`() throws {
    let line = try line(70, 45, 50, spread: 40)
    #expect(near(line.index, 90) && line.place == .between)
    // Far below leadership, but as low as staff.
    #expect(try self.line(80, 40, 42, spread: 6).place == .between)
    #expect(try self.line(42, 40, 80, spread: 6).place == .between)
    // Leadership and staff don't differ beyond chance, so there is nothing to lean to.
    let close = try self.line(52, 51, 50, spread: 40)
    #expect(close.place == .between && close.leaning == nil)
    #expect(try self.line(50, 50, 50).leaning == nil)
  }

  @Test func `nothing is below zero, and zero is where nobody can be lower`() throws {
    #expect(try line(0, 0, 50, spread: 0).index == 100)
    #expect(try line(40, 0, 50, spread: 0).index == 0)
    let flat = try line(40, 20, 50, spread: 0)
    #expect(flat.place == .below && flat.index == 50)
    #expect(try line(40, 40, 50, spread: 0).place == .between)
  }

  @Test func `one person in a layer leaves the place open, nobody leaves no line`() throws {
    let line = try #require(
      MiddleInclusion.Line(
        "d", leadership: around(70), middle: Moments([40]), staff: around(50)))
    #expect(line.place == nil && near(line.index, 80))
    #expect(
      MiddleInclusion.Line("d", leadership: around(70), middle: Moments(), staff: around(50)) == nil
    )
  }

  @Test func `the index is the mean over dimensions in which all three may be shown`() throws {
    func view(_ role: String, _ scores: [Moments?]) -> RoleView {
      RoleView(role: role, dimensions: scores)
    }
    let result = MiddleInclusion(
      leadership: view("executive", [around(70), around(60), nil]),
      middle: view("middle", [around(40), around(60), around(50)]),
      staff: view("staff", [around(50), around(40), around(50)]), dimensions: ["a", "b", "c"])
    #expect(result.lines.map(\.dimension) == ["a", "b"])
    #expect(near(result.index, 90))
    let empty = MiddleInclusion(
      leadership: view("executive", []), middle: view("middle", []), staff: view("staff", []),
      dimensions: ["a"])
    #expect(empty.lines.isEmpty && empty.index == nil)
  }
}
