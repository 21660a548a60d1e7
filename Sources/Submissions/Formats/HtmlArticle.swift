/// Finds the article of a page: the innermost block that holds most of the Chinese outside links.
struct HtmlArticle {
  private let page: HtmlPage
  /// For each token, how much Chinese stands before it outside links and furniture.
  private var chineseBefore: [Int] = []
  /// The article's element, from its `.open` to its `.close`.
  private var body = 0..<0

  init(in page: HtmlPage) {
    self.page = page
    chineseBefore = Self.countChinese(page.tokens)
    body = findBody()
  }

  /// Title and publication data, the article, and a signature that stands below it.
  var lines: [String] {
    let article = HtmlRenderer.lines(of: page.tokens[body])
    let before = HtmlRenderer.lines(of: page.tokens[..<body.lowerBound], skipsLinks: true)
    let after = HtmlRenderer.lines(of: page.tokens[body.upperBound...], skipsLinks: true)
    let heading = before.filter { headings.contains($0) || Self.isPublicationData($0) }
    let signature = after.prefix { Self.isSignature($0) }
    return missingTitle(in: heading + article.prefix(5)) + heading + article + signature
  }

  private static func countChinese(_ tokens: [HtmlPage.Token]) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(tokens.count + 1)
    var (count, furnitureEnd) = (0, 0)
    for (index, token) in tokens.enumerated() {
      switch token {
      case .open(let element, let end) where index >= furnitureEnd:
        if element.isFurniture || element.name == "a" { furnitureEnd = end }
      case .text(let text) where index >= furnitureEnd:
        count += text.unicodeScalars.reduce(0) { ChineseText.isIdeograph($1) ? $0 + 1 : $0 }
      default: break
      }
      counts.append(count)
    }
    return counts
  }

  /// Goes down into the block that holds most, as long as one does.
  private func findBody() -> Range<Int> {
    var range = 0..<page.tokens.count
    while let inner = children(of: range).max(by: { chinese(in: $0.range) < chinese(in: $1.range) }) {
      let share = Double(chinese(in: inner.range)) / Double(max(1, chinese(in: range)))
      guard share >= (inner.element.isMarkedAsArticle ? 0.5 : 0.7), inner.element.isContainer else { break }
      range = inner.range
    }
    return range
  }

  private func chinese(in range: Range<Int>) -> Int {
    chineseBefore[range.upperBound] - chineseBefore[range.lowerBound]
  }

  private func children(of range: Range<Int>) -> [(element: HtmlPage.Element, range: Range<Int>)] {
    var found: [(HtmlPage.Element, Range<Int>)] = []
    var index = range.lowerBound
    if case .open(_, let end)? = page.tokens[range].first, end == range.upperBound - 1 { index += 1 }
    while index < range.upperBound {
      if case .open(let element, let end) = page.tokens[index] {
        found.append((element, index..<(end + 1)))
        index = end
      }
      index += 1
    }
    return found
  }

  /// The texts of the page's headings.
  private var headings: Set<String> {
    var found: Set<String> = []
    for (index, token) in page.tokens.enumerated() {
      guard case .open(let element, let end) = token, element.isHeading else { continue }
      found.formUnion(HtmlRenderer.lines(of: page.tokens[index...end]))
    }
    return found
  }

  /// The page's `<title>`, if no line at the top says the same. The site's name after `_` or `-` is cut.
  private func missingTitle(in top: [String]) -> [String] {
    for (index, token) in page.tokens.enumerated() {
      guard case .open(let element, let end) = token, element.name == "title" else { continue }
      let title = HtmlRenderer.rawText(of: page.tokens[index...end])
      let name = title.split { "_|-—–".contains($0) }.first.map(String.init) ?? ""
      let isThere = top.contains { !$0.isEmpty && title.hasPrefix($0) } || top.joined().contains(name)
      return isThere ? [] : [name]
    }
    return []
  }

  private static func isPublicationData(_ line: String) -> Bool {
    let scalars = TextLine(line).scalars
    return scalars.count <= 400 && publicationWords.stand(in: scalars)
  }

  private static let publicationWords: Words = [
    "索引号", "发布机构", "发布日期", "成文日期", "发布时间", "发文字号", "发文机关", "主题分类", "有效性",
    "来源：", "浏览次数", "阅读次数", "日期：", "时间：",
  ]

  private static func isSignature(_ line: String) -> Bool {
    let lines = [TextLine(line)]
    let signature = Signature(in: lines)
    return !signature.bodies.isEmpty || signature.date != nil
  }
}

extension HtmlPage.Element {
  /// What never belongs to an article.
  var isFurniture: Bool {
    isHidden
      || [
        "script", "style", "noscript", "nav", "header", "footer", "aside", "form", "select", "button",
        "iframe",
        "textarea", "template", "object", "head", "svg", "option", "input",
      ].contains(name)
  }

  var isContainer: Bool {
    [
      "html", "body", "div", "article", "section", "main", "table", "tbody", "tr", "td", "center", "ul", "li",
      "dl", "dd", "blockquote",
    ].contains(name)
  }

  /// The names that Chinese government sites give to the block of the article.
  var isMarkedAsArticle: Bool {
    name == "article"
      || ["zoom", "content", "article", "trs_editor", "ucap-content", "maintext", "detail"]
        .contains { marks.contains($0) }
  }

  var isHeading: Bool { ["h1", "h2", "h3"].contains(name) || marks.contains("title") }

  var isBlock: Bool {
    isContainer
      || [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "dt", "pre", "address", "hr", "form", "header",
        "footer",
        "thead", "tfoot", "caption", "figure", "fieldset", "option", "title",
      ].contains(name)
  }
}

/// Writes tokens as lines: white space collapsed as a browser does, entities already decoded.
struct HtmlRenderer {
  private var writer = LineWriter()
  private var pendingSpace: String?
  /// How many `<pre>` are around: LibreOffice saves plain text so, with its line ends.
  private var preformatted = 0
  /// For each table cell around, how many columns it takes.
  private var spans: [Int] = []

  static func lines(of tokens: ArraySlice<HtmlPage.Token>, skipsLinks: Bool = false) -> [String] {
    var renderer = HtmlRenderer()
    var furnitureEnd = tokens.startIndex
    for index in tokens.indices where index >= furnitureEnd {
      if case .open(let element, let end) = tokens[index],
        element.isFurniture || (skipsLinks && element.name == "a")
      {
        furnitureEnd = end + 1
      } else {
        renderer.take(tokens[index])
      }
    }
    return renderer.writer.text.split(separator: "\n").map(trimmed).filter { !TextLine($0).isEmpty }
  }

  /// The text of `<title>`, which is furniture elsewhere.
  static func rawText(of tokens: ArraySlice<HtmlPage.Token>) -> String {
    let text = tokens.reduce(into: "") { if case .text(let part) = $1 { $0 += part } }
    return TextLine(text).text
  }

  private mutating func take(_ token: HtmlPage.Token) {
    switch token {
    case .open(let element, _): open(element)
    case .close(let name): close(name)
    case .text(let text): write(text)
    }
  }

  private mutating func open(_ element: HtmlPage.Element) {
    let (name, isBlock) = (element.name, element.isBlock)
    switch name {
    case "tr": writer.beginRow()
    case "td", "th":
      writer.beginCell()
      spans.append(element.span)
    case "br": writer.breakLine()
    case "pre":
      writer.closeLine()
      preformatted += 1
    default: if isBlock { writer.closeLine() }
    }
    if isBlock || name == "br" || name == "th" { pendingSpace = nil }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "tr": writer.endRow()
    case "td", "th": writer.endCell(span: spans.popLast() ?? 1)
    case "pre":
      writer.closeLine()
      preformatted = max(0, preformatted - 1)
    default:
      let element = HtmlPage.Element(name: name, marks: "", isHidden: false)
      guard element.isBlock else { return }
      writer.closeLine()
    }
    pendingSpace = nil
  }

  /// A run of white space is one space; a line break between two ideographs is none.
  private mutating func write(_ text: String) {
    guard preformatted == 0 else { return writePreformatted(text) }
    var run = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t": pendingSpace = pendingSpace ?? " "
      case "\n", "\r", "\u{C}": pendingSpace = "\n"
      default:
        if let space = pendingSpace { appendSpace(space, before: scalar, to: &run) }
        pendingSpace = nil
        run.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
      }
    }
    if !run.isEmpty { writer.write(run) }
  }

  private mutating func writePreformatted(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { writer.breakLine() }
      writer.write(String(line))
    }
  }

  private mutating func appendSpace(_ space: String, before next: Unicode.Scalar, to run: inout String) {
    guard let previous = (run.last ?? writer.lastCharacter)?.unicodeScalars.last else { return }
    let isWrapped = space == "\n" && previous.value > 0x2E80 && next.value > 0x2E80
    if !isWrapped { run += " " }
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while let last = line.last, last == " " || last == "\t" { line.removeLast() }
    return String(line.drop { $0 == " " })
  }
}
