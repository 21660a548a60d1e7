import Foundation

/// What a report is made to say of one indicator, as `observations.csv` must have it.
package struct TrueFigure: Hashable, Sendable {
  /// nil where it is missing.
  package var value: Decimal?
  package var lower: Decimal?
  /// nil where the end is open.
  package var upper: Decimal?
  /// A code of SDMX `CL_OBS_STATUS`.
  package var status: String
  /// `placeholder`, `not_stated`, `not_submitted` or `unreadable`.
  package var missingReason: String?

  static let silent = TrueFigure(missing: "not_stated")

  init(_ value: Decimal, _ lower: Decimal, _ upper: Decimal?) {
    (self.value, self.lower, self.upper, status) = (value, lower, upper, "A")
  }

  init(missing reason: String) { (status, missingReason) = (reason == "placeholder" ? "L" : "O", reason) }
}

/// A figure as words, and what it must be read as. The bounds are worked out here once more, by hand, so that the
/// program is not checked against itself.
struct WrittenFigure {
  var text: String
  var truth: TrueFigure

  /// - Parameters:
  ///   - number: 12 at least, so that every way of telling it leaves something above zero.
  ///   - measure: the measure word, such as 件.
  init(_ number: Int, _ measure: String, using random: inout SeededGenerator) {
    let exact = Decimal(number)
    // The number to two significant digits, as people round, and the order of the last one.
    var step = 1
    while number / step >= 100 { step *= 10 }
    let rough = number / step * step
    while rough % (step * 10) == 0 { step *= 10 }
    let (about, order) = (Decimal(rough), Decimal(step))
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      self.init("\(rough)余\(measure)", TrueFigure(about, about, about + order))
    case 1:
      let isOneOfItsOrder = rough == step
      let below = isOneOfItsOrder ? order / 10 : order
      self.init("近\(rough)\(measure)", TrueFigure(about, about - below, about))
    case 2:
      self.init("约\(rough)\(measure)", TrueFigure(about, about - order / 2, about + order / 2))
    case 3:
      self.init("\(rough)\(measure)以上", TrueFigure(about, about, nil))
    case 4:
      let upper = number + 1 + number / 10
      self.init("\(number)至\(upper)\(measure)", TrueFigure(exact, exact, Decimal(upper)))
    case 5:
      self.init("XX\(measure)", TrueFigure(missing: "placeholder"))
    case 6:
      var truth = TrueFigure(missing: "placeholder")
      (truth.lower, truth.upper) = (100, 199)
      self.init("1XX\(measure)", truth)
    case 7:
      self.init("0\(measure)", TrueFigure(0, 0, 0))
    case 8:
      let fullWidth = String(number).unicodeScalars.compactMap { UnicodeScalar($0.value + 0xFEE0) }
      self.init(String(String.UnicodeScalarView(fullWidth)) + measure, TrueFigure(exact, exact, exact))
    case 9:
      let tenThousands = Decimal(number) / 10 * 10_000
      self.init("\(Decimal(number) / 10)万\(measure)", TrueFigure(tenThousands, tenThousands, tenThousands))
    case 10 where number < 100:
      self.init(Self.chinese(number) + measure, TrueFigure(exact, exact, exact))
    default:
      self.init("\(number)\(measure)", TrueFigure(exact, exact, exact))
    }
  }

  private init(_ text: String, _ truth: TrueFigure) { (self.text, self.truth) = (text, truth) }

  /// From 10 to 99.
  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}
