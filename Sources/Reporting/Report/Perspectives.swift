/// How different roles and layers see it, and whom the sample lacks.
public struct Perspectives: Hashable, Sendable {
  /// The roles over the whole organization that are asked anything that is scored.
  public let roles: [RoleLine]
  /// Roles within the units at the top.
  public let views: [View]
  /// How far roles differ, in sentences.
  public let gaps: [Report.Statement]
  /// What speaks for and against taking the answers for the organization, in sentences.
  public let sample: [Report.Statement]

  /// A role over the whole organization.
  public struct RoleLine: Hashable, Sendable {
    /// The role's name in the definition.
    public let role: String
    /// The numbers; its name is the role's for readers.
    public let line: UnitLine
  }

  /// A role within a unit.
  public struct View: Hashable, Sendable {
    /// The unit's identifier in the report.
    public let unit: String
    /// The role's name in the definition.
    public let role: String
    /// The numbers; its name is that of the unit and of the role.
    public let line: UnitLine
  }
}
