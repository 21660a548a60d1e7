import Model
import Quantities

/// What the checks look at: this year's figures of a report, and every number that could be one.
struct CheckedText {
  let units: [UInt16]
  /// What indicators tell of the report's own period, in order of the text.
  let figures: [BoundNumber]
  /// The numbers that are no dates, names or numberings, in order of the text.
  private let numbers: [NumberContext]
  private let figuresByStart: [Int: Range<Int>]
  private let figuresBySentenceEnd: [Int: Range<Int>]
  private let numbersBySentenceEnd: [Int: Range<Int>]

  init(_ reading: Reading) {
    units = reading.folded.units
    figures = reading.bound.filter {
      $0.frame == .current && $0.role != .prior && $0.role != .plan && $0.context.section != .plan
    }
    numbers = zip(reading.numbers, reading.verdicts).compactMap { $1 == nil ? $0 : nil }
    figuresByStart = Self.runs(figures) { $0.span.lowerBound }
    figuresBySentenceEnd = Self.runs(figures) { $0.sentence.upperBound }
    numbersBySentenceEnd = Self.runs(numbers) { $0.sentence.upperBound }
  }

  /// Where the elements of each key stand, which follow one another.
  private static func runs<Element>(_ elements: [Element], by key: (Element) -> Int) -> [Int: Range<Int>] {
    var runs: [Int: Range<Int>] = [:]
    for index in elements.indices {
      let key = key(elements[index])
      runs[key] = (runs[key]?.lowerBound ?? index)..<index + 1
    }
    return runs
  }

  /// The numbers of a sentence.
  func numbers(in sentence: Range<Int>) -> ArraySlice<NumberContext> {
    numbers[numbersBySentenceEnd[sentence.upperBound] ?? 0..<0]
  }

  /// Those of the sentence that the number stands in, and of the one before it in the same paragraph.
  func numbers(near number: NumberContext) -> [NumberContext] {
    let before = numbers[numbersBySentenceEnd[number.sentence.lowerBound] ?? 0..<0]
    return before.filter { $0.paragraphStart == number.paragraphStart } + numbers(in: number.sentence)
  }

  /// Each number with the one that follows it in its sentence.
  var neighbours: [(NumberContext, NumberContext)] {
    zip(numbers, numbers.dropFirst()).filter { $0.sentence == $1.sentence }
  }

  func figures(in sentence: Range<Int>) -> ArraySlice<BoundNumber> {
    figures[figuresBySentenceEnd[sentence.upperBound] ?? 0..<0]
  }

  func figures(at number: NumberContext) -> ArraySlice<BoundNumber> {
    figures[figuresByStart[number.token.span.lowerBound] ?? 0..<0]
  }

  /// The figure of that indicator which the number tells, if it does.
  func figure(of number: NumberContext, as indicator: IndicatorID) -> BoundNumber? {
    figures(at: number).first { $0.indicator == indicator }
  }

  /// Measure words that count the same things; a number without one may count any.
  private static let alike: [Set<String>] = [
    ["件", "起", "宗", "例", "桩", "个", ""], ["场次", "场", "次", "期", "回", ""], ["人", "名", "位", ""],
  ]

  func isCountedAlike(_ one: NumberContext, _ other: NumberContext) -> Bool {
    let words: Set<String> = [measure(one), measure(other)]
    return words.count == 1 || Self.alike.contains { $0.isSuperset(of: words) }
  }

  private func measure(_ number: NumberContext) -> String {
    String(decoding: units[number.token.measure], as: UTF16.self)
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
