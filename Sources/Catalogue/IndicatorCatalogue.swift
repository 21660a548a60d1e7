import Model

/// The indicators of a pipeline with the rules by which their figures are read.
package struct IndicatorCatalogue: Sendable {
  package var domains: [Domain]
  package var indicators: [Indicator]
  /// One for each indicator, then those for other statistics; their order means nothing.
  package var rules: [BindingRule]
  package var examples: [CatalogueExample]

  package subscript(id: IndicatorID) -> Indicator? { indicators.first { $0.id == id } }
}
