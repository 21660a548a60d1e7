// The entry point of libFuzzer: one input to every reader. Compiled together with the room Submissions.

import Model

/// The first byte picks what the rest goes through; formats that are zipped are reached beneath the zip.
private enum Door: UInt8, CaseIterable {
  case file, html, word, numbering, openDocument, sheet, cellFormat, pdfTable, mail

  init(_ byte: UInt8) { self = Self.allCases[Int(byte) % Self.allCases.count] }
}

private let limits = {
  var limits = SubmissionLimits.standard
  limits.expandedBytes = 4 << 20
  return limits
}()
private let reader = SubmissionReader(limits: limits, helpers: HelperPrograms(folders: []))

/// Called by libFuzzer, many times; an input that is refused has done its work.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  try? pass(Array(input.dropFirst()), through: Door(first))
  return 0
}

private func pass(_ bytes: [UInt8], through door: Door) throws {
  let text = String(decoding: bytes, as: UTF8.self)
  switch door {
  case .file: _ = reader.readAll(bytes: bytes, document: "青山县/a")
  case .html: _ = try Html.text(of: text, limits: limits)
  case .word:
    var body = DocxBody()
    try read(bytes) { body.take($0) }
    _ = body.text
  case .numbering:
    var list = NumberedList()
    list.levels[0] = NumberedList.Level(start: bytes.count, format: NumberFormat(word: text), text: text)
    _ = list.nextLabel(at: 0)
  case .openDocument:
    var lists = OdtLists()
    try read(bytes) { lists.take($0) }
    var body = OdtBody(lists: lists)
    try read(bytes) { body.take($0) }
    _ = body.text
  case .sheet:
    var sheet = SheetReader(strings: ["填报单位", "河口镇"], formats: CellFormats(), is1904: false)
    try read(bytes) { sheet.take($0) }
    _ = UnitTable(Workbook.Sheet(name: "a", rows: sheet.rows))?.reports(sheet: "a")
  case .cellFormat:
    var formats = CellFormats()
    try read(bytes) { formats.take($0) }
    for number in ["0.973", "45296", "-1e120"] { _ = formats.shown(number, style: 0, is1904: false) }
  case .pdfTable: _ = PdfParagraphs(of: PdfFurniture.removed(from: PdfPage.pages(inTable: text))).lines
  case .mail: _ = try Mail(bytes, limits: limits)
  }
}

private func read(_ bytes: [UInt8], _ take: (XMLStream.Event) -> Void) throws(SubmissionProblem) {
  try XMLStream.read(bytes, depth: limits.xmlDepth, kind: .docx, take)
}
