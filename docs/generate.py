"""Writes settings.md, fields.md, examples.md, errors.md, schedule.md, rules.md and rules/ beside this file, from what the code says of itself.

``python docs/generate.py`` writes them; with ``--check`` nothing is written, and the exit code is 1 where one of them is
not what would be written.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from accessibility.requirement import requirements
from accessibility.rule import Rule as GateRule
from accessibility.rule import rules
from generator.diagnostics import LETTERS, Code, all_codes, unfilled
from generator.records import (
    Contract,
    Field,
    Schema,
    answers_contract,
    branch,
    contracts,
    description,
    example,
    fields,
    label,
    load_settings,
    longer,
    metacontract,
    narrative_contract,
    resolve,
    reviewed_contract,
    settings_contract,
)
from generator.schedule import FORMS, Cycle, CycleRule, Timing, next_due, parse_cycle, parse_timing, promises
from generator.schedule.state import CLOSING_DAYS, SOON_DAYS, SOON_PART

FOLDER = Path(__file__).resolve().parent
NOTE = "<!-- Made by `python docs/generate.py` from {source}. Edit that, then run the script. -->"
TYPES = {"string": "text", "integer": "whole number", "boolean": "`yes` or `no`", "array": "list", "object": "fields"}
FORMATS = {
    "date": "`YYYY-MM-DD`",
    "moment": "`YYYY-MM-DD`, `YYYY-MM` or `YYYY`",
    "web-address": "`http://…` or `https://…`",
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


def rule(schema: Schema) -> str:
    """What may be written, in words."""
    if "if" in schema:
        short = branch(schema, "string")
        if short.get("type") == "object":
            return "the fields below, or a list of them"
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
    shown = f"`{example(schema)}`" if schema.get("examples") else ""
    needed = "yes" if field.required else ""
    # A contract that says nothing in English says it in Korean.
    meaning = " / ".join(dict.fromkeys(filter(None, (description(schema, "ko"), description(schema, "en")))))
    return cells(f"`{field.path}`", names, needed, meaning, rule(schema), shown)


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
        NOTE.format(
            source="generator/kinds/, generator/shared.yml, narrative.yml, reviewed.yml, answers.yml and contract.yml"
        ),
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
    lines += chapter(
        answers_contract(), "File: `accessibility/answers.yml` in the folder of the site, a list of these."
    )
    lines += chapter(
        metacontract("kind"), "Files: `generator/kinds/*.yml`, one a kind; wrong ones have the codes K001 to K009."
    )
    return lines


def examples_page() -> list[str]:
    """A whole record of each kind, with the words of the site in this repository, as people would type it."""
    settings, _ = load_settings(FOLDER.parent)
    lines = [
        NOTE.format(source="the examples in generator/kinds/ and the vocabularies of site.yml"),
        "",
        "# 본보기 기록",
        "",
        "종류마다 항목을 모두 적은 기록 하나입니다. 필요 없는 줄은 지우고 쓰세요. 분야처럼 정해진 말은 이 누리집의 `site.yml`에 있는 것입니다.",
        "`task/…`, `dataset/…`처럼 다른 기록을 가리키는 줄은 있는 기록으로, `예시 문서 > 1장` 같은 곳은 여러분의 문서에 있는 곳으로 바꾸거나 지우세요. 물어보며 적으려면 `hwanhi new 종류`.",
        "(A whole record of each kind to copy, with the words of this site; delete the lines that are not needed.)",
    ]
    for kind, contract in contracts().items():
        record = dict(contract.schema["examples"][0])
        for name, schema in contract.fields.items():
            if name in record and "x-vocabulary" in schema and settings:
                record[name] = settings.vocabulary(schema["x-vocabulary"])[0].id
        # Where it comes from is a place in a document of another site.
        record |= {"source": "own"} if "source" in record else {}
        # Nor can anything of it be lost; and what is withheld of a text has a mark there.
        record.pop("lost", None)
        if "[[" not in str(record) and not all({"field", "whole"} & set(each) for each in record.get("withheld", ())):
            record.pop("withheld")
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=200)
        lines += [
            "",
            f"## {contract.title('ko')}: `data/{kind}/{record['id']}.yml`",
            "",
            "```yaml",
            *text.splitlines(),
            "```",
        ]
    return lines


def errors_page() -> list[str]:
    lines = [
        NOTE.format(source="generator/diagnostics/codes/"),
        "",
        "# Errors",
        "",
        "Every code that a command can report. `…` stands for what is filled in. `hwanhi explain CODE` shows it with a wrong",
        "and a right example; so does `/help/errors/<code>/` of `hwanhi serve` and of a site with `help: yes`.",
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
    return re.sub(r"([\\`*_<|\[])", r"\\\1", unfilled(" ".join(text.split())))


#: Timings that show each of the shapes that are understood, with a cycle; what is said of them comes from the code.
TIMINGS = (
    ("연 2회", "4월, 9월"), ("연 2회", "6월 30일, 12월 31일"), ("연 1회", "3월 31일까지"), ("연 1회", "1월~2월"), ("연 1회", "3월 초"), ("연 1회", "1분기"), ("연 1회", "상반기 중"),
    ("연 1회", "익년도 1월 이내"), ("매월", "월초"), ("매월", "말일"), ("매월", "매월 10일까지"), ("매월", "매월 20일~25일"), ("월 2회", "1일, 15일"), ("분기별", "분기 말"),
    ("분기별", "분기 첫째 달"), ("분기별", "매 분기 말월 20일"), ("매월", "다음 달 5일까지"), ("분기별", "분기가 끝난 다음 달 10일까지"), ("분기별", "분기 종료 후 30일 이내"),
    ("연 1회", "회계연도 종료 후 3개월 이내"), ("매주", "매주 금요일"), ("매월", "3회"), ("연 1회", "분기 말"), ("격년", "연초"), ("quarterly", "within 30 days after the end of the quarter"),
    ("monthly", "by the 10th of the following month"), ("monthly", "last working day of the month"), ("annually", "Q1"), ("연 1회", "발생 후 14일 이내"), ("연 1회", "휴관일 전 일주일"),
    ("매월", "공고일"), ("연 1회", "심의 후"), ("매월", "수시"), ("매월", "자료를 정리하는 대로"), ("매월", "10일까지(공휴일이면 다음 날)"), ("매월", "5월~9월"),
)  # fmt: skip
#: A last publication from which the examples count.
SHOWN_LAST = "2014-09-20"
#: Why nothing is counted, in the words of the table.
UNCOUNTED = {
    "event": "없음(일이 있어야 합니다)",
    "timing": "없음(알아듣지 못함, T008)",
    "unclear": "없음(이 주기와 함께 셈할 수 없음, T009)",
    "contradiction": "없음(주기와 맞지 않음, T007)",
}


def schedule_page() -> list[str]:
    """The words of schedule.md.in, with the tables that come from the code."""
    cycles = [
        cells("화면에 나오는 말", "English", "이렇게 적어도 됩니다", "다음 기한", "EU frequency"),
        cells(*["---"] * 5),
    ]
    timings = [cells("주기", "이렇게 적으면", "이렇게 알아듣습니다", "다음 기한의 예"), cells(*["---"] * 4)]
    made = {
        "cycles": "\n".join([*cycles, *(cycle_row(rule, words) for rule, words in FORMS)]),
        "timings": "\n".join([*timings, *(timing_row(cycle, text) for cycle, text in TIMINGS)]),
        "soon_days": SOON_DAYS,
        "soon_part": SOON_PART,
        "closing_days": CLOSING_DAYS,
    }
    words = (FOLDER / "schedule.md.in").read_text("utf-8").format(**made)
    return [NOTE.format(source="docs/schedule.md.in and generator/schedule/"), "", *words.splitlines()]


def cycle_row(rule: CycleRule, words: Sequence[str]) -> str:
    spellings = ", ".join(f"`{word}`" for word in words)
    due = next_due(Cycle(rule.ko, (rule,)), None, SHOWN_LAST)
    counted = f"{SHOWN_LAST} → {due}" if due else "없음"
    return cells(rule.ko, rule.en, spellings, counted, rule.frequency)


def timing_row(cycle: str, text: str) -> str:
    parsed, timing = parse_cycle(cycle), parse_timing(text)
    promised = promises(parsed, timing) if parsed else "event"
    due = next_due(parsed, timing, SHOWN_LAST) if parsed else None
    return cells(cycle, f"`{text}`", understood(timing), UNCOUNTED[promised] if isinstance(promised, str) else str(due))


def understood(timing: Timing) -> str:
    """A timing in words: its one spelling, or the event that it hangs on."""
    if timing.kind == "offset":
        days = timing.within or 0
        return f"일: {timing.event} {'전' if days < 0 else '뒤'} {abs(days)}일"
    if timing.kind == "event":
        return f"일: {timing.event}"
    return timing.ko or "그대로 보여 주기만 합니다"


#: What a rule of the gate looks at, in words.
OVER = {
    "document": "the document, as {states} shows it",
    "bytes": "the bytes of the file",
    "visit": "the page in use: keys, pointer, pixels",
    "site": "all pages together",
}
#: Lines of an example; what is longer is to be read in the rule's file.
SHOWN_LINES, SHOWN_COLUMNS = 12, 600


def rules_page() -> list[str]:
    """The index of our own rules."""
    lines = [
        NOTE.format(source="accessibility/rules/"),
        "",
        "# Rules of our own",
        "",
        "What the engine `hwanhi` looks at beside axe and pa11y-ci, one page a rule. Each rule says what it is about, where it",
        "applies and what it expects, and brings pages that fail, pass and do not apply; all of them are tested, and so are its",
        "mutants, changes of a good page that this rule has to find ([the form of a rule](decisions/0007-own-engine.md)).",
        "",
        cells("Rule", "What is true where it is kept", "WCAG 2.2", "KWCAG 2.2", "Examples", "Mutants"),
        cells(*["---"] * 6),
    ]
    for each in rules():
        named = f"[`{each.id}`](rules/{each.id}.md)"
        kept = f"{prose(each.name['ko'])} / {prose(each.name['en'])}"
        examples = str(sum(len(pages) for pages in each.examples.values()))
        lines.append(cells(named, kept, ", ".join(each.wcag), ", ".join(each.kwcag), examples, str(len(each.mutants))))
    return lines


def rule_page(each: GateRule) -> list[str]:
    """All that a rule says of itself."""
    states = ", ".join(f"`{name}`" for name in each.states)
    lines = [
        NOTE.format(source="accessibility/rules/"),
        "",
        f"# {each.id}",
        "",
        f"{prose(each.name['ko'])}  ",
        f"{prose(each.name['en'])}",
        "",
        f"- WCAG 2.2: {about(each.wcag)}",
        f"- KWCAG 2.2: {about(each.kwcag)}",
        f"- Looks at: {OVER[each.over].format(states=f'the state {states}' if len(each.states) == 1 else f'each of the states {states}')}",
    ]
    for word, texts in (("What is wrong", each.message), ("How to mend it", each.fix)):
        lines += [f"- {word}: {prose(texts['ko'])}  ", f"  {prose(texts['en'])}"]
    for word, name in (("Fails", "failed"), ("Passes", "passed"), ("Does not apply", "inapplicable")):
        lines += ["", f"## {word}", "", *shown(each.examples[name][0])]
    mutants = f"Mutants, changes of good pages of our own site that it has to find: {len(each.mutants)}."
    return [*lines, "", mutants]


def about(numbers: Sequence[str]) -> str:
    known = {each.number: each for each in requirements()}
    said = [
        f"{number} {known[number].name['en']}{f' ({known[number].level})' if known[number].level else ''}"
        if number in known
        else number
        for number in numbers
    ]
    return ", ".join(said) or "asked for by neither"


def shown(example: Any) -> list[str]:  # noqa: ANN401 - whatever the metadata holds
    """An example as code; one over several pages has the path of each above it."""
    if isinstance(example, Mapping):
        parts = [line for path, text in example.items() for line in (f"<!-- {path} -->", *str(text).splitlines())]
    else:
        parts = str(example).splitlines()
    cut = [line if len(line) <= SHOWN_COLUMNS else f"{line[:SHOWN_COLUMNS]} …" for line in parts[:SHOWN_LINES]]
    return ["~~~~html", *cut, *(["…"] if len(parts) > SHOWN_LINES else []), "~~~~"]


PAGES: dict[str, Callable[[], list[str]]] = {
    "settings.md": settings_page,
    "fields.md": fields_page,
    "examples.md": examples_page,
    "errors.md": errors_page,
    "schedule.md": schedule_page,
    "rules.md": rules_page,
    **{f"rules/{each.id}.md": partial(rule_page, each) for each in rules()},
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
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, "utf-8")
    # The page of a rule that is gone goes with it.
    for path in (FOLDER / "rules").glob("*.md"):
        if f"rules/{path.name}" not in PAGES:
            stale.append(f"rules/{path.name}")
            if not check:
                path.unlink()
    if stale and check:
        print(f"not up to date: {', '.join(stale)}. Run: .venv/bin/python docs/generate.py")
    return 1 if stale and check else 0


if __name__ == "__main__":
    sys.exit(main())
