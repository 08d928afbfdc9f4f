/// What the check of published files found.
public struct PrivacyFinding: Hashable, Sendable {
  /// The stable code; `PRV000` for what can be worked out.
  public let code: String
  /// What is wrong, in a few words.
  public let title: String
  /// Why it matters.
  public let reason: String
  /// The file, or nothing for all together.
  public let file: String
  /// Where, by names of groups and measures; never a number of people.
  public let places: [String]
  /// Whether there are more places than are named.
  public let hasMore: Bool
}

/// Attacks published files of an organization, as anybody could who has all of them.
public struct PublicationAttack: Sendable {
  /// The code for a group that can be worked out.
  static let code = "PRV000"
  /// What that code stands for.
  static let title = "a group below the minimum can be worked out"

  /// The most places that a finding names.
  public static let mostPlaces = 10

  private let counts: TrueCounts
  private let reader: PublicationReader
  private var state: RuleState
  private var texts: TextAttack
  /// For each release and measure, whether each set of people was shown.
  private var shown: [[[Bool]]]
  private var breaches: [String: (rule: PrivacyRule, file: String, places: [String], more: Bool)]
  private var order: [String] = []

  /// Prepares an attack.
  ///
  /// - Parameters:
  ///   - counts: The true numbers of people.
  ///   - asked: The true numbers of people who were asked for free texts.
  ///   - comparesFiles: Whether several files will be read, whose numbers are to be compared.
  public init(_ counts: TrueCounts, asked: AskedCounts? = nil, comparesFiles: Bool) {
    let layout = counts.layout
    self.counts = counts
    texts = TextAttack(layout, asked ?? AskedCounts(layout, releases: counts.releases))
    reader = PublicationReader(units: layout.units, roles: layout.roles)
    state = RuleState(
      layout: layout,
      people: layout.measures.indices.map { counts.totals($0, through: counts.releases) },
      interviews: counts.interviews, comparesFiles: comparesFiles)
    shown = [[[Bool]]](
      repeating: [[Bool]](
        repeating: [Bool](repeating: false, count: layout.sets), count: layout.measures.count),
      count: counts.releases)
    breaches = [:]
  }

  /// Which release a file says it is of; `nil` when it doesn't say.
  public func release(
    of format: PublishedFormat,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Int? {
    // Tables have no place for it.
    format == .csv ? nil : try reader.read(format, source: source) { _ in }
  }

  /// Takes in a file.
  ///
  /// A file that doesn't say of which release it is counts as one of the last.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - format: Its form.
  ///   - known: Which release it is of, where that was read before; else it is read on the way.
  ///   - source: Fills the buffer with the next bytes and returns their number, 0 at the end.
  /// - Throws: ``UnreadablePublication``, an error of a table, or what the source throws.
  public mutating func read(
    _ name: String, _ format: PublishedFormat, release known: Int? = nil,
    source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    state.begin(format, isOfLastRelease: known.map { $0 >= counts.releases } ?? true)
    let layout = counts.layout
    // Which release it is may stand at the end of a file.
    var marked = [[Bool]](
      repeating: [Bool](repeating: false, count: layout.sets), count: layout.measures.count)
    var told: [PublishedGroup] = []
    let release = try reader.read(format, source: source) { group in
      if !group.texts.isEmpty { told.append(group) }
      for rule in PrivacyRules.all {
        for place in rule.check(group, &state) { note(place, rule, name) }
      }
      guard let set = layout.set(of: group.name) else { return }
      for line in group.lines where line.isShown {
        if let measure = layout.place(of: line.measure) { marked[measure][set] = true }
      }
    }
    let last = counts.releases - 1
    let place = release.map { min(max($0 - 1, 0), last) } ?? last
    for group in told { texts.take(group, file: name, release: place + 1) }
    if place < last {
      // People are counted through the last release, so an earlier file has fewer.
      let key = PrivacyRule.strangeCount.code + name
      breaches[key] = nil
    }
    for measure in marked.indices {
      for set in marked[measure].indices where marked[measure][set] {
        shown[place][measure][set] = true
      }
    }
  }

  private mutating func note(_ place: String, _ rule: PrivacyRule, _ file: String) {
    let key = rule.code + file
    guard var breach = breaches[key] else {
      breaches[key] = (rule, file, [place], false)
      order.append(key)
      return
    }
    if breach.places.contains(place) { return }
    if breach.places.count < Self.mostPlaces {
      breach.places.append(place)
    } else {
      breach.more = true
    }
    breaches[key] = breach
  }

  /// What the rules found in the files, in the order of the files.
  public var ruleFindings: [PrivacyFinding] {
    order.compactMap { key in
      breaches[key].map {
        PrivacyFinding(
          code: $0.rule.code, title: $0.rule.title, reason: $0.rule.reason, file: $0.file,
          places: $0.places, hasMore: $0.more)
      }
    } + texts.findings()
  }

  /// How many free texts were read.
  public var textCount: Int { texts.count }

  /// How many sets of people a number was shown of, all measures taken together.
  public var publishedCount: Int {
    shown.reduce(0) { $0 + $1.reduce(0) { $0 + $1.reduce(0) { $0 + ($1 ? 1 : 0) } } }
  }

  /// The measures that were published of any group, by position.
  public var publishedMeasures: [Int] {
    counts.layout.measures.indices.filter { measure in
      shown.contains { $0[measure].contains(true) }
    }
  }

  /// What was published about one measure, release by release, as equations.
  func systems(_ measure: Int) -> [PublishedSystem] {
    let layout = counts.layout
    let roles = layout.roles.count
    return shown.indices.map { release in
      var system = PublishedSystem(
        parents: layout.parents, columns: roles, minimumGroup: layout.minimumGroup)
      system.people = counts.people[release][measure].map(Int.init)
      for node in layout.parents.indices {
        let first = node * (roles + 1)
        if shown[release][measure][first] { system.publish(node) }
        for role in 0..<roles where shown[release][measure][first + 1 + role] {
          system.publish(node, column: role)
        }
      }
      return system
    }
  }

  /// Works out what all files together tell of one measure.
  ///
  /// - Parameters:
  ///   - measure: The measure's position.
  ///   - generator: The source of random vectors.
  /// - Returns: A finding when a group of fewer people than the minimum group can be worked out, and
  ///   how far the attack reached.
  public func attack(
    _ measure: Int, using generator: inout some RandomNumberGenerator
  ) -> (finding: PrivacyFinding?, reach: Attack.Reach) {
    let outcome = Attack.run(onReleases: systems(measure), using: &generator)
    guard !outcome.exposures.isEmpty else { return (nil, outcome.reach) }
    let layout = counts.layout
    let places = outcome.exposures.prefix(Self.mostPlaces).map { exposure in
      var names: [String] = []
      for name in exposure.atoms.map({ layout.name(of: $0).words }) where !names.contains(name) {
        names.append(name)
      }
      return "\(layout.measures[measure].words): \(names.joined(separator: " with "))"
    }
    return (
      PrivacyFinding(
        code: Self.code, title: Self.title,
        reason: "Adding and subtracting published numbers leaves these people alone.", file: "",
        places: Array(places), hasMore: outcome.exposures.count > Self.mostPlaces),
      outcome.reach
    )
  }
}
