import Testing

@Suite("Approximate numbers")
struct ApproximationTests {
  @Test(
    "Neighbouring digits make a range",
    arguments: [
      Example("⟦两三个⟧", "2..3 个"),
      Example("⟦三五次⟧", "3..5 次"),
      Example("⟦七八次⟧", "7..8 次"),
      Example("⟦十五六场⟧", "15..16 场"),
      Example("⟦二十七八场⟧", "27..28 场"),
      Example("⟦三四十场⟧", "30..40 场"),
      Example("⟦七八百人⟧", "700..800 人"),
      Example("⟦三五百人⟧", "300..500 人"),
      Example("⟦两三万份⟧", "20000..30000 份"),
      Example("⟦三四十万份⟧", "300000..400000 份"),
      Example("⟦十五六万份⟧", "150000..160000 份"),
      Example("⟦一百二三十人⟧", "120..130 人"),
    ])
  func pairs(example: Example) { example.check() }

  @Test(
    "数 and 几 before a unit tell its order alone",
    arguments: [
      Example("⟦数十次⟧", "10+ [10, 100] 次"),
      Example("⟦几百人⟧", "100+ [100, 1000] 人"),
      Example("⟦数千份⟧", "1000+ [1000, 10000] 份"),
      Example("⟦几十万份⟧", "100000+ [100000, 1000000] 份"),
      Example("⟦数百万份⟧", "1000000+ [1000000, 10000000] 份"),
      Example("⟦近几十人⟧", "10+ [10, 100] 人"),
      Example("⟦上千人⟧", "1000+ [1000, 10000] 人"),
      Example("⟦上万人次⟧", "10000+ [10000, 100000] 人次"),
      Example("⟦成百上千人⟧", "100+ [100, 10000] 人"),
    ])
  func orders(example: Example) { example.check() }

  @Test(
    "百, 千 and 万 alone are numbers beside a qualifier",
    arguments: [
      Example("⟦百余人⟧", "100+ [100, 200] 人"),
      Example("⟦千余份⟧", "1000+ [1000, 2000] 份"),
      Example("⟦万余份⟧", "10000+ [10000, 20000] 份"),
      Example("⟦百多人⟧", "100+ [100, 200] 人"),
      Example("⟦近百人⟧", "100- [90, 100] 人"),
      Example("⟦近千份⟧", "1000- [900, 1000] 份"),
      Example("⟦逾百场⟧", "100+ [100, 200] 场"),
      Example("⟦超千人⟧", "1000+ [1000, 2000] 人"),
      Example("⟦超过百人⟧", "100+ [100, 200] 人"),
      Example("⟦突破百人⟧", "100+ [100, 200] 人"),
      Example("⟦约百人⟧", "100~ [50, 150] 人"),
      Example("⟦不足百人⟧", "100- [90, 100] 人"),
    ])
  func bareUnits(example: Example) { example.check() }

  @Test(
    "余, 多 and 几 in every place",
    arguments: [
      Example("⟦200余件⟧", "200+ [200, 300] 件"),
      Example("⟦20余万份⟧", "200000+ [200000, 300000] 份"),
      Example("⟦三十多万份⟧", "300000+ [300000, 400000] 份"),
      Example("⟦1.2万余份⟧", "12000+ [12000, 13000] 份"),
      Example("⟦50多个⟧", "50+ [50, 60] 个"),
      Example("⟦5公里多⟧", "5+ [5, 6] 公里"),
      Example("⟦三十多场⟧", "30+ [30, 40] 场"),
      Example("⟦十几次⟧", "10+ [10, 20] 次"),
      Example("⟦二十几人⟧", "20+ [20, 30] 人"),
      Example("⟦一百多万元⟧", "1000000+ [1000000, 2000000] 元"),
      Example("⟦3万4000余份⟧", "34000+ [34000, 35000] 份"),
      Example("⟦50件余⟧", "50+ [50, 60] 件"),
      Example("⟦12余件⟧", "12+ [12, 13] 件"),
      Example("⟦2000余册份⟧", "2000+ [2000, 3000] 册份"),
      Example("⟦200余⟧", "200+ [200, 300]"),
    ])
  func more(example: Example) { example.check() }

  @Test(
    "多 and 余 that open a word of their own add nothing",
    arguments: [
      Example("⟦3⟧多元化解", "3"),
      Example("⟦20⟧余额", "20"),
    ])
  func otherWords(example: Example) { example.check() }
}
