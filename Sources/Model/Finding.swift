/// Something about the submissions that a person must look at; errors about the run itself are thrown.
package struct Finding: Hashable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// 提示: good to know.
    case note
    /// 待核实: a figure is in doubt or missing.
    case review
    /// 退回: a submission could not be used.
    case returned = "return"

    package static func < (left: Self, right: Self) -> Bool {
      let order = allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// A stable code such as `placeholder`, `unknown_unit`, `parts_differ_from_total`, `unclassified`.
  package var code: String
  package var severity: Severity
  package var document: String?
  package var county: String?
  package var unit: String?
  package var period: Period?
  package var indicator: IndicatorID?
  /// What is wrong, in Chinese.
  package var message: String
  /// What to do, in Chinese.
  package var remedy: String
  package var evidence: String
  package var span: TextSpan?

  package init(
    code: String, severity: Severity, document: String? = nil, county: String? = nil, unit: String? = nil,
    period: Period? = nil, indicator: IndicatorID? = nil, message: String, remedy: String,
    evidence: String = "", span: TextSpan? = nil
  ) {
    (self.code, self.severity, self.document) = (code, severity, document)
    (self.county, self.unit, self.period, self.indicator) = (county, unit, period, indicator)
    (self.message, self.remedy, self.evidence, self.span) = (message, remedy, evidence, span)
  }
}
