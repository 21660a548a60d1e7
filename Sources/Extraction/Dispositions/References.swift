import Model
import Quantities

/// Document numbers, laws and their articles: 〔2023〕76号, 第二十条, 《纲要（2021—2025年）》.
struct References: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let core = number.token.core
    let (before, after) = (units.unit(core.lowerBound - 1), units.unit(core.upperBound))
    let isMasked = number.token.script == .placeholder
    if before == 0x5B, after == 0x5D { return verdict(isMasked, "reference:document_year") }
    if after == unit("号"), before == 0x5D || before == unit("第") || isMasked {
      return verdict(isMasked, "reference:document_number")
    }
    if after == unit("号"), !isDayOfMonth(core, units) { return verdict(isMasked, "reference:number") }
    if isInsideTitle(core, units) { return verdict(isMasked, "reference:title") }
    return nil
  }

  private func verdict(_ isMasked: Bool, _ rule: String) -> (Disposition, String) {
    isMasked ? (.maskedOrdinal, "masked_" + rule) : (.reference, rule)
  }

  private func isDayOfMonth(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    units.unit(core.lowerBound - 1) == unit("月")
  }

  /// Between 《 and 》.
  private func isInsideTitle(_ core: Range<Int>, _ units: [UInt16]) -> Bool {
    var index = core.lowerBound - 1
    while index >= 0, core.lowerBound - index < 60 {
      if units[index] == 0x300B || units[index] == Fold.lineFeed { return false }
      if units[index] == 0x300A { return true }
      index -= 1
    }
    return false
  }
}
