#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The encodings that submissions come in, besides UTF-8. iconv does the work, and stays in this file.
enum TextEncoding: String, CaseIterable, Sendable {
  /// Covers GBK and GB2312.
  case gb18030 = "GB18030"
  case big5 = "Big5"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// Bytes of the smallest unit, which a decoder steps over when it finds it invalid.
  private var unit: Int {
    switch self {
    case .gb18030, .big5: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// Names in HTML and from uchardet, in any case, to encodings.
  init?(label: String) {
    switch label.lowercased() {
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "euc-cn": self = .gb18030
    case "big5", "big5-hkscs", "cp950", "x-x-big5": self = .big5
    case "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// Decodes bytes, with U+FFFD for what is invalid.
  ///
  /// - Parameter limit: How many invalid places to step over before giving up.
  /// - Returns: nil if there are more, or if the system lacks the encoding.
  func decode(_ bytes: ArraySlice<UInt8>, replacing limit: Int = 0) -> DecodedText? {
    guard let converter = Converter(from: rawValue, step: unit) else { return nil }
    defer { converter.close() }
    return converter.convert(bytes, limit: limit)
  }
}

private struct Converter {
  let handle: iconv_t
  let step: Int

  init?(from encoding: String, step: Int) {
    // iconv_open reports failure as the pointer -1.
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    (self.handle, self.step) = (handle, step)
  }

  func close() { iconv_close(handle) }

  func convert(_ bytes: ArraySlice<UInt8>, limit: Int) -> DecodedText? {
    // Two bytes of any of the encodings give at most three of UTF-8; a replacement takes three for one.
    let capacity = bytes.count * 3 + 16
    var replacements = 0
    var complete = true
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      var source = bytes
      while complete, !source.isEmpty {
        let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: output[count...]))
        let (read, written, failed) = run(source, into: room)
        source = source.dropFirst(read)
        count += written
        guard failed else { break }
        replacements += 1
        complete = replacements <= limit
        for byte: UInt8 in [0xEF, 0xBF, 0xBD] {
          output[count] = byte
          count += 1
        }
        source = source.dropFirst(step)
      }
    }
    guard complete else { return nil }
    return DecodedText(text: String(decoding: text, as: UTF8.self), replacements: replacements)
  }

  /// Converts until the end or the first invalid place.
  private func run(
    _ source: ArraySlice<UInt8>, into output: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int, failed: Bool) {
    source.withUnsafeBytes { input in
      var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var (left, room) = (input.count, output.count)
      let result = iconv(handle, &from, &left, &to, &room)
      return (input.count - left, output.count - room, result == -1 || result == Int.max)
    }
  }
}
