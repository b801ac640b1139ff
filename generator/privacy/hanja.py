"""Names written in Chinese characters, where a word asks for a name or a post stands behind: 신청인 金哲洙, 李英姬 과장."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.privacy.kind import PersonalMatch
from generator.privacy.role import ONLY_NAMES, POSTS, ROLES

#: Surnames of Korea, from the more frequent, with the forms that older registers print (裵, 裴).
SURNAMES = (
    "金李朴崔鄭姜趙尹張林韓吳徐申權黃安宋柳劉洪全高文孫梁裵裴白許南沈盧河郭成車朱禹具辛任田閔兪陳池嚴蔡元千方孔玄咸卞廉邊秋都石蘇薛"
    "宣丁魯魏表明奇王琴玉陸印孟諸牟卓鞠皮殷片龍芮慶奉史夫賈卜太睦邢杜甘陰賓董溫胡范左彭承簡尙葛"
)
#: Words that begin with one of them, and the last characters of offices, places and things.
WORDS, LAST = (
    "文化|高速|金融|南北|全國|石油|安全|表示|明示|奉仕|成人|高齡|林業",
    "課局部廳館院會社所室財道路區市郡洞里者物品式法業學某",
)
NAME = (
    rf"(?<![一-鿿])(?!{WORDS}|[一-鿿]+[{LAST}](?![一-鿿]))"
    rf"(?P<name>(?:[{SURNAMES}]|南宮|鮮于|皇甫|諸葛|司空|西門|獨孤)[一-鿿]{{{{{{given}}}}}})(?![一-鿿])"
)
#: Any two characters: without them there is nothing to look for.
HINT = Pattern("[一-鿿]{2}")
ASKING = rf"{ROLES}|{ONLY_NAMES}|문의처?"
ASKED = Pattern(rf"(?:{ASKING})(?:은|는|이|가)?[\s:=|(\[\-]{{1,3}}{NAME.format(given='1,2')}")
#: Before a post only what has three characters: 文學 박사 is no name.
WITH_POST = Pattern(rf"{NAME.format(given='2')}\s?(?:씨|님|귀하|{POSTS})(?![가-힣]{{2}})")
#: One more behind the first.
AND = Pattern(rf"\s?[,、·/]\s?{NAME.format(given='1,2')}")
WHOLE = Pattern(rf"\s*{NAME.format(given='1,2')}\s*(?:$|[(,/·])")
HEAD = Pattern(rf".*(?:{ASKING}).*")


def in_hanja(text: str, context: str) -> Iterator[PersonalMatch]:
    """The names in ``text``; ``context`` is what its field or column is called, one name a line."""
    for found in ASKED.finditer(text):
        named: re.Match[str] | None = found
        while named is not None:
            yield PersonalMatch(*named.span("name"), "person")
            named = AND.match(text, named.end("name"))
    for found in WITH_POST.finditer(text):
        yield PersonalMatch(*found.span("name"), "person")
    whole = WHOLE.match(text) if context and any(HEAD.fullmatch(line) for line in context.split("\n")) else None
    if whole:
        yield PersonalMatch(*whole.span("name"), "person")
