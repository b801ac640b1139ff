"""What mkdocs reports while it builds, in the words of an editor as far as we know them; the reason is never lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.diagnostics import Diagnostic, Fact

#: Sentences of mkdocs 1.6, each with ours; {0} is a page or file below content/.
KNOWN: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"Error (?:reading|building) page '(.+?)':\s*(.*)", re.DOTALL), "{0} 쪽을 만들지 못했습니다. {1}", "the page {0} could not be made. {1}"),
    (re.compile(r"Excluding '(.+?)' from the site because it conflicts with '(.+?)'\."), "{0}과(와) {1}의 주소가 같습니다. 하나를 지우거나 이름을 바꾸세요.", "{0} and {1} have one address: delete or rename one of them."),
    (re.compile(r"File not found: (.+)"), "{0} 파일이 없습니다.", "there is no file {0}."),
    (re.compile(r"Encoding error reading file: (.+)"), "{0} 파일의 글자를 읽을 수 없습니다. UTF-8로 저장하세요.", "the characters of {0} cannot be read: save it as UTF-8."),
)  # fmt: skip
#: How mkdocs ends after it has said why.
ENDED = re.compile(r"Aborted with .*!")


def reported(messages: Iterable[str], ended: str = "") -> Iterator[Diagnostic]:
    """A problem for each message; ``ended``, the last word of a build that failed, where no message says more."""
    said = [each.strip() for each in messages if each.strip()]
    telling = [each for each in dict.fromkeys(said) if not ENDED.fullmatch(each)]
    for message in telling or [each for each in (ended.strip(),) if each]:
        yield _problem(message)


def _problem(message: str) -> Diagnostic:
    for pattern, ko, en in KNOWN:
        if found := pattern.fullmatch(message):
            facts: dict[str, Fact] = {
                "reason": {"ko": ko.format(*found.groups()).strip(), "en": en.format(*found.groups()).strip()}
            }
            return Diagnostic("B023", f"content/{found[1]}", facts=facts)
    return Diagnostic("B023", "content", facts={"reason": message})
