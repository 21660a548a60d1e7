import Model

/// Where things are on the review pages, for files that lead there; the same from run to run.
struct ReviewAddresses: Sendable {
  private let names: [String: String]

  /// - Parameter counties: in the order of publication; what belongs to no county comes last.
  init(_ counties: [String]) {
    let all = counties.contains("") ? counties : counties + [""]
    names = Dictionary(
      zip(all, FileName.safe(["index"] + all).dropFirst()), uniquingKeysWith: { first, _ in first })
  }

  func fileName(of county: String) -> String { (names[county] ?? "index") + ".html" }

  /// A figure's place, from the folder of the publication: `review/青山县.html#/figure/2023/河口镇/disputes_mediated`.
  func figure(_ county: String, _ unit: String, _ period: Period, _ indicator: IndicatorID) -> String {
    let place = [period.description, unit, indicator.rawValue].map(Self.encoded).joined(separator: "/")
    return "review/\(Self.encoded(fileName(of: county)))#/figure/\(place)"
  }

  /// Percent-encodes what has a meaning in an address; Chinese stays readable, and short enough for a formula.
  private static func encoded(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.~".unicodeScalars.contains(scalar)
        ? String(scalar)
        : String(scalar).utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
          .joined()
    }.joined()
  }
}
