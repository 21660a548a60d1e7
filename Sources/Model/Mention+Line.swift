import Foundation

/// The extractor's line format: one JSON object a line for every mention.
///
/// Offsets are code points in the decoded text, `end` exclusive. `value` is null for a placeholder, and
/// `lower` and `upper` are null where nothing bounds the figure.
extension Mention: Codable {
  private enum Key: String, CodingKey {
    case document, start, end, surface, disposition, indicator, value, lower, upper, precision, masked, unit,
      role
    case evidence, rule, step
    case evidenceStart = "evidence_start"
    case evidenceEnd = "evidence_end"
  }

  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(document, forKey: .document)
    try line.encode(span.start, forKey: .start)
    try line.encode(span.end, forKey: .end)
    try line.encode(surface, forKey: .surface)
    try line.encode(disposition, forKey: .disposition)
    try line.encode(indicator, forKey: .indicator)
    try line.encode(quantity?.magnitude.value, forKey: .value)
    try line.encode(quantity?.magnitude.statedBounds?.lower, forKey: .lower)
    try line.encode(quantity?.magnitude.statedBounds?.upper, forKey: .upper)
    try line.encode(quantity?.magnitude.precision, forKey: .precision)
    try line.encode(quantity?.magnitude.isMasked ?? false, forKey: .masked)
    try line.encode(quantity?.measure, forKey: .unit)
    try line.encode(role, forKey: .role)
    try line.encode(evidence, forKey: .evidence)
    try line.encode(evidenceSpan.start, forKey: .evidenceStart)
    try line.encode(evidenceSpan.end, forKey: .evidenceEnd)
    try line.encode(rule, forKey: .rule)
    try line.encodeIfPresent(quantity?.magnitude.step, forKey: .step)
  }

  package init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: Key.self)
    document = try line.decode(String.self, forKey: .document)
    span = TextSpan(try line.decode(Int.self, forKey: .start), try line.decode(Int.self, forKey: .end))
    surface = try line.decode(String.self, forKey: .surface)
    disposition = try line.decode(Disposition.self, forKey: .disposition)
    indicator = try line.decodeIfPresent(IndicatorID.self, forKey: .indicator)
    role = try line.decode(Role.self, forKey: .role)
    evidence = try line.decode(String.self, forKey: .evidence)
    evidenceSpan = TextSpan(
      try line.decode(Int.self, forKey: .evidenceStart), try line.decode(Int.self, forKey: .evidenceEnd))
    rule = try line.decode(String.self, forKey: .rule)
    quantity = try Self.quantity(line)
  }

  private static func quantity(_ line: KeyedDecodingContainer<Key>) throws -> Quantity? {
    guard let precision = try line.decodeIfPresent(Precision.self, forKey: .precision) else { return nil }
    let value = try line.decodeIfPresent(Decimal.self, forKey: .value)
    let lower = try line.decodeIfPresent(Decimal.self, forKey: .lower)
    let upper = try line.decodeIfPresent(Decimal.self, forKey: .upper)
    let measure = try line.decodeIfPresent(String.self, forKey: .unit) ?? ""
    let step = try line.decodeIfPresent(Decimal.self, forKey: .step)
    guard let value else {
      return Quantity(
        .masked(Mask(precision: precision, bounds: lower.map { Interval($0, upper) })), measure: measure)
    }
    let magnitude: Magnitude =
      switch precision {
      case .exact: .exact(value)
      case .over: .over(value, step: step)
      case .under: .under(value, step: step)
      case .about: .about(value, step: step ?? 0)
      case .range: .range(value, upper ?? value)
      }
    return Quantity(magnitude, measure: measure)
  }
}

extension Mention {
  /// Appends the line that `encode(to:)` gives with sorted keys, without a line feed: the same bytes, faster.
  package func appendLine(to line: inout [UInt8]) {
    let magnitude = quantity?.magnitude
    let bounds = magnitude?.statedBounds
    let value = magnitude?.value?.description
    // Nearly all figures are exact: their bounds are the figure itself.
    let isExact = if case .exact? = magnitude { true } else { false }
    line.appendRaw(#"{"disposition":"#)
    line.appendJSON(disposition.rawValue)
    line.appendRaw(#","document":"#)
    line.appendJSON(document)
    line.appendRaw(#","end":"#)
    line.appendJSON(span.end)
    line.appendRaw(#","evidence":"#)
    line.appendJSON(evidence)
    line.appendRaw(#","evidence_end":"#)
    line.appendJSON(evidenceSpan.end)
    line.appendRaw(#","evidence_start":"#)
    line.appendJSON(evidenceSpan.start)
    line.appendRaw(#","indicator":"#)
    line.appendJSON(indicator?.rawValue)
    line.appendRaw(#","lower":"#)
    line.appendNumber(isExact ? value : bounds?.lower.description)
    line.appendRaw(
      magnitude?.isMasked == true
        ? #","masked":true,"precision":"#
        : #","masked":false,"precision":"#)
    line.appendJSON(magnitude?.precision.rawValue)
    line.appendRaw(#","role":"#)
    line.appendJSON(role.rawValue)
    line.appendRaw(#","rule":"#)
    line.appendJSON(rule)
    line.appendRaw(#","start":"#)
    line.appendJSON(span.start)
    if let step = magnitude?.step {
      line.appendRaw(#","step":"#)
      line.appendNumber(step.description)
    }
    line.appendRaw(#","surface":"#)
    line.appendJSON(surface)
    line.appendRaw(#","unit":"#)
    line.appendJSON(quantity?.measure)
    line.appendRaw(#","upper":"#)
    line.appendNumber(isExact ? value : bounds?.upper?.description)
    line.appendRaw(#","value":"#)
    line.appendNumber(value)
    line.appendRaw("}")
  }
}

extension Magnitude {
  /// The order of the last stated digit, where the wording makes it matter.
  var step: Decimal? {
    switch self {
    case .over(_, let step), .under(_, let step): step
    case .about(_, let step): step
    case .exact, .range, .masked: nil
    }
  }
}
