import Foundation
import Quantities
import TestSupport
import Testing

@Suite("What is written is read again")
struct RoundTripTests {
  /// Small numbers, borders between orders, and random ones of every order up to 10^12.
  private static let numbers: [Int] = {
    var generator = SeededGenerator(seed: 2)
    let largest = 1_000_000_000_000
    let powers: [Int] = (0...12).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }
    var numbers = Array(0...2100)
    for power in powers {
      numbers += [power - 1, power, power + 1, power * 2, power * 9 / 2]
      for _ in 0..<200 { numbers.append(Int.random(in: 0...power, using: &generator)) }
      for low in powers { numbers.append(power * 3 + low * 4) }
    }
    return numbers.filter { $0 <= largest }
  }()

  @Test("Every form of a whole number", arguments: NumeralWriter.forms)
  func wholeNumbers(form: NumeralWriter.Form) {
    for number in Self.numbers {
      let scan = Scan(form.write(number) + "件")
      guard scan.tokens.map(scan.reading) == ["\(number) 件"] else {
        Issue.record("\(scan.marked) is \(number), not \(scan.tokens.map(scan.reading))")
        return
      }
    }
  }

  @Test("Decimals leave no residue")
  func decimals() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let (whole, hundredths) = (
        Int.random(in: 0...9999, using: &generator), Int.random(in: 0...99, using: &generator)
      )
      let text = "\(whole)." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
      for (unit, scale) in [("%", 1), ("万元", 10_000), ("亿元", 100_000_000)] {
        let expected = Decimal(whole * 100 + hundredths) * Decimal(scale) / 100
        #expect(Scan("达" + text + unit).tokens.map(\.value) == [expected])
      }
    }
  }
}
