"""A letter of news as plain text and as a file that mail programs open (RFC 5322, MIME): the same words as its page.

Who sends and who gets it is in none of them: the office's own list server knows that, and ``hwanhi send`` is told by the machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from textwrap import wrap
from urllib.parse import quote, urlsplit

from generator.exports.digest import KIND, Digest, said_days, stop
from generator.exports.identity import unique
from generator.exports.sink import Sink
from generator.exports.text import dumped
from generator.pages import Page
from generator.render import alone
from generator.site import Site
from generator.words import strings

#: Characters of a line of plain text, Hangul as one: 72 are what readers of mail have taken for granted.
LINE = 72
CRLF = "\r\n"
#: The header that says which letter it is: its kind, whom it is for, and its last day.
EVENT = "X-Hwanhi-Letter"


def write_letters(site: Site, pages: Sequence[Page], sink: Sink) -> None:
    """Writes text and letter of each page of news. Raises OSError."""
    for page in pages:
        if page.kind != KIND:
            continue
        digest: Digest = page.context["digest"]
        text, html = plain(site, digest), alone(site, page)
        sink.write(digest.text, text.encode())
        whole = dumped({"subject": subject(site, digest), "text": text, "html": html, "event": digest.event})
        sink.made(digest.letter, whole, lambda given=(digest, text, html): letter(site, *given))  # type: ignore[misc]


def subject(site: Site, digest: Digest) -> str:
    """What stands in a list of letters: which site, what, of when."""
    return f"[{site.settings['name']}] {digest.title}: {said_days(site, digest)}"


def plain(site: Site, digest: Digest) -> str:
    """The words of the page for programs that show no HTML, and for readers who like it so."""
    return "\n".join(lines(site, digest)) + "\n"


def lines(site: Site, digest: Digest) -> Iterator[str]:
    words, url = strings(site.language)["digest"], str(site.settings["url"])
    yield from (str(site.settings["name"]), digest.title, said_days(site, digest), "")
    if not site.settings["official"]:
        yield from (strings(site.language)["data"]["unofficial"], "")
    if not digest.parts:
        yield from (words["nothing"], "")
    for part in digest.parts:
        yield from (f"## {part.title}", "")
        for told in part.told:
            yield from wrapped(told.title, "* ")
            for text in told.texts:
                yield from wrapped(text, "  ")
            yield from (f"  {url}{quote(told.path, safe='/#')}", "")
    yield from ("--", f"{words['browser']}: {url}{quote(digest.folder)}")
    yield from wrapped(stop(site), "")


def wrapped(text: str, begin: str) -> list[str]:
    """``text`` in lines, those after the first below its beginning; long addresses stay whole."""
    return wrap(
        text,
        LINE,
        initial_indent=begin,
        subsequent_indent=" " * len(begin),
        break_long_words=False,
        break_on_hyphens=False,
    )


def letter(site: Site, digest: Digest, text: str, html: str) -> bytes:
    """The letter, to be opened or handed to a server. The same bytes each time: its moment is the end of what it tells."""
    message = EmailMessage(policy=SMTP)
    end = datetime.combine(digest.last + timedelta(days=1), time(), site.settings.zone)
    message["Date"] = format_datetime(end)
    message["Message-ID"] = f"<{unique(site, 'digest', digest.event)}@{urlsplit(str(site.settings['url'])).hostname}>"
    message["Content-Language"] = site.language
    # Outlook opens it as a letter that is still to be sent.
    message["X-Unsent"] = "1"
    # By which whoever sends it knows whether it went out.
    message[EVENT] = quote(digest.event)
    message.set_content(text, cte="base64")
    message.add_alternative(html, subtype="html", cte="base64")
    message.set_boundary(f"=={unique(site, 'boundary', digest.event)}==")
    return encoded("Subject", subject(site, digest)) + message.as_bytes()


def encoded(name: str, text: str) -> bytes:
    """A line of the head with any text. The library's newer way loses the blanks at which it breaks the line (3.11 to 3.14)."""
    # A line break in a name would begin another line of the head.
    line = Header(" ".join(text.split()), "utf-8", header_name=name)
    return f"{name}: {line.encode(linesep=CRLF)}{CRLF}".encode()
