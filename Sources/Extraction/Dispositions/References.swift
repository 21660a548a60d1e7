import Model
import Quantities

/// Document numbers, laws and their articles: 〔2023〕41号, 第二十条, 《纲要（2021—2025年）》.
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

/// Telephone, postal and identification numbers.
struct Contacts: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let token = number.token
    let isMasked = token.script == .placeholder
    let (before, after) = (units.unit(token.core.lowerBound - 1), units.unit(token.core.upperBound))
    let isDashed =
      (after == Fold.dash && Self.isDigitOrMark(units.unit(token.core.upperBound + 1)))
      || (before == Fold.dash && Self.isDigitOrMark(units.unit(token.core.lowerBound - 2)))
    let length = isMasked ? token.core.count : token.digits
    if isDashed, length >= 3, token.measure.isEmpty {
      return (isMasked ? .maskedOrdinal : .contact, "contact:telephone")
    }
    if token.digits >= 7, token.measure.isEmpty, !number.isTableRow, token.core.count == token.digits {
      return (.contact, "contact:number")
    }
    if token.digits > 12 { return (.contact, "contact:identifier") }
    return nil
  }

  private static func isDigitOrMark(_ unit: UInt16) -> Bool {
    Fold.isDigit(unit) || unit == Fold.star || unit == Fold.cross
  }
}
