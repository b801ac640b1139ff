"""What can be sent: the letters and text messages that lie in a published folder, as they lie there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import Header, decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import SMTP, compat32
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import unquote

from generator.exports.digest import FOLDER, SPANS
from generator.exports.letter import EVENT, encoded
from generator.pages.directory import anchor

#: The text messages of what is in force (docs/open-data.md).
MESSAGES = "sms.json"
#: Lines of the head stay as they were written: a newer policy would break them anew.
AS_IT_IS = compat32.clone(linesep="\r\n")


@dataclass(frozen=True)
class Outgoing:
    """``event`` is what it is, for all time; ``path`` where it lies in the published folder."""

    event: str
    path: str
    message: Message

    @property
    def subject(self) -> str:
        return str(make_header(decode_header(str(self.message["Subject"]))))

    def addressed(self, sender: Address, recipient: Address) -> bytes:
        """The same with who sends it, to which list and when. No machine is to answer it (RFC 3834)."""
        for name in ("X-Unsent", EVENT, "Date"):
            del self.message[name]
        self.message["Date"] = format_datetime(datetime.now(UTC))
        for name, who in (("From", sender), ("To", recipient)):
            known = Header(who.display_name, "utf-8").encode() if who.display_name else ""
            self.message[name] = f"{known} <{who.addr_spec}>" if known else who.addr_spec
        self.message["Auto-Submitted"] = "auto-generated"
        return self.message.as_bytes(policy=AS_IT_IS)


def letter(folder: Path, span: str, of: str = "") -> Outgoing | None:
    """The letter of a day or a week, for everybody or for what is called ``of``; None where there is none this time."""
    for path in places(folder, span, of):
        file = folder / path
        if file.is_file():
            message = message_from_bytes(file.read_bytes(), policy=AS_IT_IS)
            return Outgoing(unquote(str(message[EVENT])), path, message)
    return None


def places(folder: Path, span: str, of: str) -> Iterator[str]:
    if not of:
        yield f"{FOLDER}/{span}/index.eml"
    for group, name in known(folder, of):
        yield f"{FOLDER}/{span}/{group}/{name}/index.eml"


def known(folder: Path, of: str) -> list[tuple[str, str]]:
    """The departments and subjects that are called so: whether or not there is a letter of theirs, there is a feed."""
    wanted = anchor(of) if of else ""
    return [
        (group, file.stem)
        for group in ("department", "subject")
        for file in sorted((folder / "feed" / group).glob("*.atom"))
        if wanted and (file.stem == wanted or (group == "subject" and file.stem.partition("-")[2] == wanted))
    ]


def names(folder: Path) -> list[str]:
    """All that can be asked for by name."""
    found = [
        file.stem for group in ("department", "subject") for file in sorted((folder / "feed" / group).glob("*.atom"))
    ]
    return list(dict.fromkeys(found))


def text_message(folder: Path, reference: str) -> Outgoing | None:
    """The text message of a notice, as a mail of plain text, which is what gateways to text messages take."""
    try:
        listed = json.loads((folder / MESSAGES).read_text("utf-8"))["messages"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    for each in listed:
        if each.get("record") == reference:
            content = EmailMessage(policy=SMTP)
            content.set_content(str(each["text"]), cte="base64")
            message = message_from_bytes(encoded("Subject", str(each["text"])) + content.as_bytes(), policy=AS_IT_IS)
            own = re.sub("[^0-9a-f]", "", str(each["id"]))[:12]
            return Outgoing(f"{reference}/{own}", MESSAGES, message)
    return None


__all__ = ["SPANS", "Outgoing", "known", "letter", "names", "text_message"]
