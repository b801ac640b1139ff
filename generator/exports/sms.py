"""Text messages ready to be sent, of what is in force and what is to come: as JSON, and as CSV for the office's own sender."""

from __future__ import annotations

import csv
import io
from typing import Any

from generator.exports.identity import first_reference, unique
from generator.exports.table import harmless
from generator.message import MOST, short_text
from generator.pages import active_notices
from generator.pages.schedule import in_state
from generator.site import Site
from generator.words import strings


def messages(site: Site) -> list[dict[str, Any]]:
    """What is in force first, the gravest before the others; then what is to come. All of them fit: the rules have looked."""
    planned = sorted(in_state(site, site.records, "planned"), key=lambda each: str(period(each)["start"]))
    return [
        {
            "id": unique(site, first_reference(record), "sms", text.text),
            "record": record.reference,
            "url": f"{site.settings['url']}{record.address}/",
            "start": period(record)["start"],
            "end": period(record)["end"],
            "in_force": in_force,
            "text": text.text,
            "bytes": text.size,
        }
        for in_force, records in ((True, active_notices(site)), (False, planned))
        for record in records
        if (text := short_text(record, site.settings))
    ]


def period(record: Any) -> Any:  # noqa: ANN401 - a record, and a period as the contract has it
    return record.contract.page.played(record.data)["valid"]


def sms_json(site: Site) -> dict[str, Any]:
    return {
        "as_of": site.moment,
        "official": site.settings["official"],
        "sender": site.settings["owner"]["name"],
        "most_bytes": MOST,
        "messages": messages(site),
    }


def sms_csv(site: Site) -> bytes:
    """The same, a row a message, with the heads in the language of the site."""
    words, said = strings(site.language)["message"], strings(site.language)["record"]
    names, official = ("text", "bytes", "start", "end", "url"), said["yes" if site.settings["official"] else "no"]
    out = io.StringIO()
    writer = csv.writer(out)
    # A row may go on without the site, and nobody is to take a demonstration for an alarm.
    writer.writerow([*(words[name] for name in names), words["official"]])
    writer.writerows([*(harmless(str(each[name])) for name in names), official] for each in messages(site))
    return out.getvalue().encode("utf-8-sig")
