"""What of a notice fits into one text message: 90 bytes as Korean carriers count them, in CP949 (two bytes a syllable).

Nothing is ever cut: a text that is too long is refused, and the editor writes a shorter one.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.diagnostics import Language
from generator.paper import short_address
from generator.records import Record, Settings, value_label
from generator.schedule import first_day, last_day
from generator.words import marks_in_words, strings

#: Of one message; beyond it a telephone company makes it a long one, which costs more, or cuts it.
MOST = 90
#: The coding of the networks. Python's ``euc_kr`` writes some syllables with eight bytes, as no telephone does.
CODING = "cp949"


@dataclass(frozen=True)
class ShortText:
    """``written`` where an editor wrote it, else made of what the notice says."""

    text: str
    written: bool

    @property
    def size(self) -> int:
        """Bytes in the network; a sign that it has not counts for two."""
        return size(self.text)

    @property
    def missing(self) -> tuple[str, ...]:
        return missing(self.text)

    @property
    def fits(self) -> bool:
        return self.size <= MOST and not self.missing


def size(text: str) -> int:
    """Bytes of a text as carriers count them."""
    return len(text.encode(CODING, "replace")) + len(missing(text, once=False))


def missing(text: str, *, once: bool = True) -> tuple[str, ...]:
    """The signs that no telephone network can carry, such as an emoji: each one once, in their order."""
    found = [each for each in text if not _known(each)]
    return tuple(dict.fromkeys(found) if once else found)


def _known(sign: str) -> bool:
    try:
        sign.encode(CODING)
    except UnicodeEncodeError:
        return False
    return True


def hazard(record: Record) -> str | None:
    """The category of CAP of what a notice warns of; None for other news, and for what is withheld as a whole."""
    page = record.contract.page
    if page.state != "notice" or record.closed:
        return None
    name = page.field("category")
    found: str | None = record.contract.fields[name].get("x-cap", {}).get(record.data[name])
    return found


def field_of(record: Record) -> str | None:
    """The field in which an editor writes the message himself."""
    return next((name for name, schema in record.contract.fields.items() if schema.get("x-sms")), None)


def short_text(record: Record, settings: Settings) -> ShortText | None:
    """The message of a notice, too long or not: as it is written, else made for a hazard; None for other news.

    A made one has sender, days, what it is and what to do; the address of the page too, where there is room for it.
    """
    if record.contract.page.state != "notice" or record.closed:
        return None
    name = field_of(record)
    if name and name in record.data:
        return ShortText(said(record.data[name], settings.language), written=True)
    if hazard(record) is None:
        return None
    short = made(record, settings)
    long = f"{short} {short_address(settings, record)}"
    return ShortText(long if size(long) <= MOST else short, written=False)


def made(record: Record, settings: Settings) -> str:
    language, page = settings.language, record.contract.page
    data, fields = page.played(record.data), record.contract.fields
    category, severity = (
        value_label(fields[page.field(part)], data[part], language) for part in ("category", "severity")
    )
    form = strings(language)["message"]["form"]
    sender = str(settings["owner"]["name"])
    do = next((text for text in texts(data.get("actions", ())) if "[[" not in text), "") or data.get("summary", "")
    return said(
        form.format(
            # What begins with a bracket, as a name that is marked as an example, needs no second one.
            sender=sender if sender.startswith("[") else f"[{sender}]",
            days=days(data["valid"], language),
            category=category,
            severity=severity,
            do=do,
        ),
        language,
    )


def said(text: str, language: Language) -> str:
    """In one line, composed as telephones have it, and with what is withheld in words."""
    words = str(marks_in_words(str(text), language))
    return unicodedata.normalize("NFC", " ".join(words.split()))


def texts(points: Any) -> Iterator[str]:  # noqa: ANN401 - as the contract has points: texts, or texts with points below them
    """Every text of a list of points, in reading order."""
    for each in points:
        if isinstance(each, str):
            yield each
        else:
            yield each["text"]
            yield from texts(each["points"])


def days(valid: Any, language: Language) -> str:  # noqa: ANN401 - a period as the contract has it
    """10/30~11/2, as every message has it; the year is that in which it is read."""
    start, end = first_day(valid["start"]), last_day(valid["end"])
    words = strings(language)["message"]
    months = strings(language)["date"]["months"].split()
    first, last = (
        # Oct of October, 10 of 10월.
        words["day"].format(day=day.day, month=months[day.month - 1][:3].removesuffix("월"))
        for day in (start, end)
    )
    return first if start == end else f"{first}~{last}"
