/// What a file is, told by its content; its extension says nothing.
package enum FileKind: String, Sendable, CaseIterable {
  case text = "txt"
  case html, docx, odt, pdf, xlsx, zip
  case email = "eml"
  /// Read by way of LibreOffice. What WPS saves as wps is a `doc` inside.
  case doc, rtf, xls, ods
  /// Recognised, so that the remedy can be precise; of `office-binary` it is not known what it holds.
  case officeBinary = "office-binary"
  case pptx, ofd, rar, sevenZip = "7z", gzip, image, encrypted

  /// Old or open workbooks, which LibreOffice makes an xlsx of.
  var isSheet: Bool { self == .xls || self == .ods }

  /// What to call it in a message.
  var labelZh: String {
    switch self {
    case .text: "文本文件"
    case .html: "网页文件"
    case .docx: "Word 文档（docx）"
    case .pdf: "PDF 文件"
    case .doc, .officeBinary: "旧版 Word 或 WPS 文档（doc、wps）"
    case .xls, .xlsx, .ods: "电子表格"
    case .pptx: "演示文稿"
    case .odt: "OpenDocument 文档（odt）"
    case .ofd: "OFD 文件"
    case .rtf: "RTF 文档"
    case .zip, .rar, .sevenZip, .gzip: "压缩包"
    case .image: "图片"
    case .email: "电子邮件"
    case .encrypted: "加密的文档"
    }
  }

  /// What the sender can do, in Chinese.
  var remedy: String {
    switch self {
    case .rar, .sevenZip, .gzip: "请解压后逐个提交 docx 或 txt"
    case .image: "请提交文字版：另存为 docx 或 txt 再提交"
    case .encrypted: "请取消密码，另存为 docx 或 txt 再提交"
    default: "请另存为 docx 或 txt 再提交"
    }
  }
}

extension FileKind {
  /// The kind that the first bytes betray, or nil for what must be text or nothing.
  ///
  /// A zip is only `.zip` here: what it holds is for `ZipArchive` to tell.
  init?(magicOf bytes: [UInt8]) {
    func starts(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    func starts(_ magic: String) -> Bool { bytes.starts(with: magic.utf8) }

    if starts("PK\u{3}\u{4}") || starts("PK\u{5}\u{6}") {
      self = .zip
    } else if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compoundFile(bytes)
    } else if bytes.prefix(1024).contains("%PDF-") {
      self = .pdf
    } else if starts("{\\rtf") {
      self = .rtf
    } else if starts("Rar!\u{1A}") {
      self = .rar
    } else if starts([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .sevenZip
    } else if starts([0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if Self.images.contains(where: { bytes.starts(with: $0) }) {
      self = .image
    } else if Self.isMail(bytes) {
      self = .email
    } else {
      return nil
    }
  }

  /// Begins with a header's field, and says in the header that it is MIME, as every mail with a file does.
  private static func isMail(_ bytes: [UInt8]) -> Bool {
    let field = bytes.prefix(78).prefix { $0 != UInt8(ascii: ":") }
    let isName =
      (2...40).contains(field.count) && field.allSatisfy { $0 == 0x2D || (0x41...0x7A).contains($0) }
    guard isName, field.count < bytes.prefix(78).count else { return false }
    let head = Array(String(decoding: bytes.prefix(16 * 1024), as: UTF8.self).lowercased().utf8)
    return head.starts(with: "mime-version:".utf8) || head.contains("\nmime-version:")
  }

  /// An OLE container: its folder names its streams in UTF-16.
  private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
    func names(_ stream: String) -> Bool { bytes.contains(stream.utf8.flatMap { [$0, 0] }) }
    if names("EncryptedPackage") { return .encrypted }
    if names("WordDocument") { return .doc }
    if names("Workbook") { return .xls }
    return .officeBinary
  }

  private static let images: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
    [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
  ]
}

extension RandomAccessCollection where Element: Equatable {
  /// Whether `part` stands anywhere in it.
  func contains(_ part: some Collection<Element>) -> Bool { firstRange(of: part) != nil }

  /// Where `part` stands first.
  func firstRange(of part: some Collection<Element>) -> Range<Index>? {
    guard let head = part.first else { return nil }
    var from = startIndex
    while let start = self[from...].firstIndex(of: head) {
      if self[start...].starts(with: part) { return start..<index(start, offsetBy: part.count) }
      from = index(after: start)
    }
    return nil
  }
}

extension RandomAccessCollection<UInt8> {
  func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }
}
