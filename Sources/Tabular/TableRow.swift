/// One row of a table, in a buffer that is used again for the next row.
public struct TableRow {
  /// The row, counted from 1 with the header as row 1.
  public let number: Int
  let bytes: UnsafeBufferPointer<UInt8>
  let ends: UnsafeBufferPointer<Int>

  /// The number of fields.
  public var count: Int { ends.count }

  /// The bytes of a field, without its quotation marks; good only until the next row.
  public subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(rebasing: bytes[start..<ends[index]])
  }

  /// A field as text.
  ///
  /// Bytes that aren't UTF-8 come out as U+FFFD.
  public func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }
}
