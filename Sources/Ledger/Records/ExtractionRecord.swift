import Foundation
import Model

/// What a file was read as, as the ledger keeps it: a checksum of eight bytes, and the record of its reports behind it.
///
/// What other programs write is never read: the ledger asks for a record only by the digest of the program that
/// wrote it.
package struct ExtractionRecord: Hashable, Sendable {
  package let bytes: Data

  package init(bytes: Data) { self.bytes = bytes }

  package init(_ reports: [ExtractedReport]) {
    var record = RecordWriter()
    record.write(reports)
    bytes = Data(Self.checksum(record.bytes[...]) + record.bytes)
  }

  /// - Returns: nil where the bytes are not whole any more: the submission is then read again.
  package var reports: [ExtractedReport]? {
    let content = [UInt8](bytes)
    guard content.count > 8, Self.checksum(content[8...]) == Array(content[..<8]) else { return nil }
    var record = RecordReader(content[8...])
    guard let reports = try? [ExtractedReport](from: &record), record.isAtEnd else { return nil }
    return reports
  }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo): it tells decay, which is all that it is for.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
  }
}
