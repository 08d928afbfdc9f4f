import Instrument

/// Works out of how few people each free text is, from all files that tell it.
///
/// A text is of somebody who came with its release, was asked its item, and is in the group under whose
/// name it stands, but in none whose texts of that release stand under a name of their own. Several
/// files leave those whom all of them leave.
struct TextAttack {
  private let layout: AttackLayout
  private let asked: AskedCounts
  /// The fewest people of whom one may have written a text that is told.
  private let fewest: Int
  private var told: [(file: String, release: Int, group: GroupName, texts: PublishedTexts)] = []

  /// Starts before the first file.
  init(_ layout: AttackLayout, _ asked: AskedCounts) {
    self.layout = layout
    self.asked = asked
    fewest = max(PrivacyRule.fewestAsked, layout.minimumGroup)
  }

  /// How many texts were read; one that several files tell counts once.
  var count: Int {
    var named: Set<String> = []
    var quotes: [String: Int] = [:]
    for (file, _, _, texts) in told {
      for digits in texts.references {
        if digits.isEmpty { quotes[file, default: 0] += 1 } else { named.insert(digits) }
      }
    }
    // Quotes have no reference; the same ones stand in each form of a report.
    return max(named.count, quotes.values.max() ?? 0)
  }

  /// Takes in what a file tells under the name of one group.
  mutating func take(_ group: PublishedGroup, file: String, release: Int) {
    for texts in group.texts where !texts.references.isEmpty {
      told.append((file, release, group.name, texts))
    }
  }

  /// One file's word about whom texts may be of: for each node the group that it counts for.
  private struct Parting: Hashable {
    let file: String
    let item: Item.ID
    /// The release that the texts came with; 0 when nobody can tell.
    let batch: Int
  }

  /// Where a text stands in one file.
  private struct Place: Hashable {
    let parting: Parting
    let node: Int
  }

  private struct Text: Hashable {
    let item: Item.ID
    let batch: Int
    let digits: String
  }

  /// The texts that are of too few people, file by file.
  func findings() -> [PrivacyFinding] {
    var boundaries: [Parting: Set<Int>] = [:]
    var places: [Text: Set<Place>] = [:]
    var names: [Text: [(file: String, group: GroupName)]] = [:]
    for (file, release, group, texts) in told {
      guard let node = group.unit.map({ layout.node(of: $0) }) ?? 0 else { continue }
      for (number, digits) in texts.references.enumerated() {
        let batch = asked.release(of: digits) ?? 0
        let parting = Parting(file: file, item: texts.item, batch: batch)
        boundaries[parting, default: []].insert(node)
        boundaries[parting, default: []].formUnion(texts.without.compactMap(layout.node))
        let own = digits.isEmpty ? "\(file) \(release) \(number)" : digits
        let text = Text(item: texts.item, batch: batch, digits: own)
        places[text, default: []].insert(Place(parting: parting, node: node))
        names[text, default: []].append((file, group))
      }
    }
    let homes = boundaries.mapValues(homes)
    // Mostly one file tells a text, and then all its groups are counted at once.
    let counts = homes.map { parting, homes in (parting, people(parting, homes)) }
    let alone = Dictionary(counts, uniquingKeysWith: { first, _ in first })
    var known: [Set<Place>: Int] = [:]
    var breaches: [String: (places: [String], more: Bool)] = [:]
    var files: [String] = []
    for (text, places) in places.sorted(by: { $0.key.digits < $1.key.digits }) {
      let place = places.count == 1 ? places.first : nil
      let people =
        place.flatMap { alone[$0.parting]?[$0.node] } ?? known[places]
        ?? people(text, places, homes)
      if place == nil { known[places] = people }
      guard people < fewest else { continue }
      for (file, group) in names[text] ?? [] {
        let words = "texts on “\(text.item)” of \(group.words)"
        if breaches[file] == nil { files.append(file) }
        var breach = breaches[file] ?? ([], false)
        if !breach.places.contains(words) {
          if breach.places.count < PublicationAttack.mostPlaces {
            breach.places.append(words)
          } else {
            breach.more = true
          }
        }
        breaches[file] = breach
      }
    }
    let rule = PrivacyRule.fewAsked
    return files.sorted().compactMap { file in
      breaches[file].map {
        PrivacyFinding(
          code: rule.code, title: rule.title, reason: rule.reason, file: file,
          places: $0.places.sorted(), hasMore: $0.more)
      }
    }
  }

  /// For each node the nearest one at or above it that texts stand under.
  private func homes(_ boundaries: Set<Int>) -> [Int] {
    var homes = [Int](repeating: -1, count: layout.parents.count)
    for node in layout.parents.indices {
      if boundaries.contains(node) {
        homes[node] = node
      } else if layout.parents[node] >= 0 {
        homes[node] = homes[layout.parents[node]]
      }
    }
    return homes
  }

  /// How many people who were asked came from each node alone with the release of some texts, or with
  /// any if that isn't known.
  private func asked(_ item: Item.ID, batch: Int) -> [Int] {
    let batches = asked.people[item] ?? []
    return layout.parents.indices.map { node in
      batches.indices.reduce(0) {
        batch == 0 || $1 == batch - 1 ? $0 + Int(batches[$1][node]) : $0
      }
    }
  }

  /// How many people the texts that stand under each node may be of, as far as one file tells.
  private func people(_ parting: Parting, _ homes: [Int]) -> [Int] {
    var people = [Int](repeating: 0, count: homes.count)
    for (node, count) in asked(parting.item, batch: parting.batch).enumerated()
    where homes[node] >= 0 { people[homes[node]] += count }
    return people
  }

  /// How many people a text may be of when several files tell it.
  private func people(_ text: Text, _ places: Set<Place>, _ homes: [Parting: [Int]]) -> Int {
    let asked = asked(text.item, batch: text.batch)
    return layout.parents.indices.reduce(0) { total, node in
      let isMeant = places.allSatisfy { homes[$0.parting]?[node] == $0.node }
      return isMeant ? total + asked[node] : total
    }
  }
}
