/// A column's heading over several lines.
enum HeaderLabel {
  /// Breaks a label that takes two lines between words, as far as that can be told: most Chinese words have two
  /// characters, so the first line has an even number of them, and the second is never one alone.
  ///
  /// - Parameter width: in characters of the default font; a Chinese character takes two.
  static func broken(_ label: String, width: Double) -> String {
    let isChinese = label.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    guard isChinese, XLSXText.lines(label, width: width) == 2 else { return label }
    let half = (label.count + 1) / 2
    let first = half % 2 == 0 ? half : label.count - half > 2 || label.count % 2 == 0 ? half + 1 : half - 1
    guard Double(2 * max(first, label.count - first)) <= width else { return label }
    return label.prefix(first) + "\n" + label.dropFirst(first)
  }
}
