import Quantities
import Testing

/// Words with a numeral's character in them. The scanner may still return a numeral without a measure
/// word (一 of 一般): what that is, Extraction says. None of them counts anything.
@Suite("No number where there is none")
struct NoNumberTests {
  @Test(
    "Words",
    arguments: [
      "统一", "统一口径", "统一部署", "一般", "一般项目", "一些", "一定", "一切", "一旦", "一直", "一致", "一律", "一体化", "一样",
      "一贯", "万一", "三农", "五一", "五一节", "六一节", "三八节", "五四", "八一", "百姓", "老百姓", "万物", "千万", "千瓦",
      "一把手", "一站式", "一条龙", "一盘棋", "一次性", "一部分", "一方面", "一对一", "一线", "两点一线", "一流", "一席之地",
      "一带一路", "一国两制", "一口气", "零部件", "零距离", "零售", "零星", "零容忍", "零点", "二维码", "三轮车",
      "三位一体", "五台山", "三台县", "五家渠", "百分点", "分之", "十足", "第三方", "两岸", "两委", "两会",
      "百花齐放", "数字", "数量", "数据", "队伍", "退伍", "大陆", "收拾", "放肆", "几乎", "几何", "上班", "余额", "成立", "成员", "大部分", "双百",
      "独一无二",
    ])
  func words(text: String) { expectNothingCounted(text) }

  @Test(
    "Set phrases",
    arguments: [
      "千方百计", "成千上万", "千家万户", "千头万绪", "万众一心", "一心一意", "三三两两", "五花八门", "四面八方", "七嘴八舌",
      "十全十美", "接二连三", "三番五次", "三令五申", "一五一十", "千篇一律", "百家争鸣", "一举两得", "一丝不苟", "一视同仁",
      "一目了然", "百年大计", "九牛一毛", "一鼓作气", "一日千里", "一竿子插到底", "推三阻四", "说一不二", "数一数二",
    ])
  func phrases(text: String) { expectNothingCounted(text) }

  private func expectNothingCounted(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for before in ["", "要", "的"] {
      for after in ["", "的", "，", "工作"] {
        let scan = Scan(before + text + after)
        let counted = scan.tokens.filter { !$0.measure.isEmpty || $0.script != .chinese }
        guard !counted.isEmpty else { continue }
        Issue.record("\(scan.marked): \(counted.map(scan.reading))", sourceLocation: sourceLocation)
        return
      }
    }
  }
}
