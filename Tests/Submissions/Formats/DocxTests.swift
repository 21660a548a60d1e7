import Model
import Testing

@testable import Submissions

@Suite struct DocxTests {
  private typealias W = WordFile

  @Test func paragraphsAreLines() throws {
    let text = try W.text(body: W.paragraph("标题") + "<w:p/>" + W.paragraph("正文　第一段"))
    #expect(text == "标题\n\n正文　第一段")
  }

  @Test func runsAreJoinedTabsAndBreaksKept() throws {
    let text = try W.text(
      body: """
        <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">调解 </w:t></w:r>
        <w:r><w:t>12</w:t><w:tab/><w:t>件</w:t><w:br/><w:t>完</w:t><w:noBreakHyphen/></w:r></w:p>
        """)
    #expect(text == "调解 12\t件\n完-")
  }

  @Test func changesCountAsAccepted() throws {
    let text = try W.text(
      body: """
        <w:p><w:r><w:t>调解</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>15</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>\
        <w:moveTo><w:r><w:t>件</w:t></w:r></w:moveTo></w:p>
        """)
    #expect(text == "调解15件")
  }

  @Test func fieldsGiveTheirResult() throws {
    let text = try W.text(
      body:
        "<w:p><w:r><w:instrText>PAGE 7</w:instrText></w:r><w:fldSimple><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
    )
    #expect(text == "3")
  }

  @Test("A text box is written twice in the file, and stands once in the text, after its paragraph")
  func textBox() throws {
    let box = "<w:txbxContent>\(W.paragraph("框内2件"))</w:txbxContent>"
    let text = try W.text(
      body: """
        <w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\
        <wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox>\
        </w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>\(W.paragraph("下段"))
        """)
    #expect(text == "前后\n框内2件\n下段")
  }

  @Test func rowsAreLinesAndCellsTabs() throws {
    let table =
      "<w:tbl><w:tblPr/>" + W.row(W.paragraph("指标"), W.paragraph("数值"))
      + W.row(W.paragraph("调解") + W.paragraph("（件）"), W.paragraph("12")) + W.row("<w:p/>", "<w:p/>")
      + "</w:tbl>"
    #expect(try W.text(body: W.paragraph("表") + table + W.paragraph("完")) == "表\n指标\t数值\n调解 （件）\t12\n完")
  }

  @Test("A table in a table keeps its rows, and a table that only lays out text keeps its lines")
  func nestedTables() throws {
    let inner = "<w:tbl>" + W.row(W.paragraph("调解"), W.paragraph("12")) + "</w:tbl>"
    let outer = "<w:tbl>" + W.row(W.paragraph("左"), inner + W.paragraph("注")) + "</w:tbl>"
    let layout = "<w:tbl>" + W.row(W.paragraph("第一段") + W.paragraph("第二段")) + "</w:tbl>"
    #expect(try W.text(body: outer + layout) == "左\n调解\t12\n注\n第一段\n第二段")
  }

  @Test("Columns stay in their places behind a cell over several of them")
  func spans() throws {
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(W.paragraph("矛盾纠纷"))</w:tc>"
    let table =
      "<w:tbl><w:tr><w:tc>\(W.paragraph("单位"))</w:tc>\(wide)<w:tc>\(W.paragraph("普法"))</w:tc></w:tr>"
      + W.row(W.paragraph("河口镇"), W.paragraph("187"), W.paragraph("182"), W.paragraph("30"))
      + "<w:tr>\(wide)</w:tr></w:tbl>"
    #expect(try W.text(body: table) == "单位\t矛盾纠纷\t\t普法\n河口镇\t187\t182\t30\n矛盾纠纷")
  }

  @Test func identificationWorksAsOnText() throws {
    let body = ordinaryReport.split(separator: "\n").map { W.paragraph(String($0)) }.joined()
    let report = try read(W.bytes(body: body), as: "a.txt").report
    #expect(report.format == "docx")
    #expect(report.unit?.value == "河口镇")
    #expect(report.signedOn?.description == "2024-01-16")
  }

  @Test("A deleted paragraph end joins two paragraphs")
  func deletedParagraphEnd() throws {
    let text = try W.text(
      body: "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>调解</w:t></w:r></w:p>" + W.paragraph("12件")
        + W.paragraph("完"))
    #expect(text == "调解12件\n完")
  }

  @Test("A footnote is a line after its paragraph, once")
  func footnotes() throws {
    let notes = """
      <w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2">\
      <w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> 含上年结转5件</w:t></w:r></w:p></w:footnote>\
      </w:footnotes>
      """
    let body =
      "<w:p><w:r><w:t>调解12件</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>"
    #expect(
      try W.text(body: body + W.paragraph("完"), parts: ["footnotes.xml": notes]) == "调解12件。\n含上年结转5件\n完")
  }

  @Test("Headers and footers are not read")
  func headers() throws {
    let header = "<w:hdr xmlns:w=\"w\">\(W.paragraph("页眉1件"))</w:hdr>"
    #expect(
      try W.text(body: W.paragraph("正文"), parts: ["header1.xml": header, "footer1.xml": header]) == "正文")
  }
}
