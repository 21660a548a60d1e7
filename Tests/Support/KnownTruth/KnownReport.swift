import Foundation

/// A report made of sentence forms, and the figures that it tells.
struct KnownReport {
  var text: String
  var figures: [String: TrueFigure]

  /// Nine reports in ten tell a given figure; the others are silent about it.
  /// - Parameters:
  ///   - name: who reports, as the title has it: 青山县柳林镇.
  ///   - day: of January, under the signature.
  init(by name: String, year: Int, signed day: Int, using random: inout SeededGenerator) {
    var figures: [String: TrueFigure] = [:]
    var paragraphs: [String] = []
    for form in SentenceForms.all where Int.random(in: 0..<10, using: &random) > 0 {
      let number = Int.random(in: 12...form.most, using: &random)
      let figure = WrittenFigure(number, form.measure, using: &random)
      figures[form.indicator] = figure.truth
      let sentence = form.forms.randomElement(using: &random) ?? "{}"
      paragraphs.append(sentence.replacingOccurrences(of: "{}", with: figure.text))
    }
    let staff = Int.random(in: 12...60, using: &random)
    let certified = Int.random(in: 1...staff, using: &random)
    if Int.random(in: 0..<10, using: &random) > 1 {
      paragraphs.append("配备行政执法人员\(staff)名，其中持证\(certified)名。")
      figures["enforcement_staff"] = TrueFigure(Decimal(staff), Decimal(staff), Decimal(staff))
      figures["certified_officers"] = TrueFigure(Decimal(certified), Decimal(certified), Decimal(certified))
    }
    if Int.random(in: 0..<10, using: &random) > 4 {
      let cents = Int.random(in: 101...9_999, using: &random)
      paragraphs.append("罚没款共计\(Decimal(cents) / 100)万元。")
      let yuan = Decimal(cents) * 100
      figures["fines"] = TrueFigure(yuan, yuan, yuan)
    }
    if Int.random(in: 0..<10, using: &random) > 4 {
      paragraphs.append("全年未发生行政复议案件。")
      figures["review_cases"] = TrueFigure(0, 0, 0)
    }
    Self.dispute(&figures)
    self.figures = figures
    text = Self.page(name, year, day, paragraphs.shuffled(using: &random))
  }

  /// What `KnownWorld.rules` finds wrong, whatever the figures within their bounds: both are in dispute.
  private static func dispute(_ figures: inout [String: TrueFigure]) {
    guard let aided = figures["legal_aid_cases"], let petitions = figures["petitions_received"],
      let least = aided.lower, let most = petitions.upper, least > 10 * most
    else { return }
    for id in ["legal_aid_cases", "petitions_received"] where figures[id]?.status == "A" {
      figures[id]?.status = "V"
    }
  }

  private static func page(
    _ name: String, _ year: Int, _ day: Int, _ paragraphs: [String]
  ) -> String {
    let numbering = ["（一）", "（二）", "（三）"]
    let body = paragraphs.enumerated().map { index, paragraph in
      numbering.indices.contains(index) ? numbering[index] + paragraph : paragraph
    }
    return """
      \(name)\(year)年法治政府建设年度报告

      \(year)年，\(name)认真落实《法治政府建设实施纲要（2021—2025年）》，党政主要负责人切实履行第一责任人职责。

      一、主要工作
      \(body.joined(separator: "\n"))

      二、\(year + 1)年工作计划
      组织开展普法宣传活动不少于66场次，不断提升依法行政水平。

      \(name)人民政府
      \(year + 1)年1月\(day)日

      """
  }
}
