import Model
import Testing

@testable import Divisions

@Suite("Counties, their codes and where they belong")
struct GazetteerTests {
  private let gazetteer = Gazetteer.standard

  @Test(
    "A name is found with its code, prefecture and province",
    arguments: [
      ("博爱县", "410822", "焦作市", "河南省"), ("城口县", "500229", "", "重庆市"), ("东城区", "110101", "", "北京市"),
      ("仙桃市", "429004", "", "湖北省"), ("东莞市", "441900", "东莞市", "广东省"), ("义乌市", "330782", "金华市", "浙江省"),
      ("徐州市鼓楼区", "320302", "徐州市", "江苏省"), ("江苏省徐州市鼓楼区", "320302", "徐州市", "江苏省"),
      ("芒市", "533103", "德宏傣族景颇族自治州", "云南省"), ("沙市区", "421002", "荆州市", "湖北省"),
    ])
  func found(name: String, code: String, prefecture: String, province: String) throws {
    let county = try #require(gazetteer.counties(called: name).first)
    #expect(gazetteer.counties(called: name).count == 1)
    #expect(county.code == code)
    #expect(county.prefecture == prefecture)
    #expect(county.province == province)
  }

  @Test(
    "Former and short names mean the county of today",
    arguments: [
      ("密云县", "密云区"), ("崇文区", "东城区"), ("宜宾县", "叙州区"), ("庐山区", "濂溪区"), ("襄樊市襄阳区", "襄州区"),
      ("博爱", "博爱县"), ("梅县", "梅县区"), ("镇宁自治县", "镇宁布依族苗族自治县"), ("恭城县", "恭城瑶族自治县"),
      ("莫力达瓦", "莫力达瓦达斡尔族自治旗"), ("东乡县", "东乡区"), ("龙胜", "龙胜各族自治县"), ("开县", "开州区"),
    ])
  func today(name: String, county: String) {
    #expect(gazetteer.counties(called: name).map(\.name) == [county])
  }

  @Test("A name that several counties bear is not decided")
  func several() {
    #expect(gazetteer.counties(called: "鼓楼区").map(\.code) == ["320106", "320302", "350102", "410204"])
    #expect(gazetteer.counties(called: "新城").count > 1)
  }

  @Test(
    "What is no county is none",
    arguments: ["", "县", "青山县", "长沙", "河南", "焦作市", "河南省", "铜仁市", "焦作市密云区", "示范区", "滑"])
  func none(name: String) { #expect(gazetteer.counties(called: name).isEmpty) }

  @Test("All names of a county are told, its own first")
  func forms() throws {
    let county = try #require(gazetteer.counties(called: "密云区").first)
    #expect(gazetteer.forms(of: county) == ["密云区", "密云", "密云县", "密云"])
  }

  @Test(
    "A phrase's first place is its longest name",
    arguments: [
      ("双江拉祜族佤族布朗族傣族自治县勐库镇", 15, Gazetteer.Level.county), ("沙市区岑河镇", 3, .county),
      ("吉林省吉林市", 3, .province), ("梅州市梅县区", 3, .prefecture), ("中山市小榄镇", 3, .county),
    ])
  func longest(phrase: String, length: Int, level: Gazetteer.Level) throws {
    let name = try #require(gazetteer.name(atStartOf: Array(phrase.unicodeScalars)[...]))
    #expect(name.length == length)
    #expect(name.level == level)
  }
}

@Suite("The rows of the gazetteer")
struct DivisionRowTests {
  private let current = DivisionRow.all.filter(\.isCurrent)

  /// As the Ministry of Civil Affairs counted them at the end of 2024.
  @Test("Every division of today is there")
  func counts() {
    #expect(current.count { $0.level == .province } == 34)
    #expect(current.count { $0.level == .prefecture } == 333)
    #expect(current.count { $0.level == .county } == 2846)
  }

  @Test("Codes are of six digits and name one division at a time, in a province of the table")
  func codes() {
    let provinces = Set(current.filter { $0.level == .province }.map(\.code))
    #expect(DivisionRow.all.allSatisfy { (100_000...999_999).contains($0.code) })
    #expect(DivisionRow.all.allSatisfy { provinces.contains($0.provinceCode) })
    #expect(Set(current.map(\.code)).count == current.count)
  }

  @Test("Years run forward, and who has a successor has ended")
  func years() {
    let years = { (row: DivisionRow) in row.firstYear...(row.lastYear ?? 2024) }
    for row in DivisionRow.all where !row.isCurrent { #expect(years(row).upperBound < 2024) }
    #expect(current.allSatisfy { $0.successor == nil })
    let byCode = Dictionary(grouping: DivisionRow.all, by: \.code)
    for rows in byCode.values {
      for (before, after) in zip(rows, rows.dropFirst()) {
        #expect(years(before).upperBound < years(after).lowerBound, "\(before.name), \(after.name)")
      }
    }
  }
}

@Suite("What divisions are called in passing")
struct CountyNameTests {
  @Test(
    arguments: [
      ("博爱县", ["博爱"]), ("滑县", []), ("梅县区", ["梅县"]), ("芒市", []), ("神农架林区", ["神农架"]), ("六枝特区", ["六枝"]),
      ("河南省", ["河南"]), ("大兴安岭地区", ["大兴安岭"]),
      ("恭城瑶族自治县", ["恭城自治县", "恭城县", "恭城"]), ("东乡族自治县", ["东乡自治县", "东乡县", "东乡"]),
      ("积石山保安族东乡族撒拉族自治县", ["积石山自治县", "积石山县", "积石山"]),
      ("察布查尔锡伯自治县", ["察布查尔自治县", "察布查尔县", "察布查尔"]), ("鄂伦春自治旗", ["鄂伦春旗", "鄂伦春"]),
    ])
  func shortForms(name: String, forms: [String]) { #expect(DivisionName.shortForms(of: name) == forms) }
}
