"""What speaks against holding a number to a cell, however near the words come: another time, group, thing, or a sum of cells.

An error here stops somebody from publishing, so that a sentence which may be right is let alone (docs/decisions/0032).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from generator.numbers.quantity import KIND, Quantity
from generator.pattern import Pattern
from generator.rules.agreement.fact import Counted
from generator.rules.agreement.label import IDLE, PARTICLE, TOTAL, VERB, called, grams, years
from generator.rules.agreement.pool import Pool
from generator.rules.agreement.saying import LITTLE, OTHER_TIME, WITHOUT, Saying

#: Words that say of which time a number is; that of a cell has to have the same.
TIMES = Pattern(
    r"하루|매일|날마다|일일|오늘|어제|이달|이번 달|지난달|다음 달|다달이|매월|매달|한 달|월별|이번 주|한 주|매주|주마다|상반기|하반기|분기|해마다|매년|연마다"
    r"|다음 해|이듬해|그해|(?:지난해|작년|전년도|전년(?!도)|재작년)(?!보다| 대비|에 비| 같은)|내년|누적|누계|그동안|지금까지|이제까지|여태|이래|연뒤|문을 연 뒤|꼴로|주말|평일|방학|여름|겨울"
    r"|\b(?:daily|a day|today|yesterday|monthly|a month|weekly|a week|quarter|half|so far|cumulative|since|every|each|next|last|weekend)\b",
    re.IGNORECASE,
)
#: What a column has for them: 한 달 평균 of 월평균.
AVERAGE = {"한 달": "월평균", "매월": "월평균", "매달": "월평균", "월별": "월평균", "하루": "일평균", "매일": "일평균"}
#: Words that say of which part or role it is.
GROUPS = Pattern(
    r"대기|기다리|신청|접수|지원자|응모|신규|추가|새로|탈락|취소|환불|봉사자|봉사단|직원|강사|교사|정원|수용|좌석|나머지|남은|남성|여성|남자|여자|외국인|처음"
    r"|[0-9]+\s?[세살대]\s?(?:이상|이하|미만|어르신|청년)|보조금|결산|추경|증액|목표|계획|예정|희망|설문|응답|합격|학부모|보호자|(?:함께|같이|동시에)\s[가-힣]+[은는한운던](?!지)|겹치는|겹친|중복(?:된|해서|\s?이용|\s?인원|\s?참여)|한 번만"
    r"|\b(?:waiting|applied|applicants|new|additional|volunteers|staff|capacity|seats|women|men|aged|target|planned|remaining|others)\b",
    re.IGNORECASE,
)
#: What is to be reached: 95%까지 높입니다, 1,300명으로 늘리려 합니다.
AIM = Pattern(
    r"(?:까지|으로|로|을|를|이|가)?\s?(?:(?:더|꼭|더욱|크게)\s)?(?:높이|높여|높입|높일|올리|올립|올릴|끌어올|늘리|늘립|늘릴|낮추|낮춥|낮출|줄이|줄입|줄일|달성하고자|달성할|달성하려|되도록|목표)"
)
#: Where something stands: a number without a unit behind a road, a lot, or a number of its own.
ROAD = Pattern(
    r"(?:(?<!으)(?<=[가-힣]{2})로|[가-힣](?:길|동)|번지|지번|산|주소|번호|내선|구내|사서함|코드)(?:는|은|:)?\s?$"
)
STANDS = Pattern(r"(?:번지|번길|에서|에|의)?\s?(?:있|위치|자리|소재|모여|문을 열|옮)")
#: What says that numbers were put right, or are no numbers of the thing.
PUT_RIGHT = Pattern(r"바로잡|고쳐 적|(?<![가-힣])정정|아니라|잘못 적|\b(?:corrected|instead of|rather than)\b")
FURTHER = Pattern(r"\s(?:more|fewer|less|other|extra|new)\b")
#: A month at which a count ends, and not the time of it.
UNTIL = Pattern(r"월\s?(?:[0-9]{1,2}일\s?)?(?:까지|말|현재|기준)")
MONTH = Pattern(r"(?<![0-9])(1?[0-9])\s?월|(?<=\.)\s?(1?[0-9])\.(?=\s|$|\D)")
#: Fields that tell of what is to come.
TO_COME = frozenset({"plan", "milestones"})
DONE = Pattern(
    r"실적|결과|이용|수강|참여|참가|접수|처리|집행|운영|현황|완료|년도?\s?말|\b(?:result|done|used|visits)\b",
    re.IGNORECASE,
)
PLANNED = Pattern(r"계획|목표|예정|예산|추진|사업|앞으로|\b(?:plan|target|budget)\b", re.IGNORECASE)
#: Kinds of counters that a hand mixes up. A count of times and of cases is one thing said in two ways.
COUNTED = frozenset({"명", "건", "개", "회", "권", "부", "대", "원", "가구", "호"})
ALIKE = frozenset({"건", "회"})
#: A plural head, 달빛식당과 별빛식당을, and the words that join it.
JOINED = Pattern(r"[가-힣](?:과|와|하고|이랑|랑)\s|[가-힣], ?[가-힣]|\b(?:and|with)\b")
EACH = Pattern(r"각(?:각|기)?\s?$|\beach\s?$", re.IGNORECASE)
COMPARED = Pattern(r"보다|차이|더 많|더 적|늘|줄|빼|남|나머지|\b(?:more|less|fewer|difference)\b")
#: The word that a number counts stands right before it.
HEAD = Pattern(r"(?<![가-힣A-Za-z0-9])([가-힣A-Za-z]+)\s?(?:총|모두|약|전체|각|합쳐|합하여)?\s?[(]?$")
#: A clause before that of the number, and how many words before a number say whom it counts.
CUT = Pattern(r"(?:고|며|지만|는데|으나),?\s|[,;]\s")
LAST = 3
#: Ends of words that are no head: where, how and what kind of.
ASIDE = Pattern(r"(?:에|에서|에게|으로|로|와|과|의|도|만|까지|부터|마다|하여|해서|한|된|할|는|던|[많적높낮넓좁밝]은)$")
#: What makes those or that of a deed: 이용자 of 이용; not 상담원.
SUFFIX = Pattern(r"(?<=[가-힣]{2})(?:자|객|인원|수|량|액|건수|률|율)$")
#: The name of a district or a city says where.
PLACE = Pattern(r"[가-힣]{2,}[구시군](?:가|는|의|에는)?$")
TOPIC = Pattern(r"[자원인생객민]는$")
#: Words for anybody and anything, and the end of a verb before them.
SOMEBODY = frozenset({"분", "사람", "것", "곳", "경우", "이", "이들", "분들", "사례"})
DOING = Pattern(
    r"[가-힣](?:는|은|한|된|던|온|간|친|인|린|진|른|운|받은|할|될)$|^[가-힣]?(?:는|은|한|된|던|온|간|친|낸|산|쓴)$"
)
HELPING = frozenset({"있는", "하는", "한", "된", "되는"})
#: A year that a sentence sets against others.
THEN = Pattern(
    r"(?:19|20)[0-9]{2}년도?(?:에는|에만|에도|까지는|부터는|보다|의 경우)|['’‘][0-9]{2}년?(?:에는|에만|에도)"
)
#: Rows of a sum said in a sentence, and from which number on a sum of any two or three is no chance.
MANY, LARGE, TERMS = 12, 1000, 3
HUNDRED = 100
#: From how many digits on a slip of the hand outweighs a word of something else.
LONG = 4


def doubtful(saying: Saying, cell: Counted, pool: Pool, way: str, *, slip: bool, even: bool) -> bool:
    """Whether a number may well be of something else than ``cell``.

    ``way`` is how it was found; ``slip`` says that a slip of the hand makes one of the other, ``even`` that both have as many digits.
    """
    if way not in ("words", "unit"):
        return False
    if PUT_RIGHT.search(saying.sentence) or FURTHER.match(saying.after) or address(saying):
        return True
    if AIM.match(saying.after) and not PLANNED.search(cell.names):
        return True
    if way == "unit":
        return other_thing(saying, cell) or strange_head(saying, cell, pool)
    # A cell that is withheld may be the one that is meant.
    if rounded(saying, cell) or (not slip and "withheld" in cell.record.data):
        return True
    sure = slip and even
    strong = sure and len(saying.quantity.digits.replace(".", "")) >= LONG
    return (
        another_time(saying, cell, sure=sure)
        or another_group(saying, cell)
        or headed_otherwise(saying, cell)
        or (not strong and strange_head(saying, cell, pool) and not coupled(saying, cell, pool))
        or (not sure and another_row(saying, cell, pool))
        or (not slip and to_come(saying, cell))
        or summed(saying, cell, pool)
    )


def other_thing(saying: Saying, cell: Counted) -> bool:
    """Whether another unit says that something else is counted: 1,860번 beside 1,860건, 1,254 kcal, 1254번 버스."""
    quantity = saying.quantity
    known = quantity.unit.lower() in KIND or not quantity.unit.isascii()
    kinds = {quantity.kind, cell.kind}
    if cell.value.denominator > 1 or (cell.row and saying.begun.rstrip(" (").endswith(cell.row)):
        kinds -= {"%"}
    return not known or not kinds <= COUNTED or kinds == ALIKE or another_time(saying, cell, sure=False)


def rounded(saying: Saying, cell: Counted) -> bool:
    """Whether the number is that of the cell without its decimals: 92% for 92.4%."""
    quantity = saying.quantity
    places = len(quantity.digits.partition(".")[2])
    fewer = places < len(cell.printed.partition(".")[2])
    return fewer and abs(cell.value - quantity.value) * 10**places < 1


def another_time(saying: Saying, cell: Counted, *, sure: bool) -> bool:
    """Whether words of time stand in the sentence that neither the cell nor its table has."""
    names = cell.names + cell.when
    if not cell.years and THEN.search(saying.sentence):
        return True
    words = {each[0].lower() for each in TIMES.finditer(saying.sentence)}
    if any(each not in names.lower() and AVERAGE.get(each, " - ") not in names for each in words):
        return True
    if years(saying.before) & cell.years and UNTIL.search(saying.before):
        return False
    months = {one or two for one, two in MONTH.findall(saying.before)}
    own = {one or two for one, two in MONTH.findall(names)}
    return bool(months) and ((bool(own) and not months & own) or (not own and not sure))


def another_group(saying: Saying, cell: Counted) -> bool:
    """Whether the words beside the number name a part or a role that the cell does not."""
    beside = " ".join(CUT.split(saying.begun)[-1].split()[-LAST:])
    told = {each[0] for each in GROUPS.finditer(f"{beside}|{saying.after[:20]}")}
    names = f"{cell.names} {cell.members}"
    return any(each not in names for each in told)


def headed_otherwise(saying: Saying, cell: Counted) -> bool:
    """Whether the points above give their time, part or aim to all below: 지난해 이용 인원, 새로 등록한 분, 내년 목표."""
    names = f"{cell.names} {cell.when} {cell.members}".lower()
    for each in saying.above:
        told = {word[0].lower() for words in (TIMES, GROUPS) for word in words.finditer(each)}
        if any(word not in names for word in told):
            return True
        if any(words.search(each) and not words.search(names) for words in (OTHER_TIME, WITHOUT)):
            return True
    return False


def address(saying: Saying) -> bool:
    """Whether a number without a unit says where something is: 솔빛로 1245에 있습니다."""
    return not saying.quantity.unit and bool(ROAD.search(saying.begun) or STANDS.match(saying.after))


def coupled(saying: Saying, cell: Counted, pool: Pool) -> bool:
    """Whether the number right beside it is that of another cell of the row: 26개팀(79명)."""
    cells = [
        each for other in neighbours(saying) for each in pool.values.get(other.value, ()) if each.kind == other.kind
    ]
    return any(each is not cell and same_row(each, cell) for each in cells)


def neighbours(saying: Saying) -> Iterator[Quantity]:
    """The numbers right before and behind one, with next to no word between."""
    text, at = saying.part.value, saying.order
    for one, two in ((at - 1, at), (at, at + 1)):
        if one >= 0 and two < len(saying.all):
            first, second = saying.all[one], saying.all[two]
            if sum(char.isalpha() for char in text[first.start + len(first.whole) : second.start]) <= LITTLE:
                yield second if first is saying.quantity else first


def same_row(one: Counted, other: Counted) -> bool:
    return bool(one.place and other.place) and one.record is other.record and one.place[:2] == other.place[:2]  # type: ignore[index]


def another_row(saying: Saying, cell: Counted, pool: Pool) -> bool:
    """Whether the sentence names another row of the table, and not that of the cell."""
    if not cell.place or cell.total or called(cell.row, saying.sentence):
        return False
    words = saying.around
    told = {each.value for each in neighbours(saying)}
    others = [
        each for each in column_of(cell, pool)
        if each.row != cell.row and each.value not in told and called(each.row, saying.sentence)
    ]  # fmt: skip
    return any(not (cell.row_grams - each.row_grams) & words for each in others)


def strange_head(saying: Saying, cell: Counted, pool: Pool) -> bool:
    """Whether the word right before the number names what the cell does not: 자원봉사자 125명."""
    found = head(saying)
    if not found:
        return False
    word, names = PARTICLE.sub("", found[1]) or found[1], cell.all_grams | pool.title
    if word in SOMEBODY:
        return not (saying.total and cell.total) and doing_else(saying.begun[: found.start()], names)
    return word not in IDLE and found[1] not in IDLE and not alike(word, names)


def head(saying: Saying) -> re.Match[str] | None:
    """The noun right before a number, if it is of this number and no place, verb or how."""
    begun = saying.begun
    found = None if saying.heads_behind else HEAD.search(begun)
    if not found or found[1].isascii() or PARTICLE.fullmatch(found[1]):
        return None
    if VERB.search(found[1]) or PLACE.search(found[1]) or (ASIDE.search(found[1]) and not TOPIC.search(found[1])):
        return None
    # 5개 기관이 15명을: the word is of the number before.
    start = saying.quantity.start - len(begun) + found.start()
    return None if any(each.start + len(each.whole) in (start, start - 1) for each in saying.all) else found


def doing_else(before: str, names: frozenset[str]) -> bool:
    """반찬을 받아 가는 분이 86명: what they do says who they are."""
    doing = before.split()[-2:]
    told = doing if doing and doing[-1] in HELPING else doing[-1:]
    return bool(told) and bool(DOING.search(told[-1])) and not any(grams(each) & names for each in told)


def alike(word: str, names: frozenset[str]) -> bool:
    """Whether names have more than half of a word: not 상담원 for 상담."""
    own = grams(SUFFIX.sub("", word))
    return 2 * len(own & names) > len(own) or not own


def to_come(saying: Saying, cell: Counted) -> bool:
    """Whether a plan tells of what will be, beside a cell of what was."""
    return saying.part.path[0] in TO_COME and bool(DONE.search(cell.names)) and not PLANNED.search(cell.names)


def summed(saying: Saying, cell: Counted, pool: Pool) -> bool:
    """Whether the number is what rows of the table make together, or how far two are apart."""
    value = saying.quantity.value
    if cell.total and value in pool.sums:
        return True
    # What is not so many of a hundred: 신청한 것은 83.2% beside 미신청 16.8%.
    if cell.kind == "%" and value + cell.value == HUNDRED:
        return True
    line = column_of(cell, pool)
    # A total that the table leaves out, and what is left of one that it has.
    if len(line) > 1 and value == sum((each.value for each in line), Fraction(0)):
        return True
    rest = (total.value - each.value for total in totals_of(cell, pool) for each in line)
    if not called(cell.row, saying.sentence) and value in rest:
        return True
    before = grams(saying.before)
    told = [each for each in line if each.row_grams and each.row_grams <= before]
    if len({each.row for each in told}) > 1 and JOINED.search(saying.before) and not EACH.search(saying.before):
        # Of more than one row: no number of one alone.
        return True
    ways: list[Fraction] = []
    if TOTAL.search(saying.sentence) or COMPARED.search(saying.sentence):
        around = saying.around | saying.over
        ways += made_of([each for each in line if each.row_grams and each.row_grams <= around][:MANY])
    for each in (line, row_of(cell, pool)):
        if value >= LARGE and len(each) <= MANY:
            ways += made_of(each)
    return value in ways


def column_of(cell: Counted, pool: Pool) -> list[Counted]:
    """The numbers of the column of a cell, totals left out."""
    return [each for each, _, column in pool.table_of(cell) if (column,) == cell.place[2:] and not each.total_row]  # type: ignore[index]  # a figure has no table


def row_of(cell: Counted, pool: Pool) -> list[Counted]:
    """The numbers of the row of a cell, totals left out."""
    return [each for each, row, _ in pool.table_of(cell) if (row,) == cell.place[1:2] and not each.total_column]  # type: ignore[index]  # the same


def totals_of(cell: Counted, pool: Pool) -> list[Counted]:
    """The totals of the column and the row of a cell."""
    return [
        each for each, row, column in pool.table_of(cell)
        if (each.total_row and (column,) == cell.place[2:]) or (each.total_column and (row,) == cell.place[1:2])  # type: ignore[index]  # the same
    ]  # fmt: skip


def made_of(cells: list[Counted]) -> Iterator[Fraction]:
    """The sums of two and more of some numbers, and the differences of two."""
    for size in range(2, min(len(cells), TERMS) + 1):
        for some in combinations(cells, size):
            yield sum((each.value for each in some), Fraction(0))
    for one, two in combinations(cells, 2):
        yield abs(one.value - two.value)
    if len(cells) > 1:
        yield sum((each.value for each in cells), Fraction(0))
