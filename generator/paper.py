"""What site.yml says of records on paper: which have a poster, and by which short address they are found."""

from __future__ import annotations

from collections.abc import Mapping

from generator.records import Record, Settings

#: Short addresses lie together.
SHORT = "s/"


def short_address(settings: Settings, record: Record) -> str:
    """Where a reader is sent who has to type it: the short address of a record, else its own."""
    path = next((f"{SHORT}{each['code']}/" for each in posters(settings, record) if "code" in each), None)
    return f"{settings['url']}{path or record.address + '/'}"


def posters(settings: Settings, record: Record) -> list[Mapping[str, str]]:
    """What the settings say of the poster of a record: nothing, or one entry."""
    return [each for each in settings["posters"] or () if each["record"] == record.reference]
