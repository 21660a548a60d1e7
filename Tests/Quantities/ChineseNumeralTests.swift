import Testing

@Suite("Numerals in Chinese characters")
struct ChineseNumeralTests {
  @Test(
    "With units",
    arguments: [
      Example("⟦三件⟧", "3 件"),
      Example("⟦十件⟧", "10 件"),
      Example("⟦十二件⟧", "12 件"),
      Example("⟦二十件⟧", "20 件"),
      Example("⟦一百零五件⟧", "105 件"),
      Example("⟦一百一十件⟧", "110 件"),
      Example("⟦两千三百件⟧", "2300 件"),
      Example("⟦一万零一十二件⟧", "10012 件"),
      Example("⟦一万五千亿元⟧", "1500000000000 元"),
      Example("⟦二十万亿元⟧", "20000000000000 元"),
      Example("⟦一百九十万零三千份⟧", "1903000 份"),
      Example("⟦十万零五百份⟧", "100500 份"),
      Example("⟦三亿五千万份⟧", "350000000 份"),
      Example("⟦三亿零五份⟧", "300000005 份"),
      Example("⟦一千零一件⟧", "1001 件"),
    ])
  func units(example: Example) { example.check() }

  @Test(
    "Short forms, old forms and financial forms",
    arguments: [
      Example("⟦二百五份⟧", "250 份"),
      Example("⟦三万五份⟧", "35000 份"),
      Example("⟦一千二份⟧", "1200 份"),
      Example("⟦两万三千五份⟧", "23500 份"),
      Example("⟦廿三件⟧", "23 件"),
      Example("⟦卅件⟧", "30 件"),
      Example("⟦卅一件⟧", "31 件"),
      Example("⟦一百廿三件⟧", "123 件"),
      Example("⟦壹仟贰佰件⟧", "1200 件"),
      Example("⟦叁万肆仟伍佰陆拾柒元⟧", "34567 元"),
      Example("⟦捌佰零玖元⟧", "809 元"),
      Example("⟦三千⟧瓦", "3000"),
      Example("队伍⟦一支⟧", "1 支"),
      Example("队伍⟦万余人⟧", "10000+ [10000, 20000] 人"),
      Example("规范性文件⟦零件⟧", "0 件"),
    ])
  func shortAndFinancial(example: Example) { example.check() }

  @Test(
    "Digit by digit, as years are written; ○ among digits is a zero",
    arguments: [
      Example("⟦二〇二三⟧年", "2023"),
      Example("⟦二○二三⟧年", "2023"),
      Example("⟦二零二三⟧年", "2023"),
      Example("⟦一九九八⟧年", "1998"),
    ])
  func digitByDigit(example: Example) { example.check() }

  @Test(
    "Decimals, where something is measured and no clock told",
    arguments: [
      Example("⟦三点五万元⟧", "35000 元"),
      Example("⟦一点二万份⟧", "12000 份"),
      Example("⟦十二点五公里⟧", "12.5 公里"),
      Example("⟦一点五倍⟧", "1.5 倍"),
    ])
  func decimals(example: Example) { example.check() }

  @Test(
    "A clock's time is no decimal",
    arguments: [
      Example("⟦两点⟧半", "2 点"),
      Example("⟦八点⟧⟦三十分⟧", "8 点", "30 分"),
      Example("⟦八点⟧⟦五分⟧", "8 点", "5 分"),
    ])
  func noDecimals(example: Example) { example.check() }
}
