import Testing

@Suite("Ranges")
struct RangeTests {
  @Test(
    "Two numbers with one measure word",
    arguments: [
      Example("⟦3至5名⟧", "3..5 名"),
      Example("⟦3到5名⟧", "3..5 名"),
      Example("⟦3-5名⟧", "3..5 名"),
      Example("⟦3~5名⟧", "3..5 名"),
      Example("⟦3～5名⟧", "3..5 名"),
      Example("⟦6—8人⟧", "6..8 人"),
      Example("⟦6——8人⟧", "6..8 人"),
      Example("⟦40—50%⟧", "40..50 %"),
      Example("⟦一至两次⟧", "1..2 次"),
      Example("⟦十五至二十人⟧", "15..20 人"),
      Example("⟦1.5-2.5公里⟧", "1.5..2.5 公里"),
      Example("⟦10至15件左右⟧", "10..15 件"),
      Example("⟦约10至15件⟧", "10..15 件"),
    ])
  func shared(example: Example) { example.check() }

  @Test(
    "A bare first number takes the 万 of the second",
    arguments: [
      Example("⟦3万-5万⟧", "30000..50000"),
      Example("⟦3-5万⟧", "30000..50000"),
      Example("⟦3-5万元⟧", "30000..50000 元"),
      Example("⟦100至500万元⟧", "1000000..5000000 元"),
      Example("⟦5000-1万元⟧", "5000..10000 元"),
      Example("⟦三至五万份⟧", "30000..50000 份"),
      Example("⟦1-2千万份⟧", "10000000..20000000 份"),
    ])
  func scaled(example: Example) { example.check() }

  @Test(
    "Two numbers with a measure word each",
    arguments: [
      Example("⟦95%-98%⟧", "95..98 %"),
      Example("⟦3名至5名⟧", "3..5 名"),
      Example("⟦3万元至5万元⟧", "30000..50000 元"),
      Example("⟦一次至两次⟧", "1..2 次"),
      Example("由⟦60%⟧至⟦73.3%⟧", "60 %", "73.3 %"),
      Example("从⟦3家⟧到⟦5家⟧", "3 家", "5 家"),
      Example("⟦3家⟧至⟦5件⟧", "3 家", "5 件"),
    ])
  func repeated(example: Example) { example.check() }

  @Test(
    "Years, months, telephone numbers and falling pairs are no ranges",
    arguments: [
      Example("⟦2021⟧-⟦2025⟧年", "2021", "2025"),
      Example("⟦1⟧-⟦6⟧月", "1", "6"),
      Example("⟦0771⟧-⟦5551234⟧", "771", "5551234"),
      Example("⟦5⟧-⟦3件⟧", "5", "3 件"),
      Example("⟦3⟧-⟦5⟧", "3", "5"),
    ])
  func none(example: Example) { example.check() }
}
