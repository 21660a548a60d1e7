import Model
import Testing

@testable import Submissions

@Suite struct BodyNameTests {
  @Test(
    "A name is taken apart by its places",
    arguments: [
      ("梅州市梅县区松源镇人民政府", "松源镇", "梅县区"), ("重庆市开州区石柳镇人民政府", "石柳镇", "开州区"),
      ("云阳县人民政府龙蹊街道办事处", "龙蹊街道", "云阳县"), ("镇宁自治县云湖街道办事处", "云湖街道", "镇宁自治县"),
      ("双江拉祜族佤族布朗族傣族自治县勐库镇人民政府", "勐库镇", "双江拉祜族佤族布朗族傣族自治县"),
      ("登封市颍源街道办事处", "颍源街道", "登封市"), ("景德镇市浮梁县瑶里镇", "瑶里镇", "浮梁县"),
      ("新乡县古固寨镇人民政府", "古固寨镇", "新乡县"), ("平乡县农业农村局", "平乡县农业农村局", "平乡县"),
      ("中共孝敬镇委员会孝敬镇人民政府", "孝敬镇", nil), ("中共博爱县委、博爱县人民政府", "博爱县人民政府", "博爱县"),
      ("南部县人民政府", "南部县人民政府", "南部县"), ("象州县", "象州县人民政府", "象州县"),
      ("巫溪县农业农村委员会", "巫溪县农业农村委员会", "巫溪县"), ("中共博爱县委", nil, "博爱县"),
      ("湄潭县市场监督管理局", "湄潭县市场监督管理局", "湄潭县"),
      ("南部县住房和城乡建设局", "南部县住房和城乡建设局", "南部县"),
      ("宣汉县城市管理局", "宣汉县城市管理局", "宣汉县"), ("青山县城关镇人民政府", "城关镇", "青山县"),
      ("龙王沟乡村振兴示范区管委会", "龙王沟乡村振兴示范区管委会", nil),
      ("阿巴嘎旗别力古台镇", "别力古台镇", "阿巴嘎旗"), ("河口镇综合行政执法队", "河口镇综合行政执法队", nil),
    ] as [(String, String?, String?)])
  func proper(name: String, unit: String?, county: String?) {
    let body = BodyName(name.unicodeScalars)
    #expect(body?.unit == unit)
    #expect(body?.county == county)
  }

  @Test(
    "What is no proper name is none",
    arguments: ["XX县XX镇人民政府", "某市某区＊＊街道办事处", "**市**区", "县司法局", "我镇", "全县", "各乡镇", "乡村振兴局", "县委依法治县办", ""])
  func nameless(name: String) {
    #expect(BodyName(name.unicodeScalars) == nil)
  }
}
