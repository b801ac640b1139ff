"""What a name of a person looks like in Hangul, and the words and places that look like one and are none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.pattern import Pattern

SURNAMES = (
    "김이박최나라정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부가복태목형피두감음빈동온호범좌팽승간상시갈경"
)
DOUBLE = "남궁|선우|황보|제갈|사공|서문|독고|동방|어금|망절|강전|장곡|소봉"
#: Syllables with which given names begin and end. Others are in so few that a word is meant.
FIRST = (
    "가강건경계고관광교국규균근금기길나남노누다단달대덕도돈동두라래려련루리린마만말명모무문미민방배백범별병보복봉비빈빛사산삼상"
    "새샘서석선설성세소솔송수숙순슬승시신아안애양언여연영예오옥온완요용우욱운웅원월유윤율은을의이익인일자장재정제조종주준중지"
    "진찬창채천철청초춘충치칠태택판필하학한해향혁현형혜호홍화환효후훈휘흥희"
)
LAST = (
    "건걸겸경곤관광교구국군권규균그근금기길나남내누단달담대덕도돈동두라락란람랑래량려련렬렴령례로록룡루름리린림만명모목무묵문미민배백"
    "범별병보복봉빈빛삼상새샘서석선설섭성세소솔송수숙순술슬승시식신실심아안애양언여연열엽영예오옥온완용우욱운웅원월유윤율은을음의이"
    "익인일임자재전정제조종주준중지진찬창채천철춘출충치칠탁태택표필하학한해향혁현협형혜호홍화환황후훈휘휴흔흠희"
)
NAME = rf"(?:(?:{DOUBLE})[가-힣]{{1,2}}|[가-힣]{{2,3}})"
#: The same with blanks between its syllables: 홍 길동, 홍 길 동.
APART = rf"(?:(?:{DOUBLE})\s{{1,3}}[가-힣](?:\s{{0,3}}[가-힣])?|[가-힣]\s{{1,3}}[가-힣]\s{{0,3}}[가-힣]|[가-힣][가-힣]\s[가-힣]|[가-힣]\s{{1,3}}[가-힣])"
#: Syllables that are surnames and also stand before nouns: 이 지역, 전 직원, 구 주민.
ADNOMINAL = frozenset("이전현구신두온한여남노주각본당고만최모시도반제차성강")
#: No name ends so: offices and groups of people, places on the map, buildings.
OFFICE = Pattern(
    r".*(?:[과팀국실청회부단점처당댁측반조읍면층릉역]|계장|센터|위원|단체|기관|주민|구민|시민|국민|아파트|공사|공단|학교|병원|상가|법인|[생들등])$"
)
#: What a word of a sentence ends in, and no given name.
PARTICLE = Pattern(r"(?:[를을는에들께까및]|하기|[가-힣](?:하는|되는))$")
#: Given names that end as villages (리) do, and as quarters (동) do. Others in front of these are places.
VILLAGE = "나유혜보규아세미예애체마우주두"
QUARTER = "길기재수영용인종태현형호희원은성세승우운윤명민문병석순규준진창철한해혁혜유주연시예지보나라건국권균근경정"
LISTS = Path(__file__).parent / "lists"
#: Syllables of a name with a surname of two, given name and all.
LONGEST = 4
SHORTEST = 2


@cache
def words(name: str) -> frozenset[str]:
    """A list of ``lists/``; its first line says what it is."""
    return frozenset((LISTS / f"{name}.txt").read_text("utf-8").split("\n", 1)[1].split())


def is_name(text: str, *, sure: bool = False) -> bool:
    """Whether ``text``, in Hangul without blanks, is a name and no word or place.

    ``sure`` where nothing but a name can stand: then a name of two syllables may also be a word.
    """
    double = re.match(DOUBLE, text)
    given = text[len(double[0]) if double and len(text) > SHORTEST else 1 :]
    if not text or not (double or text[0] in SURNAMES) or not fits(given) or OFFICE.fullmatch(text):
        return False
    if text in words("words") or is_place(text, sure=sure):
        return False
    return (sure and len(text) == SHORTEST) or text not in words("nouns")


def is_announced(text: str, *, sure: bool = False) -> bool:
    """Whether ``text`` is a name where a word asks for one: then a surname and any two syllables are, or one of them.

    Only what is known to be something else is none: words, places, offices. ``sure`` as for ``is_name``.
    """
    if is_name(text, sure=sure):
        return True
    double = re.match(DOUBLE, text)
    given = text[len(double[0]) if double and len(text) > SHORTEST else 1 :]
    if not text or not (double or text[0] in SURNAMES) or not 0 < len(given) <= SHORTEST:
        return False
    known = OFFICE.fullmatch(text) or PARTICLE.search(text) or text in words("words") or text in words("nouns")
    return not known and not is_place(text, sure=sure)


def is_compound(text: str) -> bool:
    """Whether ``text`` is a word with another syllable behind it that ends few names: 유아숲."""
    return len(text) > SHORTEST and text[-1] not in LAST and text[:-1] in words("nouns")


def fits(given: str) -> bool:
    """Whether syllables make a given name: one, or two."""
    if len(given) == 1:
        return given in LAST
    return len(given) == SHORTEST and given[0] in FIRST and given[1] in LAST


def is_place(text: str, *, sure: bool) -> bool:
    """Whether ``text`` is a place: one that we know or, where a place could stand, one by its ending."""
    if text in words("places"):
        return True
    if sure or len(text) == SHORTEST:
        return False
    return (text.endswith("리") and text[-2] not in VILLAGE) or (text.endswith("동") and text[-2] not in QUARTER)
