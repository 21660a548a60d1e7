import Foundation
import Model

/// A marked quantity or placeholder: where it stands and what a person says that it is.
package struct GoldMark: Hashable, Sendable {
  /// In code points of the unmarked text.
  package let span: TextSpan
  package let surface: String
  /// As written, such as `disputes_mediated=200+;part`.
  package let label: String
  /// nil where it is masked or the label needs none.
  package let value: Double?
  package let isMasked: Bool
  package let precision: Precision
  /// The first that is flagged of plan, prior, duplicate and part.
  package let role: Role
  /// Indicators that the one number serves, all of them.
  let together: [String]
  /// Readings of which any one is right; may be `other`, `masked_name` or `masked_ordinal`.
  let either: [String]

  private static let plain: Set<String> = ["other", "masked_name", "masked_ordinal"]

  init(
    _ span: TextSpan, surface: String, label: String, indicators known: Set<IndicatorID>
  ) throws(LabelError) {
    (self.span, self.surface, self.label) = (span, surface, label)
    let parts = label.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    role = try Self.role(ofFlags: parts.dropFirst().map(Self.trimmed))

    let head = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    together = head[0].contains("+") ? head[0].components(separatedBy: "+") : []
    either = head[0].contains("/") ? head[0].components(separatedBy: "/") : together.isEmpty ? [head[0]] : []
    let names = together + either
    if let unknown = names.first(where: { !known.contains(IndicatorID($0)) && !Self.plain.contains($0) }) {
      throw .unknownIndicator(unknown)
    }
    let written = head.count > 1 ? head[1] : ""
    if written.isEmpty {
      guard !names.contains(where: { known.contains(IndicatorID($0)) }) else { throw .noValue }
      (value, isMasked, precision) = (nil, false, .exact)
    } else {
      (value, isMasked, precision) = try Self.value(Self.trimmed(written))
    }
  }

  /// The indicators that it may be read as.
  package var indicators: [IndicatorID] {
    (together.isEmpty ? either.filter { !Self.plain.contains($0) } : together).map { IndicatorID($0) }
  }

  /// Whether it may as well be left out of the catalogue's statistics.
  package var isOptional: Bool { either.contains("other") }

  /// The indicators that a mention must name: one list for each mention that is wanted.
  var wanted: [[IndicatorID]] {
    if !together.isEmpty { return together.map { [IndicatorID($0)] } }
    return indicators.isEmpty ? [] : [indicators]
  }

  /// The indicators that it surely counts for; none where two readings are equally right.
  var sure: [IndicatorID] { !together.isEmpty || either.count == 1 ? indicators : [] }

  var isPlaceholder: Bool {
    isMasked || either.contains("masked_name") || either.contains("masked_ordinal")
  }

  /// Equal up to a millionth, or both masked.
  func agrees(with claim: Claim) -> Bool {
    guard !isMasked else { return claim.isMasked }
    guard let said = claim.value, let value, !claim.isMasked else { return false }
    return said.isNear(value)
  }

  func placeholderIsRight(in claims: [Claim]) -> Bool {
    if either.contains("masked_name") { return claims.contains { $0.disposition == .maskedName } }
    if either.contains("masked_ordinal") { return claims.contains { $0.disposition == .maskedOrdinal } }
    return claims.contains { $0.isMasked && ($0.disposition == .indicator || $0.disposition == .other) }
  }

  private static func role(ofFlags flags: [String]) throws(LabelError) -> Role {
    let roles: [(flag: String, role: Role)] = [
      ("plan", .plan), ("prior", .prior), ("dup", .duplicate), ("part", .part),
    ]
    guard flags.allSatisfy({ flag in roles.contains { $0.flag == flag } }) else { throw .unknownFlag }
    return roles.first { flags.contains($0.flag) }?.role ?? .total
  }

  /// Reads `200`, `200+`, `200-`, `200~`, `3..5`, `?` and `?+`.
  private static func value(
    _ text: String
  ) throws(LabelError) -> (value: Double?, isMasked: Bool, precision: Precision) {
    let pattern = /^(\?|[0-9]+(?:\.[0-9]+)?)(\.\.[0-9]+(?:\.[0-9]+)?)?([+\-~]?)$/
    guard let match = text.wholeMatch(of: pattern) else { throw .unreadableValue }
    let isMasked = match.1 == "?"
    let signs: [Substring: Precision] = ["+": .over, "-": .under, "~": .about]
    let precision = match.2 != nil ? .range : signs[match.3] ?? .exact
    return (isMasked ? nil : Double(match.1), isMasked, precision)
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Double {
  /// Equal up to a millionth of the other number, or of 1 where that is larger.
  func isNear(_ other: Double) -> Bool { abs(self - other) <= 1e-6 * max(1, abs(other)) }
}
