"""Look-alikes of names, masked values, and words about personal data."""

from __future__ import annotations

from random import Random

from . import rules, words
from .register import Made, Registry, day_in_words, office, some_day

CLASSES = Registry()
negative = CLASSES.negative


@negative("organisation as applicant")
def organisation(random: Random) -> Made:
    value = words.organisation(random)
    keys = ("신청인", "제안자", "수상자", "담당자", "신청자", "민원인")
    if random.random() < 0.55:
        return value, random.choice(keys), ""
    return (
        random.choice(
            ("{k}: {v}", "{k} : {v}", "- {k}: {v}", '{{"{k}": "{v}"}}', "{k},{v},2014-06-10", "| {k} | {v} |")
        ).format(k=random.choice(keys), v=value),
        "",
        "",
    )


@negative("district as applicant")
def district(random: Random) -> Made:
    value = random.choice((*words.DISTRICTS, *words.DONGS))
    key = random.choice(("신청인", "제안자", "수상자", "담당자", "신청자", "민원인", "수상자(단체)"))
    if random.random() < 0.6:
        return value, key, ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "○ {k}: {v} 등", "{k},{v}", "| {k} | {v} |")).format(k=key, v=value),
        "",
        "",
    )


@negative("word for a role instead of a name")
def role(random: Random) -> Made:
    value = random.choice(words.ROLES)
    if random.random() < 0.6:
        return value, random.choice(words.NAME_HEADS), ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "- {k}: {v}", "| {k} | {v} |", '{{"{k}": "{v}"}}')).format(
            k=random.choice(words.NAME_KEYS), v=value
        ),
        "",
        "",
    )


@negative("department in charge")
def department(random: Random) -> Made:
    part, team = random.choice(words.DEPARTMENTS), random.choice(words.TEAMS)
    value = random.choice(
        (
            part,
            f"{part} {team}",
            team,
            f"{part}({team})",
            f"{part}, {random.choice(words.DEPARTMENTS)}",
            f"{part} ({office(random)})",
            f"{part} 담당",
            f"각 동 및 {part}",
        )
    )
    if random.random() < 0.6:
        return value, random.choice(("담당자", "담당", "작성자", "담당부서", "신청자", "제안자")), ""
    return (
        random.choice(
            ("담당자: {v}", "담당: {v}", "담당부서 {v}", "작성자: {v}", "담당자,{v}", "| 담당자 | {v} |")
        ).format(v=value),
        "",
        "",
    )


@negative("words behind a department")
def behind_department(random: Random) -> Made:
    part, word = random.choice(words.DEPARTMENTS), random.choice(words.AFTER_DEPARTMENT)
    return (
        random.choice(
            (
                f"{part} {word}",
                f"{part} {word} 안내",
                f"○ {part} {word}",
                f"{part} {random.choice(words.TEAMS)} {word}",
                f"{part}({word})",
                f"{part} / {word}",
                f"문의: {part} {word} {office(random)}",
                f"{part} {word} ({office(random)})",
            )
        ),
        "",
        "",
    )


@negative("words behind a key")
def behind_key(random: Random) -> Made:
    key, word = random.choice(words.NAME_KEYS), random.choice(words.AFTER_KEY)
    return (
        random.choice(
            (
                f"{key} {word}",
                f"{key} {word} 안내",
                f"{random.randrange(1, 9)}. {key} {word}",
                f"○ {key} {word} ({random.randrange(2, 60)}명)",
                f"{random.choice(words.DISTRICTS)} {key} {word}",
                f"{key} {random.randrange(2, 900)}명",
                f"{key} {word}: 2014. 6. {random.randrange(1, 30)}.",
            )
        ),
        "",
        "",
    )


@negative("place or programme like a name")
def place(random: Random) -> Made:
    value = random.choice(words.PLACES)
    if random.random() < 0.4:
        return (
            value + random.choice(("", "", f" {random.randrange(2, 9)}기", " (신규)")),
            random.choice(words.PLACE_HEADS),
            "",
        )
    year = random.randrange(2005, 2026)
    templates = (
        "{v} 조성",
        "{v}에서 열립니다",
        "{y}년 {v} 정비",
        "{h}: {v}",
        "「{v}」 운영",
        "{v} 걷기 대회",
        "{h} '{v}' {y}년 실적",
        "| {h} | {v} | {y} |",
    )
    return random.choice(templates).format(v=value, y=year, h=random.choice(words.PLACE_HEADS)), "", ""


@negative("name masked")
def masked_name(random: Random) -> Made:
    full, mark = words.full_name(random), random.choice(words.MASK_MARKS)
    value = random.choice(
        (
            full[0] + mark,
            full[0] + mark,
            f"{full[0]}*{full[2]}",
            f"{full[0]}○{full[2]}",
            f"{full[0]}{mark} 외 {random.randrange(2, 9)}명",
            f"{full[0]} {mark}",
            f"{full[0]}{mark}, {random.choice(words.SURNAMES)}{mark}",
            f"{full[0]}{mark} 님",
            f"{full[0]} 모 씨",
        )
    )
    if random.random() < 0.55:
        return value, random.choice(words.NAME_HEADS), ""
    return (
        random.choice(("{k}: {v}", "{k} : {v}", "- {k}: {v} (서명)", "| {k} | {v} |", "{k},{v},완료")).format(
            k=random.choice(words.NAME_KEYS), v=value
        ),
        "",
        "",
    )


@negative("number masked")
def masked_number(random: Random) -> Made:
    """Masked so that nothing of the number beyond the day of birth, the bank, the region or the kind is left."""
    first, _ = rules.resident(random)
    mark = random.choice("***●xX○")
    value, label = random.choice(
        (
            (f"{first}-{mark * 7}", "주민등록번호"),
            (f"{mark * 6}-{mark * 7}", "주민등록번호"),
            (f"010-{mark * 4}-{mark * 4}", "휴대전화"),
            (f"01{random.choice('016789')}-{mark * random.choice((3, 4))}-{mark * 4}", "연락처"),
            (f"{random.choice('MSROD')}{mark * 8}", "여권번호"),
            (f"{random.choice(rules.REGIONS_OF_LICENCES)}-{mark * 2}-{mark * 6}-{mark * 2}", "면허번호"),
            ("-".join(mark * 4 for _ in range(4)), "카드번호"),
            (f"{random.choice(list(rules.ACCOUNTS))} {mark * 3}-{mark * 3}-{mark * 6}", "계좌번호"),
            (f"{random.randrange(10, 70)}{random.choice(rules.PRIVATE_LETTERS)}{mark * 4}", "차량번호"),
        )
    )
    if random.random() < 0.4:
        return value, label, ""
    return (
        random.choice(("{l}: {v}", "{l} {v}", "{l}({v})", "| {l} | {v} |", "○ {l} : {v} 확인", "{n},{l},{v}")).format(
            l=label, v=value, n=random.randrange(1, 99)
        ),
        "",
        "",
    )


@negative("form to fill in")
def form(random: Random) -> Made:
    label = random.choice(
        (
            "주민등록번호",
            "외국인등록번호",
            "여권번호",
            "운전면허번호",
            "휴대전화",
            "연락처",
            "계좌번호",
            "카드번호",
            "이메일",
            "주소",
            "차량번호",
            *words.NAME_KEYS,
        )
    )
    gap = " " * random.randrange(2, 14)
    line = "_" * random.randrange(4, 20)
    return (
        random.choice(
            (
                f"{label}:{gap}",
                f"{label}: ({gap})",
                f"{label}: {line}",
                f"{label}{gap}(서명 또는 인)",
                f"{label} [{gap}]",
                f"{label}: {line}-{line}",
                f"| {label} |{gap}|",
                f"{label} □ 있음 □ 없음{gap}",
                f"{label}: ……{'…' * random.randrange(9)}",
                f"{random.randrange(1, 20)}. {label} (필수)",
            )
        ),
        "",
        "",
    )


@negative("sentence about personal data")
def sentence(random: Random) -> Made:
    label = random.choice(
        (
            "주민등록번호",
            "외국인등록번호",
            "여권번호",
            "운전면허번호",
            "휴대전화 번호",
            "계좌번호",
            "카드번호",
            "전자우편 주소",
            "차량번호",
            "집 주소",
            "신청인 이름",
        )
    )
    day, count = some_day(random), random.randrange(2, 90)
    texts = (
        "{l}는 받지 않습니다. ({d} 부터)",
        "{l} 뒷자리는 지우고 올립니다.",
        "{n}번 서식에서 {l} 칸을 없앴습니다.",
        "{l}를 적은 자료 {n}건을 {d} 에 파기했습니다.",
        "누리집에 {l}가 드러난 곳은 {n}건입니다.",
        "{l} 수집 근거: 같은 법 제{n}조",
        "{l} 보유기간 {n}년",
        "{l}, 성명, 생년월일은 싣지 않습니다({d}).",
    )
    return random.choice(texts).format(l=label, n=count, d=day_in_words(random, day)), "", ""
