import CLibXML2

/// An HTML page as flat tokens. libxml2 parses it as browsers do, and its pointers stay in this file.
struct HtmlPage {
  enum Token: Hashable {
    /// An element's start; `end` is the index of its `.close`.
    case open(Element, end: Int)
    case close(String)
    case text(String)
  }

  struct Element: Hashable {
    var name: String
    /// Its `class` and `id` in lower case.
    var marks: String
    var isHidden: Bool
    /// How many columns it takes, as a table cell.
    var span = 1
  }

  private(set) var tokens: [Token] = []

  /// Parses a page that is already decoded; what it declares as its encoding no longer counts.
  init(_ text: String, limits: SubmissionLimits) throws(SubmissionProblem) {
    guard text.utf8.count < Int(Int32.max) else {
      throw .tooLarge(bytes: text.utf8.count, limit: Int(Int32.max))
    }
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue)
    _ = XMLStream.isReady
    var text = text
    let parsed = text.withUTF8 { buffer in
      htmlReadMemory(
        UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", options)
    }
    guard let document = parsed else { throw .damaged(.html, detail: "unreadable HTML") }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return }
    guard flatten(root, depth: limits.xmlDepth) else { throw .xmlLimit(.depth(limits.xmlDepth)) }
  }

  /// Walks the tree without recursion, so that no page can exhaust the stack.
  private mutating func flatten(_ root: xmlNodePtr, depth limit: Int) -> Bool {
    var opened: [Int] = []
    var node = root
    while true {
      if visit(node, &opened), let child = node.pointee.children {
        guard opened.count < limit else { return false }
        node = child
        continue
      }
      closeIfElement(node, &opened)
      while node.pointee.next == nil || node == root {
        guard node != root, let parent = node.pointee.parent, !opened.isEmpty else { return true }
        node = parent
        close(&opened)
        if node == root { return true }
      }
      guard let next = node.pointee.next else { return true }
      node = next
    }
  }

  /// Adds a node's token; true for an element.
  private mutating func visit(_ node: xmlNodePtr, _ opened: inout [Int]) -> Bool {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      opened.append(tokens.count)
      tokens.append(.open(Self.element(node), end: tokens.count))
      return true
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      tokens.append(.text(Self.string(node.pointee.content)))
    default: break
    }
    return false
  }

  private mutating func closeIfElement(_ node: xmlNodePtr, _ opened: inout [Int]) {
    if node.pointee.type == XML_ELEMENT_NODE { close(&opened) }
  }

  private mutating func close(_ opened: inout [Int]) {
    guard let start = opened.popLast(), case .open(let element, _) = tokens[start] else { return }
    tokens[start] = .open(element, end: tokens.count)
    tokens.append(.close(element.name))
  }

  private static func element(_ node: xmlNodePtr) -> Element {
    let marks = ["class", "id"].map { attribute($0, of: node) }.joined(separator: " ").lowercased()
    let style = attribute("style", of: node).lowercased().filter { $0 != " " }
    return Element(
      name: string(node.pointee.name).lowercased(), marks: marks, isHidden: style.contains("display:none"),
      span: Int(attribute("colspan", of: node)) ?? 1)
  }

  private static func attribute(_ name: String, of node: xmlNodePtr) -> String {
    var attribute = node.pointee.properties
    while let current = attribute {
      if string(current.pointee.name).lowercased() == name {
        return string(current.pointee.children?.pointee.content)
      }
      attribute = current.pointee.next
    }
    return ""
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
