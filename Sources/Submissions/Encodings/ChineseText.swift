/// Tells Chinese from what a wrong encoding makes of it.
enum ChineseText {
  /// A text below it is not believed. Reports lie near 0.4, wrongly decoded ones below 0.05.
  static let threshold = 0.15

  /// The share of very common Chinese characters and punctuation among all that is not ASCII, 0…1.
  ///
  /// Wrong decoding gives rare characters instead. A text with nothing beyond ASCII has 0.
  static func plausibility(of text: String) -> Double {
    var (common, all) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value > 0x7F {
      all += 1
      if self.common.contains(scalar) { common += 1 }
    }
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  private static let common = Set(
    """
    的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能
    好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把
    法治政府建设工作镇乡县区街道村社执行政宣传教育矛盾纠纷调解案件培训次余份落实推委组织领导情况报告单位名员合审查
    這來個國說們為時會過後對發當無開經頭動長樣現與進設執宣傳紛調訓餘實導況報單員審鎮鄉縣區黨
    二四五六七八九月，。、；：“”（）《》　〇
    """.unicodeScalars.filter { $0.value > 0x7F })
}
