import CUchardet

/// Finds the encoding that makes Chinese of bytes that are not UTF-8.
enum EncodingDetector {
  /// Enough to tell; a longer sample decides no better.
  private static let sampleBytes = 64 * 1024

  /// The most convincing encoding, or nil if none gives Chinese. uchardet's guess breaks a tie.
  static func encoding(of bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let sample = bytes.prefix(sampleBytes)
    let guessed = guess(sample).flatMap(TextEncoding.init(label:))
    var best: (encoding: TextEncoding, plausibility: Double)?
    for encoding in TextEncoding.allCases {
      guard let decoded = encoding.decode(sample, replacing: allowance(for: sample.count)) else { continue }
      let plausibility = ChineseText.plausibility(of: decoded.text) + (encoding == guessed ? 0.02 : 0)
      if plausibility > best?.plausibility ?? 0 { best = (encoding, plausibility) }
    }
    return best.flatMap { $0.plausibility >= ChineseText.threshold ? $0.encoding : nil }
  }

  /// How many invalid places a text of `count` bytes may have and still count as damaged rather than alien.
  static func allowance(for count: Int) -> Int { 1 + count / 1000 }

  /// uchardet's opinion, such as `GB18030` or `WINDOWS-1252`; nil if it has none.
  static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = bytes.prefix(sampleBytes).withUnsafeBytes { buffer in
      uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    let label = String(cString: name)
    return label.isEmpty ? nil : label
  }
}
