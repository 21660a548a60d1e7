/// What divisions are called in passing.
package enum DivisionName {
  /// The forms that a division's whole name is shortened to; none has fewer than two characters.
  ///
  /// 博爱县 is 博爱, 梅县区 is 梅县, 恭城瑶族自治县 is 恭城自治县, 恭城县 and 恭城; 滑县 has no short form.
  package static func shortForms(of name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    for type in autonomous where scalars.count > type.count && scalars.suffix(type.count).elementsEqual(type)
    {
      let place = withoutPeoples(scalars.dropLast(type.count))
      guard place.count >= 2 else { return [] }
      let ending = type.suffix(1)
      return [Array(place) + type, Array(place) + ending, Array(place)].map { String($0) }.filter {
        $0 != name
      }
    }
    guard
      let type = types.first(where: { scalars.count > $0.count && scalars.suffix($0.count).elementsEqual($0) }
      ),
      scalars.count - type.count >= 2
    else { return [] }
    return [String(scalars.dropLast(type.count))]
  }

  /// 恭城瑶族 without 瑶族; 东乡族, which is nothing else, without its 族.
  private static func withoutPeoples(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var place = name
    while let people = peoples.first(where: {
      place.count > $0.count + 1 && place.suffix($0.count).elementsEqual($0)
    }) {
      place = place.dropLast(people.count)
    }
    return place.count > 2 && place.last == "族" ? place.dropLast() : place
  }

  private static let autonomous = words("自治县", "自治旗", "自治州", "自治区")
  private static let types = words("特区", "林区", "地区", "县", "市", "区", "旗", "省", "盟")

  /// The peoples that name autonomous counties (GB/T 3304), with and without 族, longest first.
  private static let peoples =
    (names.map { $0 + "族" } + names.filter { $0.count > 1 } + ["各族"]).sorted { $0.count > $1.count }
    .map { Array($0.unicodeScalars) }

  private static let names = [
    "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克",
    "傣", "黎", "傈僳", "佤", "畲", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌",
    "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "鄂温克", "德昂", "保安",
    "裕固", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
  ]

  private static func words(_ words: String...) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }
}
