import Model

/// Takes the marks out of an annotated text; offsets are in code points of what remains.
struct MarkReader {
  private(set) var plain: [Unicode.Scalar] = []
  private(set) var marks: [GoldMark] = []
  private let scalars: [Unicode.Scalar]

  private static let (open, bar, close): (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) = ("⟦", "¦", "⟧")

  init(_ annotated: String) { scalars = Self.withPlainLineEnds(annotated) }

  mutating func read(indicators: Set<IndicatorID>) throws(GoldError.Reason) {
    var at = 0
    while at < scalars.count {
      guard scalars[at] == Self.open, let bar = next(Self.bar, after: at),
        let close = next(Self.close, after: bar)
      else {
        plain.append(scalars[at])
        at += 1
        continue
      }
      let start = plain.count
      plain += scalars[(at + 1)..<bar]
      let surface = Self.text(scalars[(at + 1)..<bar])
      let label = Self.text(scalars[(bar + 1)..<close])
      do throws(LabelError) {
        marks.append(
          try GoldMark(TextSpan(start, plain.count), surface: surface, label: label, indicators: indicators))
      } catch {
        throw .label(error, label: label, surface: surface)
      }
      at = close + 1
    }
    if let spot = plain.firstIndex(where: Self.isSign) {
      throw .brokenMark(near: Self.text(plain[max(0, spot - 20)..<min(plain.count, spot + 20)]))
    }
  }

  /// The place of the next sign, if it is this one.
  private func next(_ sign: Unicode.Scalar, after start: Int) -> Int? {
    guard let found = scalars[(start + 1)...].firstIndex(where: Self.isSign), scalars[found] == sign else {
      return nil
    }
    return found
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == open || scalar == bar || scalar == close
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// `\r\n` and `\r` become `\n`, as where a text file is read in Python.
  private static func withPlainLineEnds(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if !(scalar == "\n" && previous == "\r") { scalars.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    return scalars
  }
}
