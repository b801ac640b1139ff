"""What editors do to YAML without knowing it, one module a kind. Each is asked where YAML stopped, and says how it would go on."""

from __future__ import annotations

from generator.source.look import Recogniser
from generator.source.slips.before import separators
from generator.source.slips.blank import invisible, odd_blank, tab
from generator.source.slips.bracket import bracket_first, inside_brackets, open_bracket
from generator.source.slips.indentation import continued, indented, missing_dash
from generator.source.slips.pasted import pasted
from generator.source.slips.quote import backslash, behind_quote, curly, open_quote
from generator.source.slips.sign import (
    bare_name,
    bullet,
    glued,
    leading_sign,
    list_behind_name,
    no_colon,
    other_comment,
    second_colon,
    wide_colon,
)

#: In the order of how sure each is of what it sees.
RECOGNISERS: tuple[Recogniser, ...] = (
    separators,
    pasted,
    tab,
    odd_blank,
    invisible,
    wide_colon,
    backslash,
    curly,
    open_quote,
    behind_quote,
    inside_brackets,
    bracket_first,
    open_bracket,
    leading_sign,
    list_behind_name,
    glued,
    no_colon,
    other_comment,
    bare_name,
    bullet,
    missing_dash,
    continued,
    second_colon,
    indented,
)

__all__ = ["RECOGNISERS"]
