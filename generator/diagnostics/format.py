"""Diagnostics as text: ``full`` for people, ``concise`` for a list, ``github`` for annotations, ``json`` for tools.

``gitlab`` is the Code Quality of GitLab, ``markdown`` a list for the page of a run (both in ``report``).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from generator.diagnostics.diagnostic import Diagnostic, Language
from generator.diagnostics.fix import Fix, result_lines
from generator.diagnostics.report import OTHERS, visible
from generator.diagnostics.span import Span
from generator.privacy import KINDS, conceal, masked

WORDS = {
    "ko": {
        "error": "오류",
        "warning": "경고",
        "help": "고치는 법",
        "fix": "이렇게 바꾸세요",
        "fix_line": "{line}번째 줄을 이렇게 바꾸세요",
        "above": "{line}번째 줄 바로 위에 넣으세요",
        "below": "{line}번째 줄 바로 아래에 넣으세요",
        "encoding": "UTF-8로 다시 저장하세요",
        "rename": "파일 이름을 바꾸세요",
        "removed": "이 줄을 지우세요",
        "url": "자세한 설명",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "help": "how to fix it",
        "fix": "change it to",
        "fix_line": "change line {line} to",
        "above": "insert above line {line}",
        "below": "insert below line {line}",
        "encoding": "save it again as UTF-8",
        "rename": "rename the file",
        "removed": "delete this line",
        "url": "more about it",
    },
}
#: Codes whose place is that of personal data.
PERSONAL = frozenset(kind.code for kind in KINDS.values())
#: The code of a field that would name a person: what stands behind it is a name.
NAMING = "P001"
#: A line longer than this is cut around the caret, so that a terminal shows it whole.
WIDEST = 160
#: Characters on either side of what is shown that are looked through, too: a value that the cut goes through, and the word
#: before it that tells what it is, are still known. A line of a megabyte is not looked through for every problem in it.
AROUND = 400

#: The longest line, in characters, and the most lines that are offered whole for copying.
LONGEST = 2_000
MOST_LINES = 40

#: Bytes of a file of which lines are shown: no file that is read is larger.
LARGEST = 1024 * 1024

#: What is found to be personal has so many characters.
SHORTEST_SECRET, LONGEST_SECRET = 2, 60
#: So many annotations of one severity GitHub shows of one step.
ANNOTATIONS = 10
REST = {
    "ko": {
        "head": "그 밖의 문제",
        "rest": "외 {n}건(오류 {errors}건, 경고 {warnings}건). GitHub가 다 보이지 못한 것은 이 단계의 기록에 있습니다.",
    },
    "en": {
        "head": "All other problems",
        "rest": "and {n} more (errors: {errors}, warnings: {warnings}), which GitHub does not show here: see the log of this step.",
    },
}

FORMATS = ("full", "concise", "github", "json", "gitlab", "markdown")


def width(text: str) -> int:
    """Cells that ``text`` takes in a terminal: two for wide characters (Hangul), none for combining ones."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def present(diagnostics: Iterable[Diagnostic], style: str, language: Language, root: Path, published: str = "") -> str:
    """All ``diagnostics`` in one of FORMATS, in the order of path and place; ``root`` is where their paths start.

    ``published`` is the address of the site, if it has the help for editors with it.
    """
    # The preview shows a file again after it was mended.
    lines_of.cache_clear()
    given = distinct(diagnostics)
    ordered = sorted(given, key=lambda each: each.order)
    told = secrets(ordered, root)
    return hushed(_presented(given, ordered, style, language, root=root, published=published, told=told), told)


def secrets(given: Iterable[Diagnostic], root: Path) -> frozenset[str]:
    """What was found to be personal, as it is written: the sentence around it may not show any more that it is."""
    found = set()
    for each in given:
        lines = lines_of(root, each.path) if each.code in PERSONAL else ()
        if each.span.line == each.span.end_line and 1 <= each.span.line <= len(lines):
            text = lines[each.span.line - 1][each.span.column - 1 : each.span.end_column - 1]
            if SHORTEST_SECRET <= len(text) <= LONGEST_SECRET:
                found.add(text)
    return frozenset(found)


def hushed(text: str, hidden: Iterable[str]) -> str:
    """``text`` with each of these masked wherever it stands; it keeps its length."""
    for each in sorted(hidden, key=len, reverse=True):
        text = text.replace(each, masked(each, 1))
    return text


def _presented(
    given: Sequence[Diagnostic],
    ordered: Sequence[Diagnostic],
    style: str,
    language: Language,
    *,
    root: Path,
    published: str,
    told: Collection[str],
) -> str:
    if style == "json":
        return json.dumps([as_json(each, language) for each in ordered], ensure_ascii=False, indent=2)
    if style in OTHERS:
        return OTHERS[style](ordered, language)
    if style == "github":
        return limited(given, language, root)
    hidden: dict[str, list[Span]] = {}
    for each in ordered:
        if each.code in PERSONAL:
            hidden.setdefault(each.path, []).append(each.span)
        elif each.code == NAMING:
            # The field is one for a name, so its value is one.
            span = each.span
            hidden.setdefault(each.path, []).append(Span(span.end_line, span.end_column, span.end_line + 1, 1))
    one: Callable[[Diagnostic], str] = {
        "full": lambda each: full(each, language, root, hidden.get(each.path, ()), published=published, told=told),
        "concise": lambda each: concise(each, language),
    }[style]
    return "\n".join(one(each) for each in ordered)


def distinct(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The same problem at the same place is said once."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for each in diagnostics:
        seen.setdefault((each.code, each.path, each.span, repr(sorted(each.facts.items()))), each)
    return list(seen.values())


def as_json(each: Diagnostic, language: Language) -> dict[str, object]:
    """``fix`` is there where one right answer is known: ``edits``, each a place and its new text, ``encoding``, ``rename``."""
    shown: dict[str, object] = {
        "code": each.code,
        "severity": each.severity,
        "path": each.shown,
        "line": each.span.line,
        "column": each.span.column,
        "end_line": each.span.end_line,
        "end_column": each.span.end_column,
        "message": each.message(language),
        "help": each.help(language),
        "url": each.url,
    }
    if each.fix:
        edits = [{**edit.span._asdict(), "text": conceal(edit.text)} for edit in each.fix.edits]
        shown["fix"] = {"edits": edits, "encoding": each.fix.encoding, "rename": conceal(each.fix.rename)}
    return shown


def concise(each: Diagnostic, language: Language) -> str:
    word = WORDS[language][each.severity]
    place = f"{visible(each.shown)}:{each.span.line}:{each.span.column}"
    return f"{place}: {word} {each.code} {visible(each.message(language))}"


def full(
    each: Diagnostic,
    language: Language,
    root: Path,
    hidden: Iterable[Span] = (),
    *,
    published: str = "",
    told: Collection[str] = (),
) -> str:
    """``hidden`` are the places of personal data in the same file, which no excerpt shows; ``told`` what stands there."""
    lines = [concise(each, language)]
    gutter = len(str(each.span.line))
    lines += excerpt(each.span, lines_of(root, each.path), gutter, hidden)
    words = WORDS[language]
    lines.append(f"{' ' * gutter} = {words['help']}: {visible(each.help(language))}")
    offered = offer(each, language, lines_of(root, each.path))
    if not any(secret in line for secret in told for line in offered):
        lines += [f"{' ' * gutter} {line}".rstrip() for line in offered]
    lines.append(f"{' ' * gutter} = {words['url']}: {each.explained(published)}")
    return "\n".join(lines) + "\n"


def offer(each: Diagnostic, language: Language, lines: Sequence[str]) -> list[str]:
    """What to put there, ready to copy: whole lines as they will be, after a ``+``. Nothing where no one answer is right."""
    if each.fix is None:
        return []
    words = WORDS[language]
    if each.fix.encoding:
        return [f"= {words['encoding']}: hwanhi check --fix --write"]
    if each.fix.rename:
        return [f"= {words['rename']}: {visible(conceal(each.fix.rename))}"]
    head, changed = directed(each.fix, each.span.line, lines)
    # What is masked cannot be copied: asterisks would be published.
    if any(conceal(text) != text for text in changed):
        return []
    shown = [f"+ {visible(text.expandtabs(1)) if len(text) <= LONGEST else cut(text)}" for text in changed[:MOST_LINES]]
    more = [f"+ … ({len(changed)})"] if len(changed) > MOST_LINES else []
    return [f"= {words[head[0]].format(line=head[1])}:", *shown, *more] if shown else [f"= {words['removed']}"]


def directed(fix: Fix, at: int, lines: Sequence[str]) -> tuple[tuple[str, int], list[str]]:
    """What to do with which line, and the lines to copy for that. ``at`` is the line that the problem is told at: of new lines people are
    told where they go, or they put them in its place.
    """
    result = result_lines(lines, fix)
    changed = [text for _, text in result]
    first = result[0][0] if result else at
    grown = sum(edit.text.count("\n") - (edit.span.end_line - edit.span.line) for edit in fix.edits)
    before = [line.rstrip("\r") for line in lines[first - 1 : first - 1 + len(changed) - grown]]
    if lines and first > len(lines):
        # Behind the last line, which has no end.
        return ("below", len(lines)), [line for line in changed if line]
    if grown > 0 and before and changed[grown:] == before and any(changed[:grown]):
        return ("above", first), changed[:grown]
    if grown > 0 and before and changed[:-grown] == before and any(changed[-grown:]):
        return ("below", first + len(before) - 1), changed[-grown:]
    return ("fix" if first == at else "fix_line", first), changed


def cut(text: str) -> str:
    """A line too long to be copied from a terminal; ``--fix --write`` changes it all the same."""
    return f"{visible(conceal(text[: WIDEST + AROUND])[:WIDEST])} …"


def excerpt(span: Span, lines: Sequence[str], gutter: int, hidden: Iterable[Span] = ()) -> list[str]:
    """The line in question, personal data in it masked, and a caret below it; nothing for what is no text."""
    # A problem of the whole file has no place in it.
    if span == Span() or not 1 <= span.line <= len(lines):
        return []
    line = lines[span.line - 1].rstrip("\r")
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(start + 1, min(end, max(len(line), start + 1)))
    cut = max(0, start - WIDEST // 2) if len(line) > WIDEST else 0
    line, start, end = blurred(line, span.line, hidden, cut), start - cut, min(end - cut, WIDEST)
    line = "".join(char if char.isprintable() else " " for char in line)
    carets = "^" * max(1, width(line[start:end]))
    blank = " " * gutter
    return [f"{blank} |", f"{span.line} | {line}".rstrip(), f"{blank} | {' ' * width(line[:start])}{carets}"]


def blurred(line: str, number: int, hidden: Iterable[Span], cut: int) -> str:
    """Of the line ``number`` of a file, WIDEST characters from ``cut`` as a log may hold them: what is personal masked."""
    first, last = max(0, cut - AROUND), min(len(line), cut + WIDEST + AROUND)
    places = []
    for span in hidden:
        if span != Span() and span.line <= number <= span.end_line:
            start = span.column - 1 if number == span.line else 0
            end = span.end_column - 1 if number == span.end_line else len(line)
            if start < last and end > first:
                places.append((max(start, first) - first, min(end, last) - first))
    return conceal(line[first:last], places)[cut - first :][:WIDEST]


@lru_cache(maxsize=8)
def lines_of(root: Path, shown: str) -> tuple[str, ...]:
    """The lines of a file as diagnostics count them; none for what is no text file of an ordinary size.

    ``shown`` has its Hangul composed, while the name on disk may be decomposed, as a Mac writes it.
    """
    path = root
    for part in Path(shown).parts:
        exact = path / part
        if not exact.exists() and path.is_dir():
            exact = next((each for each in path.iterdir() if unicodedata.normalize("NFC", each.name) == part), exact)
        path = exact
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            return ()
        return tuple(unicodedata.normalize("NFC", path.read_bytes().decode("utf-8-sig")).split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()


def limited(given: Sequence[Diagnostic], language: Language, root: Path) -> str:
    """What GitHub shows of a step: ten errors and ten warnings; it drops all others without a word.

    So the others are lines of the log, and the last annotation says how many they are. Who gave them has put first what matters
    most.
    """
    shown: list[Diagnostic] = []
    rest: list[Diagnostic] = []
    for each in given:
        same = sum(other.severity == each.severity for other in shown)
        (shown if same < ANNOTATIONS else rest).append(each)
    lines = [github(each, language, root) for each in sorted(shown, key=lambda each: each.order)]
    if rest:
        words = REST[language]
        # A line of the log that begins with two colons would be obeyed.
        told = [f"  {concise(each, language)}" for each in sorted(rest, key=lambda each: each.order)]
        lines += [f"::group::{words['head']}", *told, "::endgroup::"]
        errors = sum(each.severity == "error" for each in rest)
        lines.append(f"::notice::{words['rest'].format(n=len(rest), errors=errors, warnings=len(rest) - errors)}")
    return "\n".join(lines)


def github(each: Diagnostic, language: Language, root: Path) -> str:
    """A workflow command of GitHub Actions; ``%``, line ends, ``:`` and ``,`` are escaped as its runner expects."""
    place = {"file": each.shown, "line": each.span.line, "col": each.span.column, "endLine": each.span.end_line}
    if each.span.end_line == each.span.line:
        place["endColumn"] = each.span.end_column
    properties = ",".join(f"{key}={_escaped(lines_visible(str(value)), ':,')}" for key, value in place.items())
    text = f"{each.code} {visible(each.message(language))}\n{visible(each.help(language))}"
    text = "\n".join([text, *offer(each, language, lines_of(root, each.path))])
    return f"::{each.severity} {properties},title={each.code}::{_escaped(text)}"


def lines_visible(text: str) -> str:
    """As ``visible``, but lines stay lines."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _escaped(text: str, more: str = "") -> str:
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
