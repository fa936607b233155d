"""The 34 province-level units: code, full name, name on the map, English name, place in the tile grid (row, column)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Province:
    """A province-level unit (省级行政区)."""

    code: str
    name: str
    short: str
    english: str
    row: int
    column: int


_TABLE = """
110000 北京市 北京 Beijing 2 7
120000 天津市 天津 Tianjin 2 8
130000 河北省 河北 Hebei 3 7
140000 山西省 山西 Shanxi 3 6
150000 内蒙古自治区 内蒙古 Inner_Mongolia 2 5
210000 辽宁省 辽宁 Liaoning 1 8
220000 吉林省 吉林 Jilin 0 9
230000 黑龙江省 黑龙江 Heilongjiang 0 8
310000 上海市 上海 Shanghai 5 8
320000 江苏省 江苏 Jiangsu 4 8
330000 浙江省 浙江 Zhejiang 6 8
340000 安徽省 安徽 Anhui 5 7
350000 福建省 福建 Fujian 7 8
360000 江西省 江西 Jiangxi 6 7
370000 山东省 山东 Shandong 3 8
410000 河南省 河南 Henan 4 7
420000 湖北省 湖北 Hubei 5 6
430000 湖南省 湖南 Hunan 6 6
440000 广东省 广东 Guangdong 7 7
450000 广西壮族自治区 广西 Guangxi 7 6
460000 海南省 海南 Hainan 8 6
500000 重庆市 重庆 Chongqing 5 5
510000 四川省 四川 Sichuan 5 4
520000 贵州省 贵州 Guizhou 6 5
530000 云南省 云南 Yunnan 6 4
540000 西藏自治区 西藏 Tibet 5 2
610000 陕西省 陕西 Shaanxi 4 5
620000 甘肃省 甘肃 Gansu 3 4
630000 青海省 青海 Qinghai 4 3
640000 宁夏回族自治区 宁夏 Ningxia 3 5
650000 新疆维吾尔自治区 新疆 Xinjiang 3 2
710000 台湾省 台湾 Taiwan 7 9
810000 香港特别行政区 香港 Hong_Kong 8 8
820000 澳门特别行政区 澳门 Macau 8 7
"""


def _province(line: str) -> Province:
    code, name, short, english, row, column = line.split()
    return Province(code, name, short, english.replace("_", " "), int(row), int(column))


PROVINCES: tuple[Province, ...] = tuple(_province(line) for line in _TABLE.strip().splitlines())
BY_CODE = {province.code: province for province in PROVINCES}
BY_NAME = {province.name: province for province in PROVINCES}
BY_SHORT = {province.short: province for province in PROVINCES}
