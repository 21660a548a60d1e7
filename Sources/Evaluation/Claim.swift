import Foundation
import Model

/// A mention as the score sees it.
struct Claim: Hashable {
  let span: TextSpan
  let disposition: Disposition
  let indicator: IndicatorID?
  let value: Double?
  /// The value as written, for messages.
  let writtenValue: String
  let isMasked: Bool
  let precision: Precision?
  let role: Role

  init(_ mention: Mention) {
    (span, disposition, indicator) = (mention.span, mention.disposition, mention.indicator)
    let magnitude = mention.quantity?.magnitude
    let number = magnitude?.value.map { "\($0)" }
    value = number.flatMap { Double($0) }
    writtenValue = number ?? "None"
    isMasked = magnitude?.isMasked == true
    (precision, role) = (magnitude?.precision, mention.role)
  }

  /// Whether it says to be a statistic of the catalogue.
  var isClaimed: Bool { disposition == .indicator && indicator != nil }

  func names(oneOf indicators: [IndicatorID]) -> Bool { indicator.map(indicators.contains) ?? false }
}
