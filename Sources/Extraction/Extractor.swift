// Extraction: finds every number of a report and decides what it is; text in, mentions out.
//
// The way of a number:
//   FoldedText, QuantityScanner   the text made even, and the numbers in it (room Quantities)
//   Context/                      its sentence, clause, bracket and section; headings and layout
//   Dispositions/                 is it a date, a numbering, a name, … ? Then that is all
//   Words/PhraseMatcher           the catalogue's words in the text, found once for all numbers
//   Binding/                      which statistic its words speak for; 无 and 双百 are figures in words
//   Roles/                        is it this report's figure, a part, a repetition, a plan, another year's?
//   Checks/                       figures that contradict one another where they stand
//   Mentions/                     back to the original text: surface, offsets and evidence

import Catalogue
import Foundation
import Model
import Quantities

/// Reads the figures of reports by a catalogue's rules. Compile it once; it is immutable and safe to share.
package struct Extractor: Sendable {
  private let rules: CompiledRules
  private let scanner = QuantityScanner()
  private let judge = DispositionJudge()
  private let checks: TextChecks

  /// - Parameter editRules: by which figures that stand together are checked; none are needed to read them.
  package init(_ catalogue: IndicatorCatalogue, editRules: [EditRule] = []) {
    rules = CompiledRules(catalogue.rules)
    checks = TextChecks(relations: Relations(catalogue.indicators, editRules))
  }

  func name(ofRule rule: Int) -> String { rules.rules[rule].name }

  /// Every number and placeholder of the report, in order, each with its disposition, meaning and role; and what
  /// of them contradicts itself.
  package func extract(_ report: Report) -> ExtractedReport {
    let reading = read(report)
    let mentions = mentions(of: report, read: reading)
    return ExtractedReport(
      report: report, mentions: mentions, contradictions: checks.contradictions(in: reading, mentions))
  }

  func mentions(of report: Report, read reading: Reading) -> [Mention] {
    var writer = MentionWriter(document: report.document, text: report.text, reading: reading, rules: rules)
    return writer.mentions()
  }

  /// The reading of a report's text, with all that was considered; `explain` shows it.
  func read(_ report: Report) -> Reading {
    let folded = FoldedText(report.text)
    let units = folded.units
    let layout = TextLayout(folded)
    let reader = ContextReader(units: units, layout: layout)
    var numbers = reader.read(scanner.scan(folded))
    let verdicts = numbers.map { judge.judge($0, in: units) }
    reader.limit(&numbers) { verdicts[$0].map(judge.isBorder) ?? true }
    numbers = numbers.map { $0.inCellUnits(units) }
    let matches = rules.matcher.matches(in: units)
    var binder = Binder(rules: rules, units: units, matches: matches, numbers: numbers)
    let bindings = binder.bind(isStatistic: verdicts.map { $0 == nil })
    let worded = WordedFigures(rules: rules, units: units, matches: matches).find()
    var reading = Reading(
      folded: folded, layout: layout, numbers: numbers, verdicts: verdicts, bindings: bindings,
      worded: worded, bound: [])
    reading.bound = settleRoles(reading, year: report.period?.value.year ?? ReportYear.find(in: units))
    return reading
  }

  private func settleRoles(_ reading: Reading, year: Int?) -> [BoundNumber] {
    let units = reading.folded.units
    var bound: [BoundNumber] = []
    for (index, number) in reading.numbers.enumerated() {
      guard let binding = reading.bindings[index] else { continue }
      bound += binding.rules.compactMap { rule in
        boundNumber(rule, index, number.token.magnitude, number, binding)
      }
    }
    for (index, figure) in reading.worded.enumerated() {
      let context = reading.context(of: figure)
      bound += figure.rules.compactMap {
        boundNumber($0, reading.numbers.count + index, .exact(figure.value), context, Binding())
      }
    }
    bound.sort {
      let (one, other) = (($0.span.lowerBound, $0.number), ($1.span.lowerBound, $1.number))
      return one != other ? one < other : $0.indicator < $1.indicator
    }
    setFrames(of: &bound, TimeFrames(units: units, year: year))
    return RoleResolver(units: units).resolve(bound)
  }

  /// Reads the time words of each sentence once; the numbers of a sentence follow one another.
  private func setFrames(of bound: inout [BoundNumber], _ frames: TimeFrames) {
    var start = 0
    while start < bound.count {
      let sentence = bound[start].sentence
      let end = bound[start...].firstIndex { $0.sentence != sentence } ?? bound.count
      let places = bound[start..<end].map { $0.context.ownItem?.upperBound ?? $0.span.lowerBound }
      for (index, frame) in zip(start..<end, frames.frames(in: sentence, at: places)) {
        bound[index].frame = bound[index].context.columnHeading.flatMap(frames.frame) ?? frame
      }
      start = end
    }
  }

  /// nil for a rule that names no indicator.
  private func boundNumber(
    _ place: Int, _ number: Int, _ magnitude: Magnitude, _ context: NumberContext, _ binding: Binding
  ) -> BoundNumber? {
    guard let indicator = rules.rules[place].indicator, let kind = rules.rules[place].kind else { return nil }
    return BoundNumber(
      number: number, rule: place, indicator: indicator, kind: kind,
      isToldOnce: rules.rules[place].isToldOnce,
      partOf: rules.rules[place].partOf,
      magnitude: magnitude, span: context.token.span, context: context, frame: .current,
      isInherited: binding.isInherited, isReckoned: binding.isReckoned)
  }
}
