"""What a dataset is, for search engines: schema.org Dataset as JSON-LD in its page, and nothing that the page does not show."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from generator.licence import address_of
from generator.numbers import table_anchor, tables_of
from generator.pages.dataset import described, in_words, keywords, public, publisher
from generator.records import Record, Settings, natural_order
from generator.site import Site


def structured(site: Site, record: Record) -> Markup:
    """For a script element; what could end it is escaped. Empty for what is no dataset."""
    if record.closed or "tables" not in record.contract.fields:
        return Markup("")
    return embedded(without_nothing(dataset(site, record)))


def structured_list(settings: Settings, groups: Iterable[tuple[object, Iterable[Record]]]) -> Markup:
    """The catalogue, for a page of the list of the kind: what stands there, in the order of the catalogue."""
    shown = {record.reference: record for _, members in groups for record in members if not record.closed}
    url = str(settings["url"])
    return embedded(
        {
            "@context": "https://schema.org/",
            "@type": "DataCatalog",
            "@id": f"{url}#catalog",
            "name": settings["name"],
            "description": settings["description"],
            "url": url,
            "dataset": [
                {"@type": "Dataset", "@id": f"{url}{each.reference}/#dataset"}
                for each in sorted(shown.values(), key=lambda each: natural_order(each.id))
            ],
        }
    )


def dataset(site: Site, record: Record) -> dict[str, Any]:
    url = str(site.settings["url"])
    page = f"{url}{record.address}/"
    licence = record.data.get("licence")
    department, phone = public(site, record, "department"), public(site, record, "phone")
    contact = {"@type": "ContactPoint", "contactType": department, **({"telephone": phone} if phone else {})}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{page}#dataset",
        "name": in_words(site, record.data["title"]),
        "description": described(site, record, (each.caption for each in tables_of(record))),
        "url": page,
        "inLanguage": site.language,
        "keywords": keywords(site, record),
        "isAccessibleForFree": True,
        "license": address_of(str(licence)) if licence else None,
        "temporalCoverage": public(site, record, "as_of"),
        "creator": {
            "@type": "Organization",
            "name": publisher(site, record),
            **(
                {"contactPoint": contact}
                if department and publisher(site, record) == site.settings["owner"]["name"]
                else {}
            ),
        },
        "includedInDataCatalog": {"@type": "DataCatalog", "@id": f"{url}#catalog", "name": site.settings["name"]},
        "variableMeasured": list(
            dict.fromkeys(
                in_words(site, column.name) for table in tables_of(record) for column in table.columns[table.headers :]
            )
        ),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": in_words(site, table.caption),
                "encodingFormat": "text/csv",
                "contentUrl": f"{url}{record.reference}/{table_anchor(at)}.csv",
            }
            for at, table in enumerate(tables_of(record))
        ],
    }


def without_nothing(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: each for name, each in value.items() if each not in (None, "", [])}


def embedded(value: object) -> Markup:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - JSON, in which nothing can end the element
