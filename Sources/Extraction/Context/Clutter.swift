/// Page furniture around an article.
enum Clutter {
  private static let words = WordList(
    "索引号 发文字号 发布机构 主题分类 体裁分类 成文日期 发布日期 浏览次数 浏览量 点击量 点击数 点击次数 阅读次数 阅读量 访问量 访问次数 字号: 字体: ICP备 公网安备 网站标识码 分辨率 邮编 联系电话 邮政编码 当前位置 您的位置 上一篇 下一篇 主办单位 承办单位 版权所有 打印本页 信息来源 字号:大 分享到 责任编辑 信息索引 文号: 来源:"
  )

  static func covers(_ units: [UInt16], _ line: Range<Int>) -> Bool {
    guard line.count <= 400, !units[line].contains(0x3002) else { return false }
    return words.occurs(in: units, line)
  }
}
