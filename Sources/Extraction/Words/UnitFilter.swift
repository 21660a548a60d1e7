/// Tells at once that no word begins (or ends) with a character, which is so at most places of a text.
///
/// A few hashed bits, so that the filters of all word lists stay in the cache together: a character that is not
/// let through is surely none of the set, one that is may still be another.
struct UnitFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt16

  /// - Parameter size: how many bits, a power of two from 64 to 65,536.
  init(_ units: some Sequence<UInt16>, size: Int = 512) {
    bits = Array(repeating: 0, count: size / 64)
    shift = UInt16(16 - size.trailingZeroBitCount)
    for unit in units { bits[place(of: unit) >> 6] |= 1 << UInt64(place(of: unit) & 63) }
  }

  func mayHave(_ unit: UInt16) -> Bool {
    let place = place(of: unit)
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the high bits of a product are well mixed.
  private func place(of unit: UInt16) -> Int { Int((unit &* 0x9E37) &>> shift) }
}
