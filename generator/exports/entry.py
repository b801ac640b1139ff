"""A record as programs take it: what its page says, as JSON. docs/open-data.md describes it, generator/exports/schema.py its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.exports.sheet import TableFile, composed
from generator.exports.table import as_json
from generator.numbers import Disagreement
from generator.records import Record
from generator.render.past import done
from generator.site import Site
from generator.withholding import MARK, OPEN
from generator.words import marks_in_words

#: Fields that stand elsewhere in the entry, or that tell only how the page is made.
APART = ("id", "title", "summary", "tables", "withheld")
#: A moment of which no day is known (ISO 8601-1, 4.3.2): how exactly it is known.
PRECISION = {4: "year", 7: "month"}
MOMENT = re.compile(r"\d{4}(?:-\d{2})?")
#: As YAML has it, to nothing but itself: JSON's own values.
Json = Any


def entry(site: Site, record: Record, tables: list[TableFile]) -> dict[str, Json]:
    """The entry of a record. What is withheld is null, or words in the middle of a text, and is listed with its clause."""
    data = record.data
    fields = {name: value for name, value in data.items() if name not in APART}
    marked = (
        [*withheld_in(data["title"], "/title"), *withheld_in(data["summary"], "/summary")] if not record.closed else []
    )
    marked += [each for name, value in fields.items() for each in withheld_in(value, f"/fields/{escaped(name)}")]
    state = site.state(record)
    notes = [note(each, site) for each in site.notes(record)]
    notes += [{**note(each, site), "from": reference} for reference, each in repeated(site, record)]
    return {
        "kind": record.kind,
        "id": record.id,
        "url": f"{site.settings['url']}{record.address}/",
        "official": site.settings["official"],
        "title": public(data["title"], site),
        "summary": public(data.get("summary"), site),
        **({"state": state_of(state)} if state else {}),
        "fields": {name: public(value, site) for name, value in fields.items()},
        **({"precision": known} if (known := precision(fields)) else {}),
        **({"tables": [as_json(each, site) for each in tables]} if tables else {}),
        **({"notes": notes} if notes else {}),
        **({"withheld": all_withheld} if (all_withheld := [*grounds(record, site), *marked]) else {}),
        "changes": [
            {"day": each.day or None, "text": done(site.language, record, each)}
            for each in site.history.of(record.reference)
        ],
    }


def state_of(state: Any) -> dict[str, Json]:  # noqa: ANN401 - a State
    """What a record is on the day of the site: its name, and the day that it depends on."""
    return {"name": state.name, **({"day": state.day.isoformat()} if state.day else {})}


def public(value: Json, site: Site) -> Json:
    """``value`` without marks: a text that is withheld whole is null, within a text words say so."""
    if isinstance(value, str):
        if OPEN in value and MARK.fullmatch(value.strip()):
            return None
        return composed(str(marks_in_words(value, site.language)))
    if isinstance(value, list):
        return [public(each, site) for each in value]
    if isinstance(value, dict):
        return {composed(name): public(each, site) for name, each in value.items()}
    return value


def withheld_in(value: Json, pointer: str) -> Iterator[dict[str, Json]]:
    """Every mark in ``value`` with its place (JSON Pointer, RFC 6901) and its clause."""
    if isinstance(value, str):
        for found in MARK.finditer(value) if OPEN in value else ():
            yield {"at": pointer, "clause": int(found["clause"])}
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from withheld_in(each, f"{pointer}/{at}")
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from withheld_in(each, f"{pointer}/{escaped(name)}")


def escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def grounds(record: Record, site: Site) -> Iterator[dict[str, Json]]:
    """What the record says of why something is withheld: the field or the whole of it, the clause, the reason, the day of review."""
    for each in record.data.get("withheld", ()):
        place = "" if each.get("whole") else f"/fields/{each['field']}" if "field" in each else None
        place = f"/{each['field']}" if each.get("field") in APART else place
        yield {
            **({"at": place} if place is not None else {}),
            "clause": each["clause"],
            "reason": public(each["reason"], site),
            "review_on": each["review_on"],
        }


def precision(fields: dict[str, Json]) -> dict[str, str]:
    """By JSON Pointer: the moments of the first level that are only a month or a year."""
    return {
        f"/fields/{escaped(name)}": PRECISION[len(value)]
        for name, value in fields.items()
        if isinstance(value, str) and name != "year" and MOMENT.fullmatch(value)
    }


def repeated(site: Site, record: Record) -> Iterator[tuple[str, Disagreement]]:
    """What is known against numbers that a record has from another one, in its figures and sentences: the other one, and the disagreement."""
    told = [*site.notes(record)]
    figures = (doubt for each in record.data.get("figures", ()) for doubt in site.of_figure(record, each))
    sentences = (doubt for doubts in site.caveats(record).values() for doubt in doubts)
    for doubt in (*figures, *sentences):
        if doubt.known.record.reference != record.reference and not any(each is doubt.known for each in told):
            told.append(doubt.known)
            yield doubt.known.record.reference, doubt.known


def note(known: Disagreement, site: Site) -> dict[str, Json]:
    """What does not agree: the printed value and what there is instead, each with how it came about."""
    return {
        "about": public(known.subject, site),
        **({"printed": public(known.printed, site)} if known.printed else {}),
        "others": [
            {"value": public(text, site), "how": way if isinstance(way, str) else way[site.language]}
            for way, text in known.others
        ],
        "reason": public(known.reason, site),
    }
