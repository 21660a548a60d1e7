/// Words that begin with a numeral's character and count nothing, although a measure word seems to follow.
enum NumeralWords {
  /// The length of the word at `start`, 0 where none stands there.
  static func length(in text: [UInt16], at start: Int) -> Int {
    index.longest(in: text, at: start)?.length ?? 0
  }

  private static let index = WordIndex(words.split(whereSeparator: \.isWhitespace).map { (String($0), ()) })

  private static let words = """
    一线 一路 一站式 一条龙 一条心 一盘棋 一次性 一对一 一席之地 一国两制 一口气 一口清 一张网 一卡通 一本账 一类事
    一点就通 两点一线 三位一体 三轮车 三番五次 四面八方 四通八达 五台山 三台县 五家渠 零部件 零点 零口供 零起点
    """
}
