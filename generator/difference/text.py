"""Two states of a text of many lines, such as a page of Markdown, by the paragraphs that came and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.difference.line import DifferenceLine
from generator.difference.value import Where


def text_lines(
    old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]], where: Where, why: str = ""
) -> Iterator[DifferenceLine]:
    """``old`` and ``new`` are lines as they are compared and as they are shown; ``why`` what is gone is not shown, if it is not."""
    matcher = SequenceMatcher(None, [raw for raw, _ in old], [raw for raw, _ in new], autojunk=False)
    for act, left, left_end, right, right_end in matcher.get_opcodes():
        before = "\n".join(shown for _, shown in old[left:left_end])
        after = "\n".join(shown for _, shown in new[right:right_end])
        if act == "replace":
            yield DifferenceLine(where, "changed", why or before, after)
        elif act == "insert":
            yield DifferenceLine(where, "added", after=after)
        elif act == "delete":
            yield DifferenceLine(where, "dropped", before=why or before)
