import EngagementStore
import Foundation
import GRDB
import Instrument
import TestSupport
import Testing

/// What the bytes of the store tell about who came when.
struct ArrivalTests {
  @Test func `after a sitting the places of rows follow their random numbers alone`() throws {
    let fixture = try StoreFixture()
    let engagement = try fixture.create()
    for number in 10..<34 {
      try fixture.respond(1, engagement, text: "text-\(number)", seed: UInt64(number))
    }
    try engagement.settle()
    try engagement.close()
    let queue = try DatabaseQueue(path: fixture.store)
    let byNumber = try queue.read { db in
      try String.fetchAll(db, sql: "SELECT text FROM comment ORDER BY id")
    }
    try queue.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.store))
    let places = try byNumber.map { text in
      try #require(bytes.range(of: Data(text.utf8))).lowerBound
    }
    // A page is filled from its end.
    #expect(places == places.sorted(by: >))
    #expect(byNumber != byNumber.sorted() && byNumber != byNumber.sorted(by: >))
  }
}
