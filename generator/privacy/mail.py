"""E-mail addresses of persons, and what is none of theirs: addresses of offices, of machines, of repositories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.pattern import Pattern
from generator.privacy.kind import Permitted, PersonalMatch

AT = r"\s{0,2}(?:@|\(\s?(?:at|골뱅이|앳)\s?\)|\[\s?(?:at|골뱅이|앳)\s?\]|골뱅이|\s앳\s)\s{0,2}"
DOT = r"(?:\.|\s\.\s|\s?[\[(]\s?(?:dot|닷|점)\s?[\])]\s?|\s(?:dot|닷|점)\s)"
EMAIL = Pattern(
    rf"(?P<local>[A-Za-z0-9](?:[A-Za-z0-9._%+\-]{{0,63}}))(?P<at>{AT})"
    rf"(?P<domain>[A-Za-z0-9](?:[A-Za-z0-9\-]*)(?:{DOT}[A-Za-z0-9\-]+)*{DOT}[A-Za-z]{{2,24}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
#: Reserved for examples: RFC 2606 and RFC 6761.
RESERVED = Pattern(r"(?:.*\.)?(?:example|test|invalid|localhost)(?:\.(?:com|org|net))?")
#: Names that only governments are given: .go.kr (인터넷주소자원에 관한 법률 시행 규정 of KISA) and korea.kr, .gov and its like
#: below the codes of countries (gov.uk, go.jp, gouv.fr, gob.mx, govt.nz, gc.ca, gv.at, lg.jp), the European Union.
#: or.kr, re.kr and ac.kr are also of others: a site lists those of its offices.
OFFICIAL = Pattern(
    r"(?:.*\.)?(?:korea\.kr|(?:go|mil)\.kr|gov|mil|europa\.eu|canada\.ca"
    r"|(?:gov|go|gob|gouv|govt|gub|gv|mil)\.[a-z]{2}|gc\.ca|lg\.jp|admin\.ch|bund\.de)"
)
#: Where people have their mail: an address there is one, whatever stands around it.
PROVIDERS = Pattern(
    r"(?:naver|gmail|googlemail|hanmail|daum|kakao|nate|outlook|hotmail|live|msn|yahoo|icloud|me|proton|protonmail)\.(?:com|net|co\.kr|me)"
)
#: Endings of files and names of versions: logo@2x.png, package@1.2.x.
FILE = Pattern(
    r"\dx?\.\w+|.*\.(?:png|jpe?g|gif|webp|svg|avif|css|scss|js|mjs|ts|json|ya?ml|py|sh|git|html?|md)|v?\d+\.[\w.\-]+"
)
#: Accounts of machines, with which repositories are fetched.
MACHINES = frozenset(("git", "hg", "svn", "bzr"))
#: Before an address: the user of a URL, the name of a package or an account of a social network, a command.
NO_MAIL_BEFORE = Pattern(
    r"(?:[a-z][a-z0-9+.\-]*://[^\s/@]*|(?<![\w.@])@|\b(?:ssh|scp|sftp|rsync|mosh|clone|remote add \w+)\s(?:-\S+\s(?:\d+\s)?)*(?:\S+\s)?|(?:npm|npx|yarn|pnpm|pip|brew|uses:)\s[^\n]*|\bacct:)\Z",
    re.IGNORECASE,
)
#: Behind it: the path of a repository or of a file on another machine.
PATH_BEHIND = Pattern(r":(?:[~/]|[\w.\-]+/|[\w.\-]+\.git\b)|/[A-Za-z0-9_.\-]")
MESSAGE_ID = Pattern(r"(?:message-id|in-reply-to|references)\s*:?\s*<?\Z", re.IGNORECASE)
RUN_DOTS = Pattern(DOT, re.IGNORECASE)
REACH = 80


def emails(text: str, permitted: Permitted) -> Iterator[PersonalMatch]:
    for found in EMAIL.finditer(text):
        domain = re.sub(r"\s", "", RUN_DOTS.sub(".", found["domain"])).lower()
        if RESERVED.fullmatch(domain) or OFFICIAL.fullmatch(domain) or FILE.fullmatch(domain):
            continue
        if not PROVIDERS.fullmatch(domain) and is_no_mail(found, text):
            continue
        if not any(domain == each or domain.endswith(f".{each}") for each in permitted.mail_domains):
            yield PersonalMatch(found.start(), found.end(), "email")


def is_no_mail(found: re.Match[str], text: str) -> bool:
    """Whether an at sign stands for something else than mail; a provider of mail is asked for before."""
    before = text[max(0, found.start() - REACH) : found.start()].rsplit("\n", 1)[-1]
    return bool(
        found["local"].lower() in MACHINES
        or NO_MAIL_BEFORE.search(before)
        or MESSAGE_ID.search(before)
        or PATH_BEHIND.match(text, found.end())
    )
