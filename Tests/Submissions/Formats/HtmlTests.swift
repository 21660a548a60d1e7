import Model
import Testing

@testable import Submissions

@Suite struct HtmlTests {
  private static let article = (1...6).map { index in
    "<p>　　第\(index)段：2023年，我镇认真贯彻落实党的二十大精神，扎实推进法治政府建设，调解矛盾纠纷\(index)件。</p>"
  }.joined(separator: "\n")

  private static func page(_ body: String, charset: String = "utf-8") -> String {
    """
    <!DOCTYPE html><html><head><meta charset="\(charset)"><title>河口镇2023年法治政府建设报告_青山县政务网</title>
    <style>.a{color:red}</style><script>var 变量 = 1;</script></head>
    <body><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/2">政务公开</a></li></ul></div>
    \(body)
    <div class="footer"><p>主办：青山县人民政府办公室 ICP备12345678号</p></div></body></html>
    """
  }

  private func lines(_ body: String) throws -> [String] {
    let report = try read(Self.page(body), as: "a.txt").report
    #expect(report.format == "html")
    return report.text.split(separator: "\n").map(String.init)
  }

  @Test("The article stays, navigation, scripts and footer go, title and publication data are kept")
  func article() throws {
    let found = try lines(
      """
      <h1>河口镇2023年法治政府建设报告</h1><p>索引号：QS/2024-1 浏览次数：7</p>
      <div id="zoom">\(Self.article)<table><tr><td>调解</td><td>21&nbsp;件</td></tr></table></div>
      <div>上一篇：<a href="/3">3件实事公告</a></div>
      """)
    #expect(found.prefix(2) == ["河口镇2023年法治政府建设报告", "索引号：QS/2024-1 浏览次数：7"])
    #expect(found.count == 9)
    #expect(found[2].hasPrefix("　　第1段：2023年"))
    #expect(found.last == "调解\t21 件")
  }

  @Test("Columns stay in their places behind a cell over several of them")
  func spans() throws {
    let found = try lines(
      "<div>\(Self.article)<table><tr><th>单位</th><th colspan=2>矛盾纠纷</th><th>普法</th></tr></table></div>")
    #expect(found.last == "单位\t矛盾纠纷\t\t普法")
  }

  @Test func breaksAreLines() throws {
    let found = try lines(
      "<div>\(Self.article.replacing("<p>", with: "").replacing("</p>", with: "<br>"))</div>")
    #expect(found.count == 7)
    #expect(found[0] == "河口镇2023年法治政府建设报告")
  }

  @Test("LibreOffice saves plain text as one preformatted block")
  func preformatted() throws {
    let page =
      "<html><body><pre><font>河口镇</font>2023<span>年法治政府建设报告</span>\n\n  我镇认真贯彻落实。\n二、下一步</pre></body></html>"
    #expect(try read(page).report.text == "河口镇2023年法治政府建设报告\n我镇认真贯彻落实。\n二、下一步")
  }

  @Test("The page's title is used where no heading says it")
  func title() throws {
    #expect(try lines("<div>\(Self.article)</div>")[0] == "河口镇2023年法治政府建设报告")
  }

  @Test("Old pages put the article into tables")
  func layoutTable() throws {
    let found = try lines("<table><tr><td><table><tr><td>\(Self.article)</td></tr></table></td></tr></table>")
    #expect(found.count == 7)
  }

  @Test func entitiesAreDecodedAndLineWrapsClosed() throws {
    let found = try lines(
      "<div>\(Self.article)<p>“八五”&ldquo;普法&rdquo;&#65288;一&#65289;\n  共 12\n次&lt;3</p></div>")
    #expect(found.last == "“八五”“普法”（一）共 12 次<3")
  }

  @Test("A signature below the article's block is kept")
  func signature() throws {
    let found = try lines("<div>\(Self.article)</div><p>河口镇人民政府</p><p>2024年1月5日</p><p>【打印本页】</p>")
    #expect(found.suffix(2) == ["河口镇人民政府", "2024年1月5日"])
  }

  @Test("gb2312 means GB18030, and a wrong declaration is not believed")
  func charsets() throws {
    let page = Self.page("<div>\(Self.article)<p>镕</p></div>", charset: "gb2312")
    let declared = try read([UInt8](page, in: "GB18030")).report
    #expect(declared.encoding == "GB18030")
    #expect(declared.text.contains("镕"))
    let wrong = try read(Array(page.utf8)).report
    #expect(wrong.encoding == "UTF-8")
    #expect(wrong.text == declared.text)
  }
}
