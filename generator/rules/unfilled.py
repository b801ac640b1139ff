"""What was to be filled in later, and a word that says that there is nothing to say (F047): readers would meet it as the content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.pattern import Pattern
from generator.records import Part, Record, Settings
from generator.rules.bullet import QUOTED, applies
from generator.rules.rule import RecordRule
from generator.source import Scalar, first_line

#: A whole text that is none: in brackets or not, with the signs around it.
PLACE = Pattern(
    r"[\s\W]*(?:(?:지금\s?)?작성\s?(?:중|예정|요망|필요)(?:입니다|임)?|(?:추후|나중에|차후)\s?(?:작성|기재|입력|추가|적기|보완)\S{0,4}|(?:내용|설명|제목|여기)(?:을|를|에)?\s?(?:내용을\s?)?(?:입력|적어|작성|써)\S{0,6}"
    r"|todo\b.{0,40}|tbd|tba|fixme\b.{0,40}|lorem ipsum.*|\?{2,}|\.{3,}|…+|x{3,}|(?:to be )?(?:written|filled in|completed) later|enter (?:the )?text.{0,10}|placeholder)[\s\W]*",
    re.IGNORECASE,
)
#: No gap is longer; a text of many dots would be tried in every way.
LONGEST = 80
#: That there is nothing: the field is left out then, and pages say nothing of it.
NOTHING = Pattern(
    r"[\s(]*(?:(?:내용\s?)?없음|해당\s?(?:사항\s?)?없음|무|n/?a|none|nil|not applicable)[\s).]*", re.IGNORECASE
)


def check(part: Part, record: Record, _settings: Settings) -> Iterator[Diagnostic]:
    node = part.node
    if not isinstance(node, Scalar) or part.path[0] in QUOTED or len(node.text) > LONGEST:
        return
    # Within a list or a group it may be the answer that the document gives.
    if PLACE.fullmatch(node.text) or (len(part.path) == 1 and NOTHING.fullmatch(node.text)):
        yield Diagnostic("F047", record.path, first_line(node.span), {"value": node.text.strip()})


RULE = RecordRule(applies, check)
