import Model
import Quantities

/// The numbers of sections and points: 一、 （二） 3. 4、 一是 其一 第一，
struct Numbering: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let core = number.token.core
    let (before, after) = (units.unit(core.lowerBound - 1), units.unit(core.upperBound))
    let isShort = core.count <= 3
    if isShort, before == Fold.open, after == Fold.close, number.token.measure.isEmpty {
      return (.numbering, "numbering:bracket")
    }
    if isShort, number.token.measure.isEmpty, after == Fold.close, opens(core.lowerBound, units) {
      return (.numbering, "numbering:half_bracket")
    }
    if isShort, opens(core.lowerBound, units), after == 0x3001 || after == Fold.fullStop || after == Fold.tab
    {
      return (.numbering, "numbering:line")
    }
    if isOutline(core, units) { return (.numbering, "numbering:outline") }
    if number.token.script == .chinese, after == unit("是") || after == unit("要"), core.count <= 2 {
      return (.numbering, "numbering:point")
    }
    if before == unit("其"), number.token.script == .chinese, number.token.measure.isEmpty {
      return (.numbering, "numbering:point")
    }
    return nil
  }

  private func opens(_ start: Int, _ units: [UInt16]) -> Bool {
    let before = units.unit(start - 1)
    return start == 0 || Fold.isSentenceEnd(before) || before == 0x3B || before == 0x3A
  }

  /// 1.1, 2.3.4 at a line's start.
  private func isOutline(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    guard core.count == 3, core.lowerBound == 0 || units[core.lowerBound - 1] == Fold.lineFeed else {
      return false
    }
    let next = units.unit(core.upperBound)
    return units[core.lowerBound + 1] == Fold.fullStop && (next == Fold.tab || Fold.isIdeograph(next))
      && MeasureWords.standard.length(in: units, at: core.upperBound) == 0
  }
}
