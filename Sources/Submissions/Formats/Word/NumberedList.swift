/// A list with its counters, as word processors number paragraphs: `一、`, `（一）`, `1.`, `1.2`.
struct NumberedList {
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// The label, with `%1` for the number of the first level and so on.
    var text = ""
  }

  /// By level, 0-based.
  var levels: [Int: Level] = [:]
  private var counters: [Int: Int] = [:]

  /// Counts a paragraph on and gives its label, as it stands before the paragraph's text.
  mutating func nextLabel(at level: Int) -> String {
    guard let format = levels[level] else { return "" }
    counters[level] = counters[level].map { $0 &+ 1 } ?? format.start
    counters = counters.filter { $0.key <= level }
    return format.format == .none && !format.text.contains("%") ? "" : label(format.text)
  }

  /// The next paragraph of the level gets this number.
  mutating func restart(at level: Int, with number: Int) { counters[level] = number &- 1 }

  /// The next list of this kind begins anew.
  mutating func restart() { counters = [:] }

  private func label(_ text: String) -> String {
    var label = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "%") {
      label += rest[..<mark]
      rest = rest[rest.index(after: mark)...]
      guard let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else { continue }
      rest.removeFirst()
      let level = levels[digit - 1] ?? Level()
      label += level.format.text(of: counters[digit - 1] ?? level.start)
    }
    label += rest
    // Word sets a tab after it; in running text a Latin mark needs a space and a Chinese one nothing.
    return label.unicodeScalars.last?.isASCII == true ? label + " " : label
  }
}
