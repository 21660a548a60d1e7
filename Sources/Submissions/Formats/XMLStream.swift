import CLibXML2

/// XML as a stream of events. libxml2 reads it, and its pointers stay in this file.
///
/// No document type, no external entity, no network: a document that declares a DTD is refused.
enum XMLStream {
  enum Event {
    /// A local name, without its prefix, and the attributes by their local names.
    case start(String, Attributes)
    case end(String)
    /// Character data, white space included.
    case text(String)
  }

  /// The few attributes of an element, in the order written.
  struct Attributes {
    fileprivate(set) var list: [(name: String, value: String)] = []

    /// The value of the first attribute with this local name.
    subscript(name: String) -> String? { list.first { $0.name == name }?.value }

    /// The value as a whole number.
    func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }
  }

  /// libxml2 must be set up once before several threads use it, and told to print nothing, now and in threads
  /// to come: what it says of a file is in the error.
  static let isReady: Bool = {
    xmlInitParser()
    xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    return true
  }()

  /// Calls `handle` for each event, in order.
  static func read(
    _ bytes: [UInt8], depth: Int, kind: FileKind, _ handle: (Event) -> Void
  ) throws(SubmissionProblem) {
    _ = isReady
    guard !bytes.contains("<!DOCTYPE") else { throw .xmlLimit(.documentType) }
    guard bytes.count < Int(Int32.max) else { throw .tooLarge(bytes: bytes.count, limit: Int(Int32.max)) }
    let problem = bytes.withUnsafeBytes { firstProblem(in: $0, depth: depth, kind: kind, handle) }
    if let problem { throw problem }
  }

  private static func firstProblem(
    in buffer: UnsafeRawBufferPointer, depth: Int, kind: FileKind, _ handle: (Event) -> Void
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
      if let problem = deliver(reader, handle) { return problem }
      status = xmlTextReaderRead(reader)
    }
    return status == 0 ? nil : lastProblem(depth: depth, kind: kind)
  }

  private static func deliver(_ reader: xmlTextReaderPtr, _ handle: (Event) -> Void) -> SubmissionProblem? {
    switch xmlReaderTypes(rawValue: UInt32(max(0, xmlTextReaderNodeType(reader)))) {
    case XML_READER_TYPE_ELEMENT:
      let name = string(xmlTextReaderConstLocalName(reader))
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      handle(.start(name, attributes(reader)))
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

  /// Reads the attributes and leaves the reader on their element.
  private static func attributes(_ reader: xmlTextReaderPtr) -> Attributes {
    var attributes = Attributes()
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes.list.append(
        (string(xmlTextReaderConstLocalName(reader)), string(xmlTextReaderConstValue(reader))))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
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
