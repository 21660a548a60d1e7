import Model
import Testing

@Suite("A county as a unit")
struct CountyItselfTests {
  @Test(
    "The county and its government are the county itself",
    arguments: [
      ("青山县", "青山县"), ("青山县人民政府", "青山县"), ("青山县政府", "青山县"), ("鼓楼区人民政府", "徐州市鼓楼区"),
      ("云州市", "云州市"), ("白音旗人民政府", "白音旗"),
    ])
  func itself(_ unit: String, _ county: String) { #expect(CountyItself.isMeant(by: unit, of: county)) }

  @Test(
    "Its townships, bureaus and offices are not, nor is another county",
    arguments: [
      ("柳林镇", "青山县"), ("柳林镇人民政府", "青山县"), ("青山县司法局", "青山县"), ("青山县人民政府办公室", "青山县"),
      ("青山县城关镇人民政府", "青山县"), ("白水县人民政府", "青山县"), ("人民政府", "青山县"), ("县政府", "青山县"),
      ("青山县开发区", "青山县"), ("", "青山县"), ("", ""),
    ])
  func others(_ unit: String, _ county: String) { #expect(!CountyItself.isMeant(by: unit, of: county)) }
}
