import Foundation
import GRDB

extension Engagement {
  /// The file with the private key, which only the consultant's engagement has.
  public var sealingKeyFile: String { directory + "/sealing.key" }

  /// The public key that responses are sealed to, or `nil` before there is one.
  public func sealingKey() throws(StoreError) -> [UInt8]? {
    try read { db in
      guard
        let text = try String.fetchOne(
          db, sql: "SELECT value FROM setting WHERE name = 'sealing-key'")
      else { return nil }
      guard let bytes = Data(base64Encoded: text) else { throw StoreError.damaged(file: path) }
      return Array(bytes)
    }
  }

  /// Takes a key into use: the file with the private key is on the disk before the public key counts.
  ///
  /// - Parameters:
  ///   - publicKey: The key that responses will be sealed to.
  ///   - file: The contents of the private key's file, or `nil` when the file lies there already, as
  ///     after a restored backup.
  /// - Throws: ``StoreError/keyExists(file:)`` when there is a key already; packs that were given out
  ///   with it would become useless.
  public func adopt(publicKey: [UInt8], file: [UInt8]?) throws(StoreError) {
    guard try sealingKey() == nil else { throw .keyExists(file: sealingKeyFile) }
    if let file {
      try PrivateFiles.write(file, to: sealingKeyFile)
      try PrivateFiles.synchronize(directory: directory)
    }
    let text = Data(publicKey).base64EncodedString()
    try write { db in
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES ('sealing-key', ?)", arguments: [text])
    }
  }
}
