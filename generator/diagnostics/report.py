"""Diagnostics for the pages of a host of repositories: GitLab's Code Quality, and Markdown for the summary of a run."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

from generator.diagnostics.diagnostic import Diagnostic, Language

#: GitLab's words for how bad something is (Code Quality report format).
SEVERITIES = {"error": "major", "warning": "minor"}
#: GitHub drops a summary of more than 1 MiB as a whole.
LARGEST = 900 * 1024
#: What Markdown and HTML would obey, and the letters by which hosts make links and call people.
SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|<>~@&$:\-]")
WORDS = {
    "ko": {"error": "오류", "warning": "경고", "title": "고칠 곳 {n}군데", "none": "고칠 곳이 없습니다.", "more": "외 {n}건"},
    "en": {"error": "error", "warning": "warning", "title": "Problems: {n}", "none": "Nothing to mend.", "more": "and {n} more"},
}  # fmt: skip


def gitlab(ordered: Sequence[Diagnostic], language: Language) -> str:
    """The list that GitLab compares between two branches: the same problem has the same fingerprint, wherever it has moved to."""
    seen = Counter[str]()
    found = []
    for each in ordered:
        sign = "\0".join((each.code, each.path, repr(sorted(each.facts.items()))))
        seen[sign] += 1
        found.append(
            {
                "description": visible(f"{each.code} {each.message(language)} {each.help(language)}"),
                "check_name": each.code,
                "fingerprint": sha256(f"{sign}\0{seen[sign]}".encode("utf-8", "replace")).hexdigest(),
                "severity": SEVERITIES[each.severity],
                "location": {"path": visible(each.shown), "lines": {"begin": each.span.line}},
            }
        )
    return json.dumps(found, ensure_ascii=False, indent=2)


def markdown(ordered: Sequence[Diagnostic], language: Language) -> str:
    """A list, errors first, of a size that is shown; what did not fit is counted."""
    words = WORDS[language]
    if not ordered:
        return f"### {words['none']}\n"
    text = f"### {words['title'].format(n=len(ordered))}\n\n"
    size = len(text.encode())
    for number, each in enumerate(sorted(ordered, key=lambda each: each.severity)):
        place = f"<code>{escaped(f'{each.shown}:{each.span.line}')}</code>"
        item = f"- **{words[each.severity]} {each.code}** {escaped(each.message(language))} {place}"
        item += f"<br>{escaped(each.help(language))}\n"
        size += len(item.encode())
        if size > LARGEST:
            return f"{text}\n**{words['more'].format(n=len(ordered) - number)}**\n"
        text += item
    return text


def escaped(text: str) -> str:
    """``text`` as Markdown shows it and nothing more, on one line."""
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", visible(" ".join(text.split())))


def visible(text: str) -> str:
    """``text`` on one line: whatever a terminal would obey or hide is shown as its code point."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


OTHERS: dict[str, Callable[[Sequence[Diagnostic], Language], str]] = {"gitlab": gitlab, "markdown": markdown}
