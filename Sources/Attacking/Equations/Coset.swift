/// Weights of columns, known up to a shift that some columns share.
///
/// Columns are in classes. In the class of fixed columns each weight is known; in every other class
/// only the differences are, and the lowest column stands at 0. So a coset is the set of all weights
/// that come from one by adding any number to all columns of a class.
struct Coset: Hashable {
  /// The most columns.
  static let mostColumns = 16
  /// The mark of a fixed column.
  static let fixed: UInt8 = 255

  /// The weights.
  private(set) var weights = SIMD16<Int8>(repeating: 0)
  /// For each column the lowest one of its class, or ``fixed``.
  private(set) var classes: SIMD16<UInt8>

  /// Every weight, with nothing known about any of them.
  static let unknown = Coset(
    classes: SIMD16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))

  /// Known weights.
  static func known(_ weights: SIMD16<Int8>) -> Coset {
    var coset = Coset(classes: SIMD16(repeating: fixed))
    coset.weights = weights
    return coset
  }

  private init(classes: SIMD16<UInt8>) { self.classes = classes }

  /// Fixes a column at a weight; `nil` when it has another one already.
  func fixing(_ column: Int, at weight: Int8) -> Coset? {
    if classes[column] == Self.fixed { return weights[column] == weight ? self : nil }
    var coset = self
    coset.shift(classes[column], by: weight - weights[column], to: Self.fixed)
    return coset
  }

  /// The weights that two cosets have in common; `nil` for none.
  func common(with other: Coset) -> Coset? {
    var coset = self
    for column in 0..<Self.mostColumns {
      let label = other.classes[column]
      if label == Self.fixed {
        guard let narrower = coset.fixing(column, at: other.weights[column]) else { return nil }
        coset = narrower
      } else if label != column {
        guard coset.tie(column, to: Int(label), apart: other.weights[column]) else { return nil }
      }
    }
    return coset
  }

  /// Ties one column to another at a distance; `false` when they have another distance already.
  private mutating func tie(_ column: Int, to lead: Int, apart: Int8) -> Bool {
    let (own, target) = (classes[column], classes[lead])
    let missing = weights[lead] + apart - weights[column]
    if own == target { return missing == 0 }
    if target == Self.fixed || (own != Self.fixed && target < own) {
      shift(own, by: missing, to: target)
    } else {
      shift(target, by: -missing, to: own)
    }
    return true
  }

  private mutating func shift(_ label: UInt8, by distance: Int8, to target: UInt8) {
    let members = classes .== label
    weights.replace(with: weights &+ distance, where: members)
    classes.replace(with: target, where: members)
  }

  /// The coset with any number added to one column.
  func loosening(_ column: Int) -> Coset {
    var coset = self
    let old = classes[column]
    coset.classes[column] = UInt8(column)
    coset.weights[column] = 0
    if old == column { coset.settle(SIMD16(repeating: old) .== classes, but: column) }
    return coset
  }

  /// The coset with any number added to some columns together, which hold whole classes.
  ///
  /// - Parameter columns: One bit a column.
  /// - Returns: The wider coset.
  func loosening(all columns: UInt64) -> Coset {
    var coset = self
    var members = SIMDMask<SIMD16<Int8>>(repeating: false)
    for column in 0..<Self.mostColumns where columns >> UInt64(column) & 1 == 1 {
      members[column] = classes[column] == Self.fixed
    }
    coset.settle(members, but: nil)
    return coset
  }

  /// Makes one class of some columns, its lowest one at 0.
  private mutating func settle(_ members: SIMDMask<SIMD16<Int8>>, but left: Int?) {
    var members = members
    if let left { members[left] = false }
    guard let lowest = (0..<Self.mostColumns).first(where: { members[$0] }) else { return }
    weights.replace(with: weights &- weights[lowest], where: members)
    classes.replace(with: UInt8(lowest), where: members)
  }
}
