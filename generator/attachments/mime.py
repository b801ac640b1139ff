"""Web pages in one file (.mht), as Excel and browsers save them: each part as a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from generator.attachments.bounds import Budget
from generator.attachments.passage import Passage, Piece, Unreadable


def mime(data: bytes, budget: Budget) -> Iterator[Piece]:
    from generator.attachments.read import part  # noqa: PLC0415 - files lie in files

    for each in message_from_bytes(data).walk():
        budget.part()
        yield Passage("\n".join(f"{name}: {value}" for name, value in each.items()))
        if not each.is_multipart():
            yield from part("", content(each), budget)


def content(message: Message) -> bytes:
    payload = message.get_payload(decode=True)
    if not isinstance(payload, bytes):
        raise Unreadable("안에 든 것을 풀 수 없습니다", "a part of it cannot be decoded")
    return payload
