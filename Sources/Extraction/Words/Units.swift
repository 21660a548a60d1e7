import Quantities

/// Looking at folded text by place; outside of it there are line feeds, which end every word.
extension [UInt16] {
  func unit(_ index: Int) -> UInt16 { indices.contains(index) ? self[index] : Fold.lineFeed }

  func starts(_ word: StaticString, at index: Int) -> Bool {
    var at = index
    return word.allUnits { unit in
      defer { at += 1 }
      return self.unit(at) == unit
    }
  }

  func ends(_ word: StaticString, at index: Int) -> Bool {
    var length = 0
    _ = word.allUnits { _ in
      length += 1
      return true
    }
    return index >= length && starts(word, at: index - length)
  }

  /// The year of this century that `index` starts with: 2023年 gives 2023.
  func year(at index: Int) -> Int? {
    guard unit(index) == 0x32, unit(index + 1) == 0x30, Fold.isDigit(unit(index + 2)),
      Fold.isDigit(unit(index + 3)), unit(index + 4) == Quantities.unit("年")
    else { return nil }
    return 2000 + Int(unit(index + 2) - 0x30) * 10 + Int(unit(index + 3) - 0x30)
  }
}

extension StaticString {
  /// Whether all units of a literal without rare characters satisfy the condition; it is read where it stands in
  /// the program, since a `String` made for every look at a text would cost more than the look.
  @inline(__always)
  fileprivate func allUnits(satisfy condition: (UInt16) -> Bool) -> Bool {
    var byte = utf8Start
    // The literal is valid UTF-8 without sequences of two or four bytes, and ends at `end`.
    let end = utf8Start + utf8CodeUnitCount
    while byte < end {
      let isWide = byte[0] >= 0x80
      let unit =
        isWide
        ? UInt16(byte[0] & 0x0F) << 12 | UInt16(byte[1] & 0x3F) << 6 | UInt16(byte[2] & 0x3F)
        : UInt16(byte[0])
      guard condition(unit) else { return false }
      byte += isWide ? 3 : 1
    }
    return true
  }
}
