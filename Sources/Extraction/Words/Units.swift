import Quantities

/// Looking at folded text by place; outside of it there are line feeds, which end every word.
extension [UInt16] {
  func unit(_ index: Int) -> UInt16 { indices.contains(index) ? self[index] : Fold.lineFeed }

  func starts(_ word: String, at index: Int) -> Bool {
    var at = index
    for unit in word.utf16 {
      guard self.unit(at) == unit else { return false }
      at += 1
    }
    return true
  }

  func ends(_ word: String, at index: Int) -> Bool {
    index >= word.utf16.count && starts(word, at: index - word.utf16.count)
  }

  /// The year of this century that `index` starts with: 2023年 gives 2023.
  func year(at index: Int) -> Int? {
    guard unit(index) == 0x32, unit(index + 1) == 0x30, Fold.isDigit(unit(index + 2)),
      Fold.isDigit(unit(index + 3)), unit(index + 4) == Quantities.unit("年")
    else { return nil }
    return 2000 + Int(unit(index + 2) - 0x30) * 10 + Int(unit(index + 3) - 0x30)
  }
}
