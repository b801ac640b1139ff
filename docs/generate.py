"""Writes settings.md, fields.md, errors.md and schedule.md beside this file, from the contracts, codes and cycles.

``python docs/generate.py`` writes them; with ``--check`` nothing is written, and the exit code is 1 where one of them is
not what would be written.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics import LETTERS, Code, all_codes
from generator.records import (
    Contract,
    Schema,
    branch,
    contracts,
    description,
    example,
    label,
    longer,
    narrative_contract,
    resolve,
    reviewed_contract,
    settings_contract,
)
from generator.schedule import FORMS, Cycle, Rule, Timing, next_due, parse_cycle, parse_timing
from generator.schedule.state import CLOSING_DAYS, SOON_DAYS, SOON_PART

FOLDER = Path(__file__).resolve().parent
NOTE = "<!-- Made by `python docs/generate.py` from {source}. Edit that, then run the script. -->"
#: Where a sentence of a code takes a fact.
PLACEHOLDER = re.compile(r"\{\w+\}")
TYPES = {"string": "text", "integer": "whole number", "boolean": "`yes` or `no`", "array": "list", "object": "fields"}
FORMATS = {
    "date": "`YYYY-MM-DD`",
    "moment": "`YYYY-MM-DD`, `YYYY-MM` or `YYYY`",
    "time-zone": "a name of the IANA time zone database",
}
#: A word of a contract that sets a limit, and how it is said.
LIMITS = {
    "minimum": "at least {}",
    "maximum": "at most {}",
    "maxLength": "at most {} characters",
    "maxItems": "at most {} items",
    "minProperties": "at least {} of them",
    "x-sentences": "at most {} sentences",
    "x-vocabulary": "a word of `vocabulary.{}` in `site.yml`",
}


@dataclass(frozen=True)
class Field:
    """A field with its way from the top of the record: ``period.start``, ``milestones[].when``."""

    path: str
    schema: Schema
    required: bool


def fields(schema: Schema, prefix: str = "", above: Sequence[str] = ()) -> Iterator[Field]:
    """Every field below ``schema``. A part that contains itself (a point has points) is followed once."""
    required = schema.get("required", ())
    for name, raw in schema.get("properties", {}).items():
        field = resolve(raw)
        yield Field(f"{prefix}{name}", field, name in required)
        yield from inside(raw, f"{prefix}{name}", above)
    rest = schema.get("additionalProperties")
    if isinstance(rest, Mapping):
        field = resolve(rest)
        yield Field(f"{prefix}<name>", field, required=False)
        yield from inside(rest, f"{prefix}<name>", above)


def inside(raw: Schema, path: str, above: Sequence[str]) -> Iterator[Field]:
    """The fields of what stands at ``path``: of a mapping, of the items of a list, of the longer form of a choice."""
    reference = raw.get("$ref", "")
    if reference and reference in above:
        return
    schema = longer(resolve(raw))
    below = [*above, reference]
    if "items" in schema:
        yield from inside(schema["items"], f"{path}[]", below)
    else:
        yield from fields(schema, f"{path}.", below)


def rule(schema: Schema) -> str:
    """What may be written, in words."""
    if "if" in schema:
        short = branch(schema, "string")
        words = ", ".join(f"`{value}`" for value in short.get("enum", ())) or "text"
        return f"{words}, or {'a list of ' if longer(schema).get('type') == 'array' else ''}the fields below"
    if "enum" in schema:
        words = schema.get("x-labels", {}).get("ko", {})
        return ", ".join(f"`{value}` {words.get(value, '')}".strip() for value in schema["enum"])
    said = [TYPES[schema["type"]]]
    if "format" in schema:
        said = [FORMATS[schema["format"]]]
    items = resolve(schema.get("items", {}))
    if "if" in items:
        said = ["list of texts, or of the fields below"]
    if schema.get("minItems", 0) > 1:
        said.append(f"at least {schema['minItems']} items")
    said += [words.format(schema[name]) for name, words in LIMITS.items() if name in schema]
    if schema.get("uniqueItems"):
        said.append("none twice")
    if "enum" in items:
        said.append("of " + ", ".join(f"`{value}`" for value in items["enum"]))
    hint = (schema.get("x-pattern-hint") or items.get("x-pattern-hint") or {}).get("en")
    return "; ".join([*said, *([hint] if hint else [])])


def row(field: Field) -> str:
    schema = field.schema
    names = " / ".join(dict.fromkeys(filter(None, (label(schema, "ko"), label(schema, "en")))))
    shown = f"`{written(schema)}`" if schema.get("examples") else ""
    needed = "yes" if field.required else ""
    # A contract that says nothing in English says it in Korean.
    return cells(f"`{field.path}`", names, needed, description(schema, "en"), rule(schema), shown)


def written(schema: Schema) -> str:
    """The example of a field as an editor would type it."""
    text = example(schema)
    return {"true": "yes", "false": "no"}.get(text, text) if schema.get("type") == "boolean" else text


def cells(*texts: str) -> str:
    return f"| {' | '.join(text.replace('|', '&#124;') for text in texts)} |"


def table(contract: Contract) -> list[str]:
    head = ["Field", "Name", "Required", "Meaning", "What may be written", "Example"]
    return [cells(*head), cells(*["---"] * len(head)), *(row(each) for each in fields(contract.schema))]


def chapter(contract: Contract, where: str) -> list[str]:
    title = f"## `{contract.kind}`: {contract.title('ko')} / {contract.title('en')}"
    lines = ["", title, "", description(contract.schema, "en"), where, "", *table(contract)]
    refused = [f"`{name}` ({code})" for name, code in contract.schema.get("x-refused", {}).items()]
    return [*lines, "", f"Never to be recorded: {', '.join(refused)}."] if refused else lines


def settings_page() -> list[str]:
    contract = settings_contract()
    lead = "Every setting of a site stands in `site.yml`, in the folder of the site."
    return [NOTE.format(source="generator/settings.yml"), "", "# Settings", "", lead, "", *table(contract)]


def fields_page() -> list[str]:
    lines = [
        NOTE.format(source="generator/kinds/, generator/shared.yml, narrative.yml and reviewed.yml"),
        "",
        "# Fields",
        "",
        "Every field of every file that editors write, but for [site.yml](settings.md). `a.b` is the field `b` below `a`;",
        "`a[].b` is the field `b` of each item of the list `a`. Any other field is refused.",
    ]
    for contract in contracts().values():
        lines += chapter(contract, f"Files: `data/{contract.kind}/*.yml`, each with one record or a list of them.")
    lines += chapter(narrative_contract(), "Files: `content/**/*.md`, between two lines of `---` at the top.")
    lines += chapter(
        reviewed_contract(), "File: `accessibility/reviewed.yml` in the folder of the site, a list of these."
    )
    return lines


def errors_page() -> list[str]:
    lines = [
        NOTE.format(source="generator/diagnostics/codes/"),
        "",
        "# Errors",
        "",
        "Every code that a command can report. `…` stands for what is filled in. Each code has a page with a wrong and a",
        "right example in every built site, at `/help/errors/<code>/`.",
    ]
    for letter, about in LETTERS.items():
        entries = [code for code in all_codes() if code.name.startswith(letter)]
        lines += ["", f"## {letter}: {about}"] if entries else []
        for code in entries:
            lines += ["", *entry(code)]
    return lines


def entry(code: Code) -> list[str]:
    lines = [f"### {code.name} {code.title['ko']} / {code.title['en']}", ""]
    lines += ["A warning: it does not stop publication.", ""] if code.severity == "warning" else []
    for word, texts in (("Message", code.message), ("How to mend it", code.help), ("Why", code.reason)):
        lines += [f"- {word}: {prose(texts['ko'])}  ", f"  {prose(texts['en'])}"]
    return lines


def prose(text: str) -> str:
    """A sentence of a code as Markdown shows it unchanged."""
    return re.sub(r"([\\`*_<|\[])", r"\\\1", PLACEHOLDER.sub("…", " ".join(text.split())))


#: Timings that show each of the shapes that are understood; what is said of them comes from the code.
TIMINGS = (
    "4월, 9월", "3월 31일까지", "익년도 1월 이내", "월초", "분기 말", "매월 10일까지", "분기가 끝난 다음 달 10일까지", "다음 달 말까지",
    "분기 종료 후 30일 이내", "발생 후 14일 이내", "계획수립일로부터 1월 이내", "휴관일 전 일주일", "공고일", "심의 후", "자료를 정리하는 대로",
)  # fmt: skip
#: A cycle for each timing that stands alone in the table, and a last publication from which the example counts.
SHOWN_LAST = "2014-09-20"
UNITS = {1: "달", 3: "분기", 6: "반기", 12: "해"}
EVERY = {1: "매월", 3: "분기별", 6: "반기별", 12: "연 1회"}


def schedule_page() -> list[str]:
    return [
        NOTE.format(source="generator/schedule/"),
        "",
        "# 주기와 시기 적는 법 / Cycles and timings",
        "",
        "편집하는 분께: `cycle`(공표 주기)과 `timing`(공표 시기)에 적을 수 있는 말입니다. 띄어쓰기, 가운뎃점과 쉼표, 전각 숫자, 년과 연은",
        "달라도 됩니다. 모르는 주기를 적으면 비슷한 말을 알려 주고 멈춥니다([T003](errors.md)). 까닭은",
        "[결정 0012](decisions/0012-due-dates.md)에 있습니다.",
        "",
        "## 주기 (`cycle`)",
        "",
        cells("화면에 나오는 말", "English", "이렇게 적어도 됩니다", "다음 기한", "EU frequency"),
        cells(*["---"] * 5),
        *(cycle_row(rule, words) for rule, words in FORMS),
        "",
        "표에 없는 수도 됩니다: `5개월마다`, `10일마다`, `월 3회`, `주 2회`. 달이나 때로 적어도 됩니다: `6월, 12월`, `매년 3월`, `월초`,",
        "`분기 말`, `매월 10일`, `연 1회(3월)`. 여럿이면 쉼표로 나눕니다: `연초, 수시`. `계획 수립 시`, `변동사항 발생 시`처럼 일을 적으면",
        "수시로 봅니다.",
        "",
        "## 시기 (`timing`)",
        "",
        "적은 글은 그대로 화면에 나옵니다. 알아들은 것으로는 다음 기한을 셈합니다. 예의 기한은 2014년 9월 20일에 공표했을 때의 것입니다.",
        "",
        cells("이렇게 적으면", "이렇게 알아듣습니다", "주기", "다음 기한의 예"),
        cells(*["---"] * 4),
        *(timing_row(text) for text in TIMINGS),
        "",
        "## 상태",
        "",
        "| 상태 | 뜻 |",
        "| --- | --- |",
        "| 최신 | 기한이 아직 멉니다 |",
        f"| 곧 갱신 | 기한까지 {SOON_DAYS}일 이하이고, 주기의 1/{SOON_PART} 이하로 남았습니다. 기한인 날도 들어갑니다 |",
        "| 지연 | 기한이 지났습니다. 다음 날이 하루 늦은 것입니다. 게시는 멈추지 않습니다 |",
        "| 확인 불가 | 주기나 마지막 공표일이 없거나, 일이 있을 때 공표하는 것입니다. 늦었다고 하지 않습니다 |",
        "| 폐지 | `status`가 `retired`이거나 `merged`입니다 |",
        "",
        "`next_due`를 적으면 셈하지 않고 그날을 기한으로 봅니다. 기준일은 `site.yml`의 `as_of`이고, 없으면 누리집 시간대의 오늘입니다.",
        "늦은 것은 `hwanhi due`가 부서별로 보여 주고, 시민에게는 기록과 `/late/`에서 보여 줍니다.",
        "",
        f"정책제안은 여는 때(`opens`) 전이면 예정, 닫는 때(`closes`)까지 의견 받는 중(마지막 {CLOSING_DAYS}일은 곧 마감), 그 뒤에는 검토 중,",
        "심사한 때(`reviewed_on`)가 되면 심사를 마침입니다. 알림은 `valid`의 첫날부터 끝 날까지 모든 쪽의 맨 위에 나옵니다.",
    ]


def cycle_row(rule: Rule, words: Sequence[str]) -> str:
    spellings = ", ".join(f"`{word}`" for word in words)
    cycle = Cycle(rule.ko, (rule,))
    due = next_due(cycle, None, SHOWN_LAST)
    counted = f"{SHOWN_LAST} → {due}" if due else "없음"
    return cells(rule.ko, rule.en, spellings, counted, rule.frequency)


def timing_row(text: str) -> str:
    timing = parse_timing(text)
    unit = (len(timing.months) and 12 // len(timing.months)) or timing.unit or 1
    cycle = parse_cycle(EVERY[unit])
    due = next_due(cycle, timing, SHOWN_LAST) if cycle else None
    shown = "" if timing.kind == "free" else str(due) if due else "없음(일이 있어야 합니다)"
    return cells(f"`{text}`", understood(timing), "" if timing.kind == "free" else EVERY[unit] if due else "", shown)


def understood(timing: Timing) -> str:
    """A timing in words, from its parts."""
    if timing.kind == "months":
        return (
            "달: "
            + ", ".join(f"{month}월" for month in timing.months)
            + (f", {timing.day}일까지" if timing.day else "")
        )
    if timing.kind == "window":
        unit = UNITS[timing.unit] if timing.unit else "주기"
        day = f"끝난 다음 달 {timing.day}일까지" if timing.day and timing.day < LONGEST else "끝난 다음 달 끝까지"
        after = f"끝난 뒤 {timing.within}일까지" if timing.within else day
        where = {"start": "처음", "end": "끝", "day": f"{timing.day}일까지", "after": after}
        return f"기간: {unit}의 {where[timing.edge or 'end']}" if timing.edge != "after" else f"기간: {unit}가 {after}"
    if timing.kind == "offset":
        days = timing.within or 0
        return f"일: {timing.event} {'전' if days < 0 else '뒤'} {abs(days)}일"
    return f"일: {timing.event}" if timing.kind == "event" else "그대로 보여 주고, 기한은 주기로만 셈합니다"


#: Days of the longest month.
LONGEST = 31
PAGES = {
    "settings.md": settings_page,
    "fields.md": fields_page,
    "errors.md": errors_page,
    "schedule.md": schedule_page,
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the generated pages of the documentation.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page is not up to date")
    check = parser.parse_args().check
    stale = []
    for name, page in PAGES.items():
        path, text = FOLDER / name, "\n".join([*page(), ""])
        if not path.is_file() or path.read_text("utf-8") != text:
            stale.append(name)
            if not check:
                path.write_text(text, "utf-8")
    if stale and check:
        print(f"not up to date: {', '.join(stale)}. Run: .venv/bin/python docs/generate.py")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
