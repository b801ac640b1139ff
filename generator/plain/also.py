"""Lines of the glossary that say what else something is called: ``: 같은 말: 노인, 고령자``, in English ``: Also: senior``.

Markdown shows such a line as a second explanation; the search finds each of the words by the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Fact, Language, Span, replace
from generator.pattern import Pattern
from generator.withholding import redacted_to_blanks

#: How such a line begins behind its ``: ``.
LABEL: dict[Language, str] = {"ko": "같은 말", "en": "Also"}
_ALSO = Pattern(r"(?:같은 ?말|[Aa]lso) ?[:：] ?(?P<words>.*)")
#: What else people write for it, with the mark of a definition or without; and the right beginning without its mark.
_MEANT = Pattern(
    r"^ {0,3}(?P<mark>: {1,3})?[-*(]? ?(?:(?P<label>같은 ?말|[Aa]lso)|같은 ?뜻(?:의 ?말|인 ?말)?|뜻이? ?같은 ?말|동의어|유의어|"
    r"비슷한 ?말|다른 ?말|다른 ?이름|[Ss]ynonyms?|[Ss]ame(?: as)?|[Aa]lso (?:called|known as)|[Aa]ka) ?[:：=] ?(?P<words>\S.*)$"
)
_COMMAS = Pattern("[，、;；/|]")
#: So many words (eojeol) may a name have; more are a sentence.
LONGEST = 5
EMPTY: Fact = {"ko": "콜론 뒤에 적은 말이 없습니다", "en": "no word stands behind the colon"}
SENTENCE: Fact = {"ko": "낱말이 아니라 문장입니다", "en": "it is a sentence and no word"}
COMMA: Fact = {"ko": "말과 말 사이는 쉼표로 나눕니다", "en": "words are parted by commas"}
TWICE: Fact = {"ko": '"{word}" 말을 두 번 적었습니다', "en": '"{word}" stands here twice'}
LABELLED: Fact = {"ko": '"같은 말:"로 시작해야 합니다', "en": 'it has to begin with "Also:"'}
MARKLESS: Fact = {"ko": "줄 맨 앞에 콜론과 빈칸이 있어야 합니다", "en": "it has to begin with a colon and a blank"}


def also_of(line: str) -> tuple[str, ...] | None:
    """The words that a definition (without its mark) names; None where it explains something."""
    found = _ALSO.fullmatch(line.strip())
    if not found:
        return None
    return tuple(
        word for each in re.sub("[，、]", ",", redacted_to_blanks(found["words"])).split(",") if (word := each.strip())
    )


def unclear(line: str, number: int, names: Sequence[str], path: str, language: Language) -> Iterator[Diagnostic]:
    """What is wrong with a line below the term ``names``: a list that is none (Y044), a list under another name (Y045)."""
    bare = line.strip()
    definition = re.match(r"^ {0,3}: {1,3}", line)
    listed = _ALSO.fullmatch(line[definition.end() :].strip()) if definition else None
    start = len(line) - len(line.lstrip()) + 1
    span = Span(number, start, number, start + len(bare))
    if listed:
        yield from _list(redacted_to_blanks(listed["words"]).strip(), names, path, span, language)
    elif (meant := _MEANT.match(line)) and not _sentence(meant["words"]):
        words = ", ".join(
            part.strip() for part in _COMMAS.sub(",", meant["words"]).rstrip(".)").split(",") if part.strip()
        )
        right = f": {LABEL[language]}: {words}"
        facts = {"line": bare, "reason": MARKLESS if meant["label"] else LABELLED}
        yield Diagnostic("Y045", path, span, facts, replace(span, right))


def _list(words: str, names: Sequence[str], path: str, span: Span, language: Language) -> Iterator[Diagnostic]:
    parts = [part.strip().rstrip(".") for part in _COMMAS.sub(",", words).split(",")]
    seen = {_folded(name) for name in names}
    kept = [part for part in parts if part and not (_folded(part) in seen or seen.add(_folded(part)))]  # type: ignore[func-returns-value]
    twice = next((part for part in parts if part and (parts.count(part) > 1 or part not in kept)), "")
    reason = (
        EMPTY if not words
        else SENTENCE if any(_sentence(part) for part in words.split(","))
        else COMMA if re.search("[;；/|]", words) or not all(parts)
        else {"ko": TWICE["ko"].format(word=twice), "en": TWICE["en"].format(word=twice)} if twice  # type: ignore[index]
        else None
    )  # fmt: skip
    if reason:
        sure = bool(kept) and reason is not SENTENCE
        shown = ", ".join(kept) if sure else {"ko": "노인, 고령자", "en": "pensioner, senior"}[language]
        right = f": {LABEL[language]}: {shown}"
        yield Diagnostic("Y044", path, span, {"reason": reason}, replace(span, right) if sure else None)


def _sentence(text: str) -> bool:
    return (text.strip().endswith((".", "?", "!", "다")) and len(text.split()) > 1) or len(text.split()) > LONGEST


def _folded(word: str) -> str:
    return re.sub(r"\s+", "", word).lower()
