/// A pdf made of words in their places, with a font whose codes are UTF-16; no font need be installed.
struct PdfFile {
  struct Word {
    var x: Double
    /// From the top of the page, as poppler counts.
    var y: Double
    var text: String
  }

  static let em = 16.0
  static let size = (width: 595.0, height: 842.0)
  /// The text's edges on a page of GB/T 9704: 28 characters of 16 points.
  static let left = 74.0
  static let charactersALine = 28

  var pages: [[Word]] = []
  /// How far the font's table of characters is off; 0 is right.
  var shift = 0

  /// Breaks paragraphs into lines as a word processor does, and lines into pages with page numbers.
  init(_ paragraphs: [String], linesAPage: Int = 22, runningHead: String? = nil) {
    let lines = paragraphs.flatMap(Self.lines)
    for start in stride(from: 0, to: max(1, lines.count), by: linesAPage) {
      var page = lines[min(start, lines.count)...].prefix(linesAPage).enumerated().map { index, line in
        Word(x: Self.left + Double(line.indent) * Self.em, y: 110 + Double(index) * 29, text: line.text)
      }
      if let runningHead { page.append(Word(x: 200, y: 40, text: runningHead)) }
      page.append(Word(x: 290, y: 790, text: "— \(pages.count + 1) —"))
      pages.append(page)
    }
  }

  init(pages: [[Word]]) { self.pages = pages }

  private static func lines(of paragraph: String) -> [(indent: Int, text: String)] {
    guard paragraph.hasPrefix("　　") else { return [(0, paragraph)] }
    var lines: [(indent: Int, text: String)] = []
    var (line, width) = ("", 2.0)
    // A number is not divided, and no mark begins a line.
    for word in paragraph.dropFirst(2).reduce(into: [String](), Self.addWord) {
      let wordWidth = word.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
      if width + wordWidth > Double(charactersALine) {
        lines.append((lines.isEmpty ? 2 : 0, line))
        (line, width) = ("", 0)
      }
      line += word
      width += wordWidth
    }
    return lines + [(lines.isEmpty ? 2 : 0, line)]
  }

  private static func addWord(_ words: inout [String], _ next: Character) {
    if "，。、；：%".contains(next) || next.isNumber && words.last?.last?.isNumber == true {
      words[words.endIndex - 1].append(next)
    } else {
      words.append(String(next))
    }
  }

  var bytes: [UInt8] {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count \(pages.count)/Kids[\(pages.indices.map { "\(7 + $0 * 2) 0 R" }.joined(separator: " "))]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]"
        + "/ToUnicode 6 0 R>>",
      "<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        + "/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor 5 0 R>>",
      "<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
        + "/Descent -200/CapHeight 700/StemV 80>>",
      Self.stream(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def/CMapType 2 def\n"
          + "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
          + "1 beginbfrange <0000><\(Self.code(UInt16(0xFFFF - shift)))><\(Self.code(UInt16(shift)))> endbfrange\nendcmap end end"
      ),
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(Self.size.width) \(Self.size.height)]"
          + "/Resources<</Font<</F 3 0 R>>>>/Contents \(8 + index * 2) 0 R>>")
      objects.append(Self.stream(page.map(Self.operators).joined(separator: "\n")))
    }
    return Self.file(objects)
  }

  private static func operators(_ word: Word) -> String {
    let codes = word.text.utf16.map(code)
    return "BT /F \(em) Tf \(word.x) \(size.height - word.y - em) Td <\(codes.joined())> Tj ET"
  }

  private static func code(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func stream(_ content: String) -> String {
    "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream"
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
