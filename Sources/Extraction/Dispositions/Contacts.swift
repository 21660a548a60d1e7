import Model
import Quantities

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
