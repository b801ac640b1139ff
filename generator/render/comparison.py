"""Two states of a site as one page: what was taken away is marked as that (``del``), what came as that (``ins``)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any, Literal

from markupsafe import Markup, escape

from generator.diagnostics import Language, fill
from generator.difference import DifferenceLine, RecordDifference
from generator.render import environment
from generator.words import strings

#: What a text is compared by: words with the blanks behind them.
WORDS = re.compile(r"\S+\s*|\s+")
#: Longer texts are shown without marks: whoever compares them word by word waits.
LONGEST = 4000


def comparison_page(all: Any, counts: list[tuple[str, int]], language: Language) -> str:  # noqa: A002, ANN401 - as the template has it
    """The file for people; ``all`` is what was compared (``generator.changes``)."""
    template = environment(language).get_template("pages/comparison.html")
    return template.render(
        all=all,
        counts=counts,
        told=lambda line, side: told(line, side, language),
        sentences=lambda change: sentences(change, language),
    )


def sentences(change: RecordDifference, language: Language) -> list[str]:
    """What is to be said of a record beside its fields."""
    words = strings(language)["comparison"]
    found = []
    old, new = change.before, change.now
    if old and new and change.renamed:
        facts = {"old": old.reference, "new": new.reference, "id": old.id}
        found.append(fill(words["guessed" if change.guessed else "renamed"], facts))
    if old and new and change.moved:
        found.append(fill(words["moved"], {"old": old.path, "new": new.path}))
    if found and not change.lines:
        found.append(words["only_place"])
    if change.event == "gone":
        found.append(words["gone_note"])
    return found


def told(line: DifferenceLine, side: Literal["before", "after"], language: Language) -> Markup:
    """One side of a line, with what is only on this side marked; in words where nothing is there."""
    words = strings(language)["comparison"]
    if line.act == ("added" if side == "before" else "dropped"):
        return escape(words["none"])
    own = line.before if side == "before" else line.after
    if not own:
        return escape(words["empty"])
    if line.act != "changed" or max(len(line.before), len(line.after)) > LONGEST:
        return escape(own)
    one, other = WORDS.findall(line.before), WORDS.findall(line.after)
    tag = "del" if side == "before" else "ins"
    parts = []
    for act, left, left_end, right, right_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        text = escape("".join(one[left:left_end] if side == "before" else other[right:right_end]))
        parts.append(text if act == "equal" or not text.strip() else Markup("<{0}>{1}</{0}>").format(Markup(tag), text))  # noqa: S704
    return Markup("").join(parts)
