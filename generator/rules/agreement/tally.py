"""Counts beside what they count: parts that add up to another total, names that are more or fewer, months that are (N028)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from generator.numbers.quantity import Quantity, quantities
from generator.pattern import Pattern
from generator.records import Part
from generator.rules.agreement.calendar import calendar
from generator.rules.agreement.label import TOTAL, VERB
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.reckoning import Tally, reckoned, rest, spans, tally
from generator.rules.agreement.rowwise import of_tables
from generator.rules.agreement.saying import Saying
from generator.rules.agreement.structure import of_fields

#: From month to month, of issues or in turn: 4~10월호, 4월호~10월호, 3월부터 6월까지.
MONTHS = Pattern(r"(?<![0-9])(?P<first>1?[0-9])(?:월호?)?\s?(?:[~∼～–-]|부터)\s?(?P<last>1?[0-9])월(?P<issue>호)?")
SELDOM = Pattern(r"격월|두 달|분기|계절|격주|매주|주마다|한 주|2개월|3개월")
MONTHLY = Pattern(r"매월|매달|달마다|다달이|한 달에")
TIMES = frozenset({"회", "부", "권", "호", "편"})
#: A list that says that it is not whole.
OPEN = Pattern(r"등|외(?= |$)|따위|\betc\b|such as|among others")
#: The same at the end of a name: not 보안등 교체.
UNENDED = Pattern(r"(?:^|\s|,\s?[가-힣]+)등(?:$|\s|[의은을이에])|외(?= |$)|따위|\betc\b|such as|among others")
SEPARATOR = Pattern(r"\s?[,、·]\s?|\s(?:및|and)\s")
#: What counts the items of a list.
COUNTERS = frozenset(
    [
        "개",
        "곳",
        "군데",
        "가지",
        "종류",
        "종",
        "기관",
        "개소",
        "팀",
        "분야",
        "부서",
        "단체",
        "항목",
        "영역",
        "과목",
        "단계",
        "명",
        "사람",
        "places",
        "kinds",
    ]
)
#: Items of a list are names: short, and no sentences.
LONGEST = 24
SENTENCE = Pattern(r"[다요음함됨][.]?$|[.!?]$")
FEWEST, MOST = 3, 30
YEAR = 12
#: A number for each of what is named before it.
EACH = Pattern(r"(?:각각?|각기|저마다|마다|별로|씩|\beach)\s?$")
#: Who is in more than one part is counted once, or more than once.
OVERLAP = Pattern(
    r"중복|겹치|겹쳐|겹친|한 번만 (?:세|셌|센|셈)|한 번씩만|복수\s?(?:응답|선택|참여)|여러 (?:개|가지|번|곳)|(?:두|둘|세|셋|2|3)\s?(?:가지|곳|군데|개|과목|강좌|반)?\s?(?:이상|모두|다|을|를|에)?\s?(?:함께|같이|동시에)"
    r"|\b(?:overlap|counted once|more than one|both)",
    re.IGNORECASE,
)
#: A sentence that says no more than how many there are.
SHORT = 30
FEW, MUCH = Fraction(85, 100), Fraction(12, 10)
ASIDE = Pattern(r"가운데|중(?= |에)|각|씩|당(?= )|까지|목표|내년|이후|지난|예정|포함")
#: Some of many; a table by its name.
MAIN = Pattern(r"주요|비롯|포함|(?<![가-힣])외(?![가-힣])|대표|일부|가운데|(?<![가-힣])중(?= |에)|\b(?:main|some)\b")
TABLE = Pattern(r"[‘'“\"「]([^’'”\"」]{2,40})[’'”\"」]\s?표(?:의|에 있는|에 적힌)\s?$")
#: A word that is more than a name of a list: 나동에서는, 예산을.
MARKED = Pattern(r"[가-힣]{2,}[을를은는에로]$")


def tallies(pool: Pool) -> Iterator[Tally]:
    """What does not add up in the sentences of a record, at most one of each number."""
    if not pool.sayings:
        return
    below = children(pool.texts)
    for saying in pool.sayings:
        found = (
            months(saying)
            or beside(saying)
            or parts_of(saying, below)
            or names(saying, below)
            or brackets(saying)
            or spans(saying)
            or calendar(saying)
            or reckoned(saying)
            or of_tables(saying, pool)
            or remaining(saying, below)
            or rows(saying, pool)
            or of_fields(saying)
        )
        if found and not overlapping(found, below) and not any(saying.quantity.value in each for each in pool.declared):
            yield found


def overlapping(found: Tally, below: dict[tuple[str | int, ...], list[str]]) -> bool:
    """Whether a text says that its parts overlap, so that they need not add up."""
    saying = found.saying
    texts = (saying.part.value, *saying.above, *of(saying, below))
    return found.way == "sum" and any(map(OVERLAP.search, texts))


def children(texts: list[Part]) -> dict[tuple[str | int, ...], list[str]]:
    """The texts of the points directly below each text, by the path of the mapping that holds both."""
    found: dict[tuple[str | int, ...], list[str]] = {}
    for part in texts:
        path = part.path[:-1] if part.path and part.path[-1] == "text" else part.path
        if len(path) > 1 and path[-2] == "points" and (part.path[-1] == "text" or path == part.path):
            found.setdefault(path[:-2], []).append(part.value)
    return found


def of(saying: Saying, below: dict[tuple[str | int, ...], list[str]]) -> list[str]:
    return below.get(saying.part.path[:-1], []) if saying.part.path[-1] == "text" else []


def months(saying: Saying) -> Tally | None:
    """4월호부터 10월호까지는 일곱 번이다."""
    quantity = saying.quantity
    found = MONTHS.search(saying.sentence)
    if not found or quantity.kind not in TIMES or not (saying.total or re.search(r"[,(]\s?$", saying.before)):
        return None
    first, last = int(found["first"]), int(found["last"])
    if (
        SELDOM.search(saying.sentence)
        or not (found["issue"] or MONTHLY.search(saying.sentence))
        or not 0 < first < last <= YEAR
        or quantity.apiece
    ):
        return None
    each = next((other.value for other in saying.all if other.apiece and other.kind == quantity.kind), Fraction(1))
    return tally(saying, each * (last - first + 1), "months")


def beside(saying: Saying) -> Tally | None:
    """A number of names before it: 가동 공원, 나동 공원 두 곳."""
    quantity = saying.quantity
    if quantity.unit not in COUNTERS or quantity.bound or quantity.apiece or quantity.approximate:
        return None
    before = saying.begun
    if MAIN.search(before) or EACH.search(before):
        return None
    items = [each.strip() for each in SEPARATOR.split(before)]
    # What ends as a verb is a clause before the list.
    while len(items) > 1 and any(VERB.search(each) or each.endswith((")", ".")) for each in items[:-1]):
        items.pop(0)
    last = items[-1]
    some = bool(re.search(r"등(?:의|과|은)?\s*$", last))
    last = re.sub(r"\s*(?:등|의|이렇게|모두|총|이상)(?:의)?\s*$", "", last)
    items[-1] = last
    if len(items) < FEWEST or any(
        not each or len(each) > LONGEST or any(char.isdigit() for char in each) for each in items
    ):
        return None
    if any(MARKED.search(each) for each in items[1:]):
        return None
    if some and quantity.value >= len(items):
        return None
    return tally(saying, len(items), "names")


def brackets(saying: Saying) -> Tally | None:
    """Names in brackets behind a number: 기관 세 곳(가, 나)."""
    quantity = saying.quantity
    if quantity.unit not in COUNTERS or quantity.bound or quantity.apiece or quantity.approximate:
        return None
    behind = saying.part.value[quantity.start + len(quantity.whole) :]
    found = re.match(r"\s?(?:[가-힣]{1,6}\s?){0,2}[(（]([^()（）]+)[)）]", behind)
    if not found or OPEN.search(found[1]) or any(char.isdigit() for char in found[1]) or ":" in found[1]:
        return None
    items = [each for each in SEPARATOR.split(found[1]) if each.strip()]
    if len(items) < FEWEST - 1 or any(len(each) > LONGEST or SENTENCE.search(each) for each in items):
        return None
    return tally(saying, len(items), "names")


def parts_of(saying: Saying, below: dict[tuple[str | int, ...], list[str]]) -> Tally | None:
    """Points below a total, or numbers in brackets behind it, each with one number of the same things."""
    quantity, texts = saying.quantity, of(saying, below)
    if quantity.approximate or quantity.bound or quantity.apiece or MAIN.search(saying.part.value):
        return None
    if EACH.search(saying.begun):
        return None
    # 4개 사업에 450명: as many points as it says.
    counted = any(each.kind == "개" and each.value == len(texts) > 1 for each in saying.all if each is not quantity)
    called_so = counted or bool(TOTAL.search(saying.sentence) and saying.total)
    found = in_points(saying, texts, called_so=called_so) or (in_brackets(saying) if called_so else [])
    if not found or OPEN.search(saying.part.value) or any(each.approximate or each.bound for each in found):
        return None
    return tally(saying, sum((each.value for each in found), Fraction(0)), "sum")


def in_points(saying: Saying, texts: list[str], *, called_so: bool) -> list[Quantity]:
    """The one number of the kind in each point; where nothing calls them the parts of a total they have to come near it."""
    kind = saying.quantity.kind
    numbers = [[each for each in quantities(text) if each.kind == kind] for text in texts]
    if len(texts) < FEWEST - 1 or any(len(each) != 1 for each in numbers) or any(map(OPEN.search, texts)):
        return []
    found = [each[0] for each in numbers]
    share = sum((each.value for each in found), Fraction(0)) / (saying.quantity.value or 1)
    alone = sum(each.kind == kind for each in saying.all) == 1
    simple = all(len(list(quantities(text))) == 1 and not ASIDE.search(text) for text in texts)
    near = alone and simple and FEW <= share <= MUCH
    return found if called_so or near else []


def in_brackets(saying: Saying) -> list[Quantity]:
    """모두 95명(솔빛동 30명, 물빛동 40명, 들빛동 25명)."""
    behind = saying.part.value[saying.quantity.start + len(saying.quantity.whole) :]
    inside = re.match(r"[가-힣\s]{0,8}[(（]([^()（）]+)[)）]", behind)
    items = SEPARATOR.split(inside[1]) if inside and not OPEN.search(inside[1]) else []
    numbers = [list(quantities(item)) for item in items]
    whole = all(len(each) == 1 and each[0].kind in ("", saying.quantity.kind) for each in numbers)
    return [each[0] for each in numbers] if whole and len(items) >= FEWEST - 1 else []


def names(saying: Saying, below: dict[tuple[str | int, ...], list[str]]) -> Tally | None:
    """Names in the points below a number: 두 곳을 고칩니다 over two parks."""
    quantity, texts = saying.quantity, of(saying, below)
    if (
        quantity.unit not in COUNTERS
        or quantity.unit in ("명", "사람")
        or len(saying.all) > 1
        or not 1 < quantity.value <= MOST
        or len(texts) < FEWEST - 1
    ):
        return None
    if quantity.bound or quantity.apiece or quantity.approximate:
        return None
    # 세 가지를 바꿉니다, over three sentences.
    ways = quantity.unit == "가지" and len(saying.part.value) <= SHORT
    plain = ways or all(
        len(text) <= LONGEST and not SENTENCE.search(text) and not any(char.isdigit() for char in text)
        for text in texts
    )
    if not plain or MAIN.search(saying.part.value):
        return None
    if any(UNENDED.search(text) or (SEPARATOR.search(text) and not ways) for text in texts):
        return None
    return tally(saying, len(texts), "names")


def remaining(saying: Saying, below: dict[tuple[str | int, ...], list[str]]) -> Tally | None:
    """나머지 1,521명은, in the points below a number."""
    path = saying.part.path[:-1] if saying.part.path[-1] == "text" else saying.part.path
    if len(path) < 2 or path[-2] != "points" or not saying.above:  # noqa: PLR2004 - a point below something
        return None
    siblings = [each for each in below.get(path[:-2], []) if each != saying.part.value]
    return rest(saying, siblings, saying.above[0])


def rows(saying: Saying, pool: Pool) -> Tally | None:
    """‘정비한 공원’ 표의 5개 공원, beside a table of four rows."""
    quantity = saying.quantity
    found = TABLE.search(saying.before) if quantity.kind == "개" and "표" in saying.before else None
    if not found or quantity.approximate or quantity.bound:
        return None
    lines = {
        (each.record.reference, each.place[0], each.place[1])
        for each in pool.own
        if each.place and not each.total_row and each.about.startswith(f"{found[1]} ")
    }
    if len({line[:2] for line in lines}) != 1:
        return None
    return tally(saying, len(lines), "rows")
