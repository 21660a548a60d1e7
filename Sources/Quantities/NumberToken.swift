import Foundation
import Model

/// A numeral or placeholder found in a folded text, with the words that belong to its quantity.
///
/// All ranges are of folded units.
package struct NumberToken: Sendable, Hashable {
  package enum Script: Sendable, Hashable {
    case arabic, chinese, placeholder
  }

  /// Qualifier, number and measure word.
  package var span: Range<Int>
  /// The number or placeholder alone.
  package var core: Range<Int>
  /// The measure word; empty, at the number's end, where there is none.
  package var measure: Range<Int>
  package var script: Script
  package var magnitude: Magnitude
  /// How many digits an Arabic number has before 万 and 亿.
  package var digits: Int
  /// For a placeholder that names what it stands for (`【律所名称】`), or covers a name with 某.
  package var standsForName: Bool

  package init(
    span: Range<Int>, core: Range<Int>, measure: Range<Int>, script: Script, magnitude: Magnitude,
    digits: Int = 0,
    standsForName: Bool = false
  ) {
    (self.span, self.core, self.measure, self.script) = (span, core, measure, script)
    (self.magnitude, self.digits, self.standsForName) = (magnitude, digits, standsForName)
  }

  package var value: Decimal? { magnitude.value }
}
