import Model
import Testing

@testable import Submissions

@Suite struct OdtTests {
  private func text(_ body: String, styles: String = "") throws -> String {
    let namespaces = ["office", "text", "table", "draw", "style", "loext"].map { "xmlns:\($0)=\"\($0)\"" }
      .joined(separator: " ")
    let content = """
      <?xml version="1.0" encoding="UTF-8"?><office:document-content \(namespaces)>
      <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:text>\(body)</office:text>
      </office:body></office:document-content>
      """
    let header = "<style xmlns:text=\"text\"><text:p>页眉第1页</text:p></style>"
    let bytes = Zip.archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", Array(content.utf8)),
      ("styles.xml", Array(header.utf8)),
    ])
    let report = try read(bytes, as: "a.docx").report
    #expect(report.format == "odt")
    return report.text
  }

  @Test("Paragraphs are lines; spaces, tabs and breaks are elements; headers are not read")
  func paragraphs() throws {
    let found = try text(
      "<text:h>标题</text:h>\n<text:p/>\n<text:p>调解<text:s text:c=\"2\"/><text:span>12</text:span><text:tab/>件<text:line-break/>完</text:p>"
    )
    #expect(found == "标题\n\n调解  12\t件\n完")
  }

  @Test("Deleted text and comments are left out")
  func changes() throws {
    let found = try text(
      "<text:tracked-changes><text:deletion><text:p>旧12件</text:p></text:deletion></text:tracked-changes>"
        + "<text:p>新15件<office:annotation><text:p>核对</text:p></office:annotation></text:p>")
    #expect(found == "新15件")
  }

  @Test("Notes and text boxes follow their paragraph")
  func asides() throws {
    let found = try text(
      "<text:p>前<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></text:note>"
        + "<draw:frame><draw:text-box><text:p>框内2件</text:p></draw:text-box></draw:frame>后</text:p><text:p>下</text:p>"
    )
    #expect(found == "前后\n脚注\n框内2件\n下")
  }

  @Test("Table rows are lines, a table in a table too")
  func tables() throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>" + cells.map { "<table:table-cell>\($0)</table:table-cell>" }.joined()
        + "</table:table-row>"
    }
    let inner = "<table:table>" + row("<text:p>调解</text:p>", "<text:p>12</text:p>") + "</table:table>"
    let found = try text(
      "<table:table>" + row("<text:p>指标</text:p>", "<text:p>数值</text:p>") + row("<text:p>左</text:p>", inner)
        + "</table:table>")
    #expect(found == "指标\t数值\n左\n调解\t12")
  }

  @Test("Columns stay in their places behind a cell over several of them")
  func spans() throws {
    let cells =
      "<table:table-cell><text:p>单位</text:p></table:table-cell><table:table-cell table:number-columns-spanned=\"2\"><text:p>矛盾纠纷"
      + "</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>普法</text:p></table:table-cell>"
    #expect(
      try text("<table:table><table:table-row>\(cells)</table:table-row></table:table>") == "单位\t矛盾纠纷\t\t普法")
  }

  private static let listStyle = """
    <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
    <text:list-level-style-number text:level="2" style:num-format="1" loext:num-list-format="（%2%）" style:num-prefix="x"/></text:list-style>
    """

  @Test("Generated numbering is written, once for an item, and goes on where the file says so")
  func numbering() throws {
    func list(_ attributes: String, _ items: String...) -> String {
      "<text:list \(attributes)>" + items.map { "<text:list-item>\($0)</text:list-item>" }.joined()
        + "</text:list>"
    }
    let found = try text(
      list(
        "text:style-name=\"L1\"", "<text:p>甲</text:p><text:p>续</text:p>",
        list("", "<text:p>子</text:p>", "<text:p>丑</text:p>"))
        + "<text:p>间</text:p>"
        + list("text:style-name=\"L1\" text:continue-numbering=\"true\"", "<text:p>乙</text:p>")
        + list("text:style-name=\"L1\"", "<text:p>丙</text:p>"), styles: Self.listStyle)
    #expect(found == "一、甲\n续\n（1）子\n（2）丑\n间\n二、乙\n一、丙")
  }
}
