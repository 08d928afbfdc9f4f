/// The ratings that an item offers, such as 1 ("strongly disagree") to 5 ("strongly agree").
///
/// The bounds come from the definition and are never read off the responses. When nobody chooses
/// the top answer, reversing against the highest *observed* rating would shift every score.
public struct ResponseScale: Hashable, Sendable, Identifiable {
  /// A name that items refer to, such as `agreement5`.
  public typealias ID = String

  /// One rating with its anchors.
  public struct Point: Hashable, Sendable {
    /// The rating.
    public let rating: Int
    /// The short anchor printed beside the rating, such as "Agree".
    public let label: LocalizedText
    /// What a rating means in observable terms, for maturity-like ratings; may be empty.
    public let anchor: LocalizedText

    /// Creates a point of a response scale.
    public init(
      rating: Int, label: LocalizedText, anchor: LocalizedText = LocalizedText([])
    ) {
      self.rating = rating
      self.label = label
      self.anchor = anchor
    }
  }

  /// The name that items refer to.
  public let id: ID

  /// The ratings on offer, ascending and without a gap.
  public let points: [Point]

  /// The lowest and the highest rating on offer.
  public let ratings: ClosedRange<Int>

  /// Creates a response scale.
  ///
  /// - Throws: ``InstrumentError/responseScaleTooShort(scale:)`` for fewer than two points,
  ///   ``InstrumentError/responseScaleTooLong(scale:)`` for more than 250, and
  ///   ``InstrumentError/responseScaleNotContiguous(scale:)`` when ratings are missing, repeated
  ///   or out of order.
  public init(id: ID, points: [Point]) throws(InstrumentError) {
    guard let first = points.first, points.count >= 2 else {
      throw .responseScaleTooShort(scale: id)
    }
    guard points.count <= Code.maximumOptions else { throw .responseScaleTooLong(scale: id) }
    for (offset, point) in points.enumerated() where point.rating != first.rating + offset {
      throw .responseScaleNotContiguous(scale: id)
    }
    self.id = id
    self.points = points
    self.ratings = first.rating...(first.rating + points.count - 1)
  }

  /// Mirrors a rating about the midpoint of the scale: of 1 to 5, 2 becomes 4.
  ///
  /// - Precondition: `ratings` contains `rating`.
  public func reversed(_ rating: Int) -> Int {
    precondition(ratings.contains(rating))
    return ratings.lowerBound + ratings.upperBound - rating
  }
}
