/// A county-level division (县、市、区、旗) with the divisions that it belongs to.
///
/// Codes are those of GB/T 2260 (six digits); names are whole: 焦作市, 博爱县, 内蒙古自治区.
package struct Division: Hashable, Sendable, Codable {
  /// Six digits as text; empty where only the roster tells of the county.
  package var code: String
  package var name: String
  /// The city, autonomous prefecture, area or league; empty where the county is directly under its province.
  package var prefecture: String
  package var province: String

  package init(code: String, name: String, prefecture: String, province: String) {
    (self.code, self.name, self.prefecture, self.province) = (code, name, prefecture, province)
  }
}
