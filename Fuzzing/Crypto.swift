/// Stands in for swift-crypto: the digest of a fuzzed submission is never looked at.
public enum SHA256 {
  /// - Returns: 32 zero bytes.
  public static func hash(data: some Sequence<UInt8>) -> [UInt8] { Array(repeating: 0, count: 32) }
}
