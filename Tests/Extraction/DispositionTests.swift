import Testing

@Suite("Dispositions: numbers that are no statistics")
struct DispositionTests {
  @Test(
    "Dates and times",
    arguments: [
      ("2023年12月20日召开。", ["2023 date", "12 date", "20 date"]),
      ("二〇二三年以来，四季度收官。", ["二〇二三 date", "四 date"]),
      ("发布日期为2024-01-16。", ["2024 date", "01 date", "16 date"]),
    ])
  func dates(_ text: String, _ expected: [String]) throws {
    #expect(try Sample.dispositions(of: text) == expected)
  }

  @Test(
    "Numbering and ordinals",
    arguments: [
      ("一、工作开展情况\n（二）强化责任。\n3.加强学习。", ["一 numbering", "二 numbering", "3 numbering"]),
      ("一是抓学习，二是抓落实。", ["一 numbering", "二 numbering"]),
      ("履行第一责任人职责。", ["一 ordinal"]),
      ("学习贯彻党的二十大精神。", ["二十 ordinal"]),
    ])
  func numbering(_ text: String, _ expected: [String]) throws {
    #expect(try Sample.dispositions(of: text) == expected)
  }

  @Test(
    "Names, slogans and hotlines",
    arguments: [
      ("构建“1+6+N”治理体系。", ["1 name", "6 name"]),
      ("落实行政执法三项制度。", ["三项 name"]),
      ("畅通12345热线。", ["12345 name"]),
      ("结合“3·15”宣传。", ["3 name", "15 name"]),
    ])
  func names(_ text: String, _ expected: [String]) throws {
    #expect(try Sample.dispositions(of: text) == expected)
  }

  @Test(
    "Document numbers, laws, and limits",
    arguments: [
      ("根据县法办〔2023〕76号文件要求。", ["2023 reference", "76号 reference"]),
      ("执法一律两人以上。", ["两人以上 threshold"]),
      ("在20个工作日内答复。", ["20个工作日 duration"]),
    ])
  func references(_ text: String, _ expected: [String]) throws {
    #expect(try Sample.dispositions(of: text) == expected)
  }

  @Test(
    "How, not how often",
    arguments: [
      ("分两批参加考试。", ["两批 other"]),
      ("经5次调解后握手言和。", ["5次 other"]),
      ("法治副校长一学期两次进校。", ["两次 other"]),
    ])
  func manners(_ text: String, _ expected: [String]) throws {
    #expect(try Sample.dispositions(of: text) == expected)
  }

  @Test(
    "Never a number where there is none",
    arguments: [
      "统一思想，一般程序，万一发生，服务三农，千方百计，一律公开，进一步加强。"
    ])
  func words(_ text: String) throws { #expect(try Sample.dispositions(of: text) == []) }
}
