import CLibXML2

/// XML as a stream of events. libxml2 reads it, and its pointers stay in this file.
///
/// No document type, no external entity, no network: a document that declares a DTD is refused.
enum XMLStream {
  enum Event: Hashable {
    /// A local name, without its prefix.
    case start(String)
    /// A local name and its value, after the start of its element; only where they are asked for.
    case attribute(String, String)
    case end(String)
    /// Character data, white space included.
    case text(String)
  }

  /// libxml2 must be set up once before several threads use it.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Calls `handle` for each event, in order.
  static func read(
    _ bytes: [UInt8], depth: Int, kind: FileKind, attributes: Bool = false, _ handle: (Event) -> Void
  ) throws(SubmissionProblem) {
    _ = isReady
    guard !bytes.contains("<!DOCTYPE") else { throw .xmlLimit(.documentType) }
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(bytes: bytes.count, limit: Int(Int32.max)) }
    let problem = bytes.withUnsafeBytes { firstProblem(in: $0, depth: depth, kind: kind, attributes, handle) }
    if let problem { throw problem }
  }

  private static func firstProblem(
    in buffer: UnsafeRawBufferPointer, depth: Int, kind: FileKind, _ attributes: Bool,
    _ handle: (Event) -> Void
  ) -> SubmissionProblem? {
    xmlResetLastError()
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_NOCDATA.rawValue)
    let memory = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let reader = xmlReaderForMemory(memory, Int32(buffer.count), nil, nil, options) else {
      return .damaged(kind, detail: "unreadable XML")
    }
    defer { xmlFreeTextReader(reader) }
    var status = xmlTextReaderRead(reader)
    while status == 1 {
      guard xmlTextReaderDepth(reader) < depth else { return .xmlLimit(.depth(depth)) }
      if let problem = deliver(reader, attributes, handle) { return problem }
      status = xmlTextReaderRead(reader)
    }
    return status == 0 ? nil : lastProblem(depth: depth, kind: kind)
  }

  private static func deliver(
    _ reader: xmlTextReaderPtr, _ attributes: Bool, _ handle: (Event) -> Void
  ) -> SubmissionProblem? {
    switch xmlReaderTypes(rawValue: UInt32(max(0, xmlTextReaderNodeType(reader)))) {
    case XML_READER_TYPE_ELEMENT:
      let name = string(xmlTextReaderConstLocalName(reader))
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      handle(.start(name))
      while attributes, xmlTextReaderMoveToNextAttribute(reader) == 1 {
        let value = string(xmlTextReaderConstValue(reader))
        handle(.attribute(string(xmlTextReaderConstLocalName(reader)), value))
      }
      if isEmpty { handle(.end(name)) }
    case XML_READER_TYPE_END_ELEMENT:
      handle(.end(string(xmlTextReaderConstLocalName(reader))))
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_WHITESPACE,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      handle(.text(string(xmlTextReaderConstValue(reader))))
    case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
      return .xmlLimit(.documentType)
    default: break
    }
    return nil
  }

  private static func lastProblem(depth: Int, kind: FileKind) -> SubmissionProblem {
    guard let error = xmlGetLastError() else { return .damaged(kind, detail: "unreadable XML") }
    let message = error.pointee.message.map { String(cString: $0) } ?? "unreadable XML"
    // libxml2 reads ahead and may meet its own limit of 256 first.
    if message.hasPrefix("Excessive depth") { return .xmlLimit(.depth(depth)) }
    let detail = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "unreadable XML"
    return .damaged(kind, detail: "line \(error.pointee.line): \(detail)")
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
