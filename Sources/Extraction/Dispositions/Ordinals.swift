import Model
import Quantities

/// 第一责任人, 第3次: which one, not how many.
struct Ordinals: DispositionRule {
  func judge(_ number: NumberContext, in units: [UInt16]) -> (Disposition, String)? {
    let start = number.token.core.lowerBound
    guard units.unit(start - 1) == unit("第") else { return nil }
    return number.token.script == .placeholder
      ? (.maskedOrdinal, "masked_ordinal:ordinal") : (.ordinal, "ordinal:di")
  }
}
