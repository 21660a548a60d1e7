import Testing

@testable import Publication

@Suite struct XLSXTextTests {
  @Test(arguments: [
    ("共调处200余起", "共调处200余起"), ("a\r\nb\rc", "a\nb\nc"), ("x\u{0}y\u{1B}z\u{7F}", "x␀y␛z␡"),
    ("\u{FFFE}\u{85}", "\u{FFFD}\u{FFFD}"), ("_x000D_", "_x005F_x000D_"), ("_x00G0_", "_x00G0_"), ("😀", "😀"),
  ])
  func replacesWhatASheetCannotHold(_ text: String, _ expected: String) {
    #expect(XLSXText.safe(text) == expected)
  }

  @Test func cutsLongTextAndSaysSo() {
    let text = XLSXText.safe(String(repeating: "😀", count: 20_000))
    #expect(text.utf16.count <= XLSXText.cellLimit)
    #expect(text.hasSuffix("余下部分见 CSV）"))
    #expect(XLSXText.safe(String(repeating: "字", count: 32_767)).utf16.count == 32_767)
  }

  @Test func measuresChineseAsTwoColumns() {
    #expect(XLSXText.width("合计12") == 6)
    #expect(XLSXText.width("长的一行\n短") == 8)
    #expect(XLSXText.lines("调处矛盾纠纷\n（件）", width: 8) == 3)
  }

  @Test func doublesTheCommandSignInFooters() { #expect(XLSXText.footer("A&B") == "A&&B") }
}

@Suite struct SheetNameTests {
  @Test(arguments: [
    "", "History", "history", "a[b", "'a", "a'", "a/b", "a\u{1}", "汇总表", String(repeating: "😀", count: 16),
  ])
  func refuses(_ name: String) {
    #expect(SheetName.problem(with: name, besides: ["汇总表"]) != nil)
  }

  @Test(arguments: ["汇总表2023", "待核实", String(repeating: "字", count: 31)])
  func takes(_ name: String) {
    #expect(SheetName.problem(with: name, besides: ["汇总表"]) == nil)
  }
}

@Suite struct FileNameTests {
  @Test(arguments: [
    ("青山县", "青山县"), ("../etc/passwd", "_etc_passwd"), ("a/b\\c:d*e?", "a_b_c_d_e_"), ("", "未注明县区"),
    ("..", "未注明县区"),
    ("CON", "_CON"), ("com1.x", "_com1.x"), ("x. ", "x"), ("a\u{202E}b\0", "a_b_"),
  ])
  func isSafeEverywhere(_ name: String, _ expected: String) {
    #expect(FileName.safe(name) == expected)
  }

  @Test func keepsNamesApart() {
    #expect(FileName.safe(["A/B", "A:B", "a_b", "县"]) == ["A_B", "A_B-2", "a_b-3", "县"])
    #expect(FileName.safe(String(repeating: "县", count: 200)).utf8.count <= 180)
  }
}
