/// What stands on every page and belongs to none: page numbers and running heads.
enum PdfFurniture {
  /// The share of a page's height at either end where it stands: GB/T 9704 leaves 12 % free above the text.
  private static let marginShare = 0.11

  static func removed(from pages: [PdfPage]) -> [PdfPage] {
    let repeated = repeatedTexts(in: pages)
    return pages.map { page in
      var rest = page
      rest.rows = page.rows.filter { row in
        !isInMargin(row, of: page)
          || !(isPageNumber(row.text, page: page.number) || repeated.contains(shape(row.text)))
      }
      return rest
    }
  }

  /// Texts, digits aside, in the margins of at least two pages and of at least half of them.
  private static func repeatedTexts(in pages: [PdfPage]) -> Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      for text in Set(page.rows.filter({ isInMargin($0, of: page) }).map { shape($0.text) }) {
        counts[text, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 2 && $0.value * 2 >= pages.count }.keys)
  }

  private static func isInMargin(_ row: PdfPage.Row, of page: PdfPage) -> Bool {
    let share = row.middle / max(1, page.height)
    return share < marginShare || share > 1 - marginShare
  }

  private static func shape(_ text: String) -> String { text.filter { !$0.isASCII || !$0.isNumber } }

  /// `3`, `— 3 —`, `第 3 页`, `第3页 共8页`, `3/8`; a bare number only if it is the page's own.
  private static func isPageNumber(_ text: String, page: Int) -> Bool {
    let plain = text.unicodeScalars.filter { !TextLine.isSpace($0) }
    let digits = plain.split { !$0.isASCIIDigit }
    guard (1...2).contains(digits.count), plain.allSatisfy({ $0.isASCIIDigit || marks.contains($0) }) else {
      return false
    }
    return digits.count == 2 || plain.contains { !$0.isASCIIDigit }
      || Int(String(String.UnicodeScalarView(digits[0]))) == page
  }

  private static let marks = Marks("-—－–―─·•/／第页共")
}
