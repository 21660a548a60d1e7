import Testing

@Suite("Percentages and shares")
struct FractionTests {
  @Test(
    "In percent",
    arguments: [
      Example("达⟦95%⟧", "95 %"),
      Example("达⟦98.66%⟧", "98.66 %"),
      Example("达⟦百分之九十五⟧", "95 百分之"),
      Example("达⟦百分之九十五点五⟧", "95.5 百分之"),
      Example("达⟦百分之零点五⟧", "0.5 百分之"),
      Example("达⟦百分之95.5⟧", "95.5 百分之"),
      Example("达⟦百分之百⟧", "100 百分之"),
      Example("达⟦百分之一百⟧", "100 百分之"),
      Example("达⟦百分之九十以上⟧", "90+ [90, …] 百分之"),
      Example("达⟦百分之九十多⟧", "90+ [90, 100] 百分之"),
      Example("达⟦3‰⟧", "3 ‰"),
      Example("提高⟦3.5个百分点⟧", "3.5 个百分点"),
    ])
  func percent(example: Example) { example.check() }

  @Test(
    "In tenths and parts",
    arguments: [
      Example("占⟦九成⟧", "90 成"),
      Example("占⟦九成以上⟧", "90+ [90, …] 成"),
      Example("占⟦近九成⟧", "90- [80, 90] 成"),
      Example("占⟦九成多⟧", "90+ [90, 100] 成"),
      Example("占⟦七成五⟧", "75 成"),
      Example("占⟦9成⟧", "90 成"),
      Example("占⟦四分之三⟧", "75 分之"),
      Example("占⟦五分之一⟧", "20 分之"),
      Example("占⟦3/4⟧", "75 /"),
      Example("占⟦1/2以上⟧", "50+ [50, …] /"),
    ])
  func shares(example: Example) { example.check() }

  @Test("A third has no end, and is told to two decimals")
  func third() { Example("占⟦三分之二⟧", "66.67 分之").check() }

  @Test(
    "成 and 分 in other words, and slashes in dates, are no shares",
    arguments: [
      Example("⟦3⟧成立", "3"),
      Example("⟦2⟧成果", "2"),
      Example("⟦2024⟧/⟦3⟧/⟦4⟧", "2024", "3", "4"),
      Example("⟦24⟧/⟦7⟧", "24", "7"),
      Example("⟦01⟧/⟦16⟧", "1", "16"),
    ])
  func none(example: Example) { example.check() }
}
