import Model
import Quantities

/// Numbers of page furniture, and the page numbers that stand alone between dashes.
struct ClutterNumbers: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    if number.isClutter { return (.clutter, "clutter:page") }
    let core = number.token.core
    let isBetweenDashes =
      units.unit(core.lowerBound - 1) == Fold.dash && units.unit(core.upperBound) == Fold.dash
    let isAlone =
      Fold.isSentenceEnd(units.unit(core.lowerBound - 2))
      && Fold.isSentenceEnd(units.unit(core.upperBound + 1))
    return isBetweenDashes && isAlone ? (.clutter, "clutter:page_number") : nil
  }
}
