/// A column's heading over several lines.
enum HeaderLabel {
  /// Breaks a label that is wider than its column between words, as far as that can be told: most Chinese words
  /// have two characters, so a line has an even number of them, and the last line is never one alone.
  ///
  /// - Parameter width: in characters of the default font; a Chinese character takes two.
  static func broken(_ label: String, width: Double) -> String {
    let lines = XLSXText.lines(label, width: width)
    let isChinese = label.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    guard lines > 1, isChinese else { return label }
    let even = (label.count + lines - 1) / lines
    let length = even % 2 == 1 && label.count % (even + 1) != 1 ? even + 1 : even
    guard Double(2 * length) <= width else { return label }
    return stride(from: 0, to: label.count, by: length).map { start in
      String(label.dropFirst(start).prefix(length))
    }.joined(separator: "\n")
  }
}
