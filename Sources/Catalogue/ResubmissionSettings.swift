import Foundation
import Model

extension ResubmissionPolicy {
  /// Reads `resubmissions` of `pipeline.yml`; what it does not say is as in a policy by default.
  init(_ node: YAMLNode) throws(CatalogueError) {
    self.init()
    let fields = try node.fields("resubmissions", known: ["fill", "flag_change", "complete"])
    for reason in try fields["fill"]?.list("fill") ?? [] { fills.insert(try Self.reason(reason)) }
    if let change = fields["flag_change"] { flaggedChange = try Self.percent(change, "flag_change") }
    if let share = fields["complete"] { completeShare = try Self.percent(share, "complete", upTo: 100) }
  }

  private static func reason(_ node: YAMLNode) throws(CatalogueError) -> MissingReason {
    let name = try node.string("a missing reason")
    guard let reason = MissingReason(rawValue: name), fillable.contains(reason) else {
      throw node.failure(.unknownValue(name, known: fillable.map(\.rawValue).sorted()))
    }
    return reason
  }

  private static func percent(
    _ node: YAMLNode, _ key: String, upTo limit: Int = .max
  ) throws(CatalogueError) -> Decimal {
    let number = try node.int(key)
    guard (0...limit).contains(number) else {
      let range = limit == .max ? "a percentage, 0 or more" : "a percentage from 0 to \(limit)"
      throw node.failure(.wrongType(key, expected: range))
    }
    return Decimal(number)
  }
}
