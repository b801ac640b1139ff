"""The summary for the page of a run: Markdown, whose size is kept below what GitHub takes, with what was left out counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.changes.compare import Comparison, ContentChange, PageChange
from generator.changes.gate import Gate
from generator.diagnostics import Diagnostic, Language
from generator.diagnostics.report import LARGEST, escaped
from generator.difference import DifferenceLine, RecordDifference
from generator.records import label
from generator.render.comparison import sentences
from generator.words import strings

#: A cell is for reading at a glance.
CELL = 300
#: Lines of one record; more stand in the file.
MOST_LINES = 40


def code(text: str) -> str:
    return f"<code>{escaped(text)}</code>"


def cell(text: str) -> str:
    """A text in a table, cut where it is long."""
    lines = [each for each in text.split("\n") if each.strip()]
    short = "\n".join(lines)
    short = short if len(short) <= CELL else short[: CELL - 1] + "…"
    return "<br>".join(escaped(each) for each in short.split("\n"))


def summary(all_: Comparison, counts: list[tuple[str, int]]) -> str:
    """The whole in Markdown, of at most LARGEST bytes: problems first, then records, texts, files and pages."""
    words = strings(all_.language)["comparison"]
    head = [
        f"## {escaped(words['title'].format(site=all_.site))}",
        escaped(words["lead"].format(base=all_.base)),
        "\n".join(
            [
                f"| {escaped(words['what'])} | {escaped(words['number'])} |",
                "| --- | ---: |",
                *(f"| {escaped(words[name])} | {number} |" for name, number in counts),
            ]
        ),
    ]
    blocks = [*_blocks(all_)]
    text, left = "\n\n".join(head) + "\n", 0
    size = len(text.encode())
    for block, things in blocks:
        more = len(block.encode()) + 2
        if left == 0 and size + more <= LARGEST:
            text += f"\n{block}\n"
            size += more
        else:
            left += things
    if left:
        text += f"\n**{escaped(words['more'].format(n=left))}**. {escaped(words['whole_file'])}\n"
    return text


def _blocks(all_: Comparison) -> Iterator[tuple[str, int]]:
    """Pieces of the summary, and how many things each tells of; a heading tells of none."""
    words = strings(all_.language)["comparison"]
    if all_.nothing:
        yield escaped(words["nothing"]), 0
    if all_.unread:
        yield "\n".join([escaped(words["unread"]), "", *(f"- {code(each)}" for each in all_.unread)]), 1
    if all_.gate:
        yield from _gate(all_.gate, all_.language)
    yield from _problems(words["problems_new"], all_.problems.new, all_.language)
    yield from _problems(words["problems_still"], all_.problems.still, all_.language)
    if all_.problems.solved:
        yield f"### {escaped(words['problems_solved'])}: {len(all_.problems.solved)}", 0
        for problem in all_.problems.solved:
            yield f"- **{problem.code}** {escaped(problem.entry.title[all_.language])} {code(problem.shown)}", 1
    if all_.records:
        yield f"### {escaped(words['records'])}", 0
    for event in ("changed", "added", "gone"):
        yield from ((_record(each, all_.language), 1) for each in all_.records if each.event == event)
    if all_.texts or all_.files:
        yield f"### {escaped(words['other'])}", 0
        yield from ((_file(each, all_.language), 1) for each in (*all_.texts, *all_.files))
    if all_.pages is None:
        yield escaped(words["pages_unknown"]), 0
    else:
        yield from _pages(words["pages_added"], all_.pages.added)
        yield from _pages(words["pages_gone"], all_.pages.gone)
        yield from _pages(words["pages_touched"], all_.pages.touched)


def _gate(gate: Gate, language: Language) -> Iterator[tuple[str, int]]:
    words = strings(language)["comparison"]
    name = "gate_yes" if gate.publish else "gate_no"
    said = escaped(words[name].format(n=gate.pages, failed=gate.failed, open=gate.open))
    yield f"### {escaped(words['gate'])}\n\n{said}", 0
    for each in gate.reasons:
        yield f"- **{each.code}** {escaped(each.message)} {code(each.place)}<br>{escaped(each.help)}", 1


def _problems(title: str, found: Iterable[Diagnostic], language: Language) -> Iterator[tuple[str, int]]:
    listed = list(found)
    if listed:
        yield f"### {escaped(title)}: {len(listed)}", 0
    for each in listed:
        place = code(f"{each.shown}:{each.span.line}")
        yield f"- **{each.code}** {escaped(each.message(language))} {place}<br>{escaped(each.help(language))}", 1


def _record(each: RecordDifference, language: Language) -> str:
    words = strings(language)["comparison"]
    event = words["event_renamed" if each.renamed else f"event_{each.event}"]
    kind = label(each.record.contract.schema, language)
    parts = [f"#### {escaped(event)}: {escaped(each.title)}", f"{escaped(kind)} · {code(each.record.path)}"]
    parts += [escaped(sentence) for sentence in sentences(each, language)]
    return "\n\n".join([*parts, *_table(each.lines, each.title, language)])


def _file(each: ContentChange, language: Language) -> str:
    words = strings(language)["comparison"]
    head = f"#### {escaped(words[f'event_{each.event}'])}: {code(each.path)}"
    return "\n\n".join([head, escaped(each.title), *_table(each.lines, each.title, language)])


def _table(lines: tuple[DifferenceLine, ...], title: str, language: Language) -> Iterator[str]:
    words = strings(language)["comparison"]
    if not lines:
        return
    rows = [
        f"| {escaped(words['field'])} | {escaped(words['before'])} | {escaped(words['after'])} |",
        "| --- | --- | --- |",
    ]
    for line in lines[:MOST_LINES]:
        before = words["none"] if line.act == "added" else line.before or words["empty"]
        after = words["none"] if line.act == "dropped" else line.after or words["empty"]
        rows.append(f"| {cell(' › '.join(line.where) or title)} | {cell(before)} | {cell(after)} |")
    yield "\n".join(rows)
    if len(lines) > MOST_LINES:
        yield escaped(words["more_lines"].format(n=len(lines) - MOST_LINES))


def _pages(title: str, pages: tuple[PageChange, ...]) -> Iterator[tuple[str, int]]:
    if pages:
        yield f"### {escaped(title)}: {len(pages)}", 0
    for each in pages:
        yield f"- {escaped(each.title)} {code(each.url)}", 1
