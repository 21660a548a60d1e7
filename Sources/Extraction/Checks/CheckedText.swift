import Model
import Quantities

/// What the checks look at: this year's figures of a report, and every number that could be one.
struct CheckedText {
  let units: [UInt16]
  /// What indicators tell of the report's own period, in order of the text.
  let figures: [BoundNumber]
  private let figuresByStart: [Int: [BoundNumber]]
  private let figuresBySentenceEnd: [Int: [BoundNumber]]
  private let numbersBySentenceEnd: [Int: [NumberContext]]

  init(_ reading: Reading) {
    units = reading.folded.units
    figures = reading.bound.filter {
      $0.frame == .current && $0.role != .prior && $0.role != .plan && $0.context.section != .plan
    }
    figuresByStart = Dictionary(grouping: figures) { $0.span.lowerBound }
    figuresBySentenceEnd = Dictionary(grouping: figures) { $0.sentence.upperBound }
    let statistics = zip(reading.numbers, reading.verdicts).compactMap { $1 == nil ? $0 : nil }
    numbersBySentenceEnd = Dictionary(grouping: statistics) { $0.sentence.upperBound }
  }

  /// The numbers of a sentence that are no dates, names or numberings, in order of the text.
  func numbers(in sentence: Range<Int>) -> [NumberContext] { numbersBySentenceEnd[sentence.upperBound] ?? [] }

  /// Those of the sentence that the number stands in, and of the one before it in the same paragraph.
  func numbers(near number: NumberContext) -> [NumberContext] {
    let before = numbersBySentenceEnd[number.sentence.lowerBound] ?? []
    return before.filter { $0.paragraphStart == number.paragraphStart } + numbers(in: number.sentence)
  }

  /// Those of every sentence, in order.
  var sentences: [[NumberContext]] { numbersBySentenceEnd.sorted { $0.key < $1.key }.map(\.value) }

  func figures(in sentence: Range<Int>) -> [BoundNumber] { figuresBySentenceEnd[sentence.upperBound] ?? [] }

  func figures(at number: NumberContext) -> [BoundNumber] {
    figuresByStart[number.token.span.lowerBound] ?? []
  }

  /// The figure of that indicator which the number tells, if it does.
  func figure(of number: NumberContext, as indicator: IndicatorID) -> BoundNumber? {
    figures(at: number).first { $0.indicator == indicator }
  }
}

/// Figures that fail a check, by their places in the folded text.
struct Discrepancy {
  struct Place: Hashable {
    var start: Int
    /// nil for a number that no indicator claims.
    var indicator: IndicatorID?

    init(_ figure: BoundNumber) { (start, indicator) = (figure.span.lowerBound, figure.indicator) }
    init(_ number: NumberContext) { (start, indicator) = (number.token.span.lowerBound, nil) }
  }

  var check: Contradiction.Check
  var claim: Place
  var others: [Place]
  var amount: Interval
}
