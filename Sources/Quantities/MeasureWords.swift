/// The measure words of Chinese statistics, matched longest first.
package struct MeasureWords: Sendable {
  /// Each with the characters that make another word of it; none for words of more than one character.
  private let words: WordIndex<[UInt16]>

  package static let standard = MeasureWords(list)

  package init(_ list: [String]) { words = WordIndex(Set(list).map { ($0, Self.otherWords[$0] ?? []) }) }

  /// The length of the measure word at `start`, 0 where none stands there: 场所 is not 场, 人民 not 人.
  package func length(in text: [UInt16], at start: Int) -> Int {
    let found = words.longest(in: text, at: start) { continuations, length in
      continuations.isEmpty || !continuations.contains(text.unit(at: start + length))
    }
    return found?.length ?? 0
  }

  /// The word as indicators name it: 家(次) and 家/次 are 家次, ㎡ is 平方米.
  package static func canonical(_ measure: String) -> String {
    if let same = synonyms[measure] { return same }
    return measure.filter { $0 != "(" && $0 != ")" && $0 != "/" }
  }

  private static let synonyms = [
    "㎡": "平方米", "m2": "平方米", "平米": "平方米", "km": "公里", "千米": "公里", "kg": "公斤", "千克": "公斤",
    "圆": "元", "块钱": "元", "人民币": "元", "宗次": "宗",
  ]

  private static let simple = """
    件起宗例桩个项条份册本张页套副幅块面处次场期班堂节课讲篇部集则段首版批轮遍趟回人名位户家所间座栋幢支队组台辆艘只头吨斤克米亩
    元倍天周岁分级步站类种点卷案封通对双袋瓶箱盒包把顶枚根株棵尾羽盏口道席字路国届％%‰度岗盘颗串桌刊号线卡笔单票店桶眼
    """

  private static let visits = "件人场家户批台车起例班条份项点篇期个处宗辆艘组名趟轮艇架所店村"

  private static let list: [String] =
    simple.filter { !$0.isWhitespace }.map(String.init)
    + visits.flatMap { ["\($0)次", "\($0)(次)", "\($0)/次"] }
    + [
      "人份", "册份", "份册", "件套", "人天", "万元", "亿元", "美元", "港元", "欧元", "公里", "千米", "平方米", "平方公里", "平米", "㎡",
      "m2", "km", "立方米", "公顷", "公斤", "千克", "kg", "毫米", "厘米", "小时", "分钟", "学时", "课时", "个小时", "个工作日", "工作日",
      "个月", "个百分点", "百分点", "周岁", "个半月", "人民币", "块钱", "宗次", "场(次)", "批次", "余次", "个次", "人(户)", "户(人)", "家(户)",
      "户(家)", "个(处)", "件(次)", "起(次)", "件(起)", "起(件)", "份(件)", "本(册)", "册(本)", "份(册)", "场(期)", "期(场)", "条(次)",
      "名(人)",
      "份/册", "册/份", "人/名", "本/册", "网格", "件批", "元整", "份件", "件份", "台套", "家户", "户家", "块面", "块次", "节次", "堂次",
      "波次",
      "场期", "期场", "册本", "本册", "平方", "天次",
    ]

  /// For a measure word of one character, the characters that make another word of it.
  private static let otherWords: [String: [UInt16]] = {
    let rows: [(String, String)] = [
      ("人", "民大武才均居口为文身格"), ("家", "庭园长族具禽畜校"), ("场", "所地景合面馆"), ("条", "例件款约"), ("项", "目"), ("处", "置理罚分级于室"),
      ("份", "额"), ("部", "门署队委分"), ("本", "级市县区镇乡街单委局科村地着次年部职"), ("名", "称单义誉"), ("班", "子"), ("所", "有属在需"),
      ("组", "织长建成"), ("次", "序"), ("点", "评赞击名面线"), ("期", "间末待盼限"), ("起", "草诉来到步着点底"), ("宗", "旨教族"),
      ("批", "准评复示发捕"), ("分", "管别局之类级工为析流钟期段享布重必明清注关紧突显"), ("面", "向对临积"), ("台", "账"), ("例", "如外"),
      ("位", "于置居"), ("户", "籍口外"), ("课", "题堂程件"), ("节", "约日点水能假"), ("集", "中体聚镇市团贸约"), ("讲", "话解座述法授好政堂"),
      ("支", "持部付出撑队"),
      ("幅", "度"), ("通", "过知报办告道"), ("道", "路德理"), ("回", "访复应头潮避"), ("座", "谈"), ("张", "贴某榜挂"), ("步", "骤入"),
      ("站", "点所位"), ("类", "似别型"), ("种", "植类子养"), ("对", "于标照接应策象口待外内"), ("头", "雁羊部脑版条"), ("口", "头碑号径"),
      ("度", "过假"), ("周", "边期密围年转"), ("号", "召"), ("线", "上下索路"), ("路", "径长"), ("字", "号第体"), ("国", "家有务际内外"),
      ("把", "手关握控好"), ("级", "别"), ("段", "落"), ("版", "本面权"), ("首", "次先要问任个批发创届"), ("轮", "训换"), ("岗", "位"),
      ("套", "路取"), ("案", "例卷"), ("根", "据本治"), ("包", "括案联保抓片"), ("副", "职书主镇乡县市局所站组队科支校"), ("桌", "面"),
      ("卡", "点口"), ("店", "铺"), ("米", "面"), ("盘", "活"), ("元", "素旦"), ("天", "然网候"), ("卷", "入"), ("封", "存条堵闭"),
      ("双", "方向随"), ("单", "位一独元据个"), ("笔", "记录者试迹"), ("票", "据务决选"), ("眼", "前下睛光中"), ("桶", "装"), ("只", "要有能是"),
      ("页", "面"), ("课", "题"), ("刊", "发登载物"), ("间", "接隔"), ("面", "积"),
    ]
    var table: [String: [UInt16]] = [:]
    for (measure, continuations) in rows {
      table[measure, default: []] += continuations.utf16
    }
    return table
  }()
}
