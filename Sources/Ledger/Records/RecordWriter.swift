/// Writes values one behind another, compactly: whole numbers in as few bytes as they need, and every text once.
///
/// The sentences of a report are the evidence of many of its mentions, so a record is about as long as its report.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []
  /// Where each text stands in the order of first mention. By its bytes: `String` takes what Unicode holds for
  /// equivalent as equal, and would give back other code points than it was given.
  private var texts: [[UInt8]: Int] = [:]

  mutating func write(_ value: some Recordable) { value.write(to: &self) }

  /// Seven bits a byte, the lowest first; the sign in the lowest bit.
  mutating func write(number: Int) {
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// 0, length and bytes of a new text; the place of one that was written already, from 1.
  mutating func write(text: String) {
    let content = Array(text.utf8)
    if let place = texts[content] { return write(number: place) }
    texts[content] = texts.count + 1
    write(number: 0)
    write(number: content.count)
    bytes += content
  }
}

/// Reads what a `RecordWriter` wrote, in the same order.
struct RecordReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  private var texts: [String] = []

  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func read<Value: Recordable>(_ type: Value.Type = Value.self) throws(RecordDamage) -> Value {
    try Value(from: &self)
  }

  mutating func number() throws(RecordDamage) -> Int {
    var (rest, shift): (UInt64, UInt64) = (0, 0)
    while place < bytes.endIndex, shift < 64 {
      let byte = bytes[place]
      place += 1
      rest |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return Int(bitPattern: UInt(rest >> 1)) ^ -Int(rest & 1) }
    }
    throw RecordDamage()
  }

  mutating func text() throws(RecordDamage) -> String {
    let known = try number()
    if known != 0 {
      guard texts.indices.contains(known - 1) else { throw RecordDamage() }
      return texts[known - 1]
    }
    let length = try number()
    guard length >= 0, length <= bytes.endIndex - place else { throw RecordDamage() }
    texts.append(String(decoding: bytes[place..<place + length], as: UTF8.self))
    place += length
    return texts[texts.count - 1]
  }
}

/// The bytes are not what was written.
struct RecordDamage: Error {}

/// A value that knows its own record: what is written, in which order.
protocol Recordable {
  func write(to record: inout RecordWriter)
  init(from record: inout RecordReader) throws(RecordDamage)
}
