"""Times of the day and months that there are not, in the sentences of a record (T018): 14:60, 오후 25시, 2014년 13월."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.pattern import Pattern
from generator.records import Part, Record, Settings
from generator.rules.bullet import QUOTED, applies
from generator.rules.day import answers
from generator.rules.rule import RecordRule
from generator.source import Scalar, first_line

#: What says that two numbers with a colon are a time: half of the day before it, or that it begins or ends something.
BEFORE, BEHIND = r"(?:오전|오후|낮|밤|저녁|새벽|아침)\s?", r"\s?(?:[~∼～–-]\s?\d{1,2}:|부터|까지|에\s)"
HOUR = r"(?:2[5-9]|[3-9]\d):[0-5]\d|\d{1,2}:[6-9]\d"
#: Days end at 24:00 (ISO 8601); halves of a day have twelve hours.
IMPOSSIBLE = Pattern(
    rf"(?<![\d.:])(?:{BEFORE}(?:{HOUR})(?!\d)|(?:{HOUR})(?={BEHIND})|\d{{1,2}}:\d{{2}}\s?[~∼～–-]\s?(?:{HOUR})(?!\d))"
    r"|(?:오전|오후)\s?(?:1[3-9]|[2-9]\d)\s?시(?!간)|(?<!\d)(?:2[5-9]|[3-9]\d)\s?시\s?(?:[0-5]?\d\s?분|부터|까지|에\s)|\d\s?시\s?[~∼～–-]\s?(?:2[5-9]|[3-9]\d)\s?시(?!간)"
    r"|(?<!\d)(?:19|20)\d{2}\s?년\s?(?:0|1[3-9]|[2-9]\d)\s?월"
)


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    node = part.node
    if isinstance(node, Scalar) and part.path[0] not in QUOTED:
        for found in IMPOSSIBLE.finditer(node.text):
            if any(found[0].strip() in answer for answer in answers(record)):
                continue
            yield Diagnostic("T018", record.path, first_line(node.span), {"value": found[0].strip()})


RULE = RecordRule(applies, check)
