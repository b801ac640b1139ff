"""The catalogue as DCAT-AP 3.0.1 has it: one set of nodes, written as JSON-LD and as Turtle. Every node has an address.

Nothing is claimed that no record says: where none states a licence, a department or a cycle, none stands here. The address of a
dataset has the first id that it had, for harvesters know a dataset by it (docs/open-data.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from generator.exports.identity import first_reference, unique
from generator.exports.own import TableLines
from generator.exports.place import WORKBOOK
from generator.exports.sink import Sink
from generator.licence import KOGL, address_of
from generator.media import media_type
from generator.numbers import table_anchor
from generator.pages.dataset import datasets, described, frequency, in_words, keywords, public, publisher
from generator.records import Record, is_moment
from generator.site import Site
from generator.words import telephone

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
EU = "http://publications.europa.eu/resource/authority/"
LANGUAGES = {"ko": "KOR", "en": "ENG"}
SHA256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256"
#: Of a moment with so many characters, the type of the literal.
MOMENTS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
#: What an address may not hold in Turtle and JSON-LD (RFC 3987); percent signs are escapes already.
SAFE = "%/:=&?~#+!$,;'@()*[]"
Node = dict[str, Any]


def iri(address: str) -> Node:
    return {"@id": quote(address, safe=SAFE)}


def typed(value: object, kind: str) -> Node:
    return {"@value": str(value), "@type": kind}


def catalogue(site: Site, tables: Mapping[str, Sequence[TableLines]], sink: Sink) -> list[Node]:
    """All nodes, the catalogue first; ``tables`` are those of each record, by reference."""
    url = str(site.settings["url"])
    records = datasets(site)
    owner = f"{url}#publisher"
    nodes: list[Node] = [
        {
            "@id": f"{url}#catalog",
            "@type": "dcat:Catalog",
            "dct:title": text(site, site.settings["name"]),
            "dct:description": text(site, site.settings["description"]),
            "dct:publisher": iri(owner),
            "dct:language": language(site),
            "foaf:homepage": iri(url),
            "dct:modified": typed(site.as_of.isoformat(), "xsd:date"),
            "dcat:dataset": [iri(dataset_iri(site, each)) for each in records],
            "dcat:service": iri(f"{url}#api"),
        },
        {"@id": owner, "@type": "foaf:Agent", "foaf:name": text(site, site.settings["owner"]["name"])},
        {
            "@id": f"{url}#api",
            "@type": "dcat:DataService",
            "dct:title": text(site, site.settings["name"]),
            "dcat:endpointURL": iri(f"{url}api/v1/index.json"),
            "dcat:endpointDescription": iri(f"{url}api/v1/openapi.json"),
            "dct:publisher": iri(owner),
            "dcat:servesDataset": [iri(dataset_iri(site, each)) for each in records],
        },
    ]
    makers: dict[str, Node] = {}
    for record in records:
        nodes += of_record(site, record, [caption for caption, _ in tables[record.reference]], sink, makers)
    return [*nodes, *makers.values()]


def dataset_iri(site: Site, record: Record) -> str:
    return f"{site.settings['url']}{first_reference(record)}/#dataset"


def of_record(
    site: Site, record: Record, captions: Sequence[str], sink: Sink, makers: dict[str, Node]
) -> Iterator[Node]:
    """The nodes of one dataset; who made it goes to ``makers``, once for all of them."""
    url, own = str(site.settings["url"]), dataset_iri(site, record)
    maker = publisher(site, record)
    if maker != site.settings["owner"]["name"]:
        makers.setdefault(
            maker, {"@id": f"{url}#creator-{len(makers) + 1}", "@type": "foaf:Agent", "foaf:name": text(site, maker)}
        )
    past = site.history.of(record.reference)
    added = next((each.day for each in past if "added" in each.events), "")
    files = [*tables(site, record, captions, sink), *elsewhere(site, record)]
    contact, period = contact_of(site, record), period_of(record)
    yield without_nothing(
        {
            "@id": own,
            "@type": "dcat:Dataset",
            "dct:identifier": f"urn:uuid:{unique(site, first_reference(record))}",
            "dct:title": text(site, in_words(site, record.data["title"])),
            "dct:description": text(site, described(site, record, captions)),
            "dcat:keyword": [text(site, each) for each in keywords(site, record)],
            "dct:publisher": iri(f"{url}#publisher"),
            "dct:creator": iri(makers[maker]["@id"]) if maker in makers else None,
            "dcat:contactPoint": iri(f"{own}-contact") if contact else None,
            "dcat:landingPage": iri(f"{url}{record.address}/"),
            "dct:language": language(site),
            "dct:accessRights": iri(f"{EU}access-right/PUBLIC"),
            "dct:accrualPeriodicity": iri(f"{EU}frequency/{code}") if (code := frequency(record)) else None,
            "dct:issued": typed(added, "xsd:date") if added else None,
            "dct:modified": typed(past[0].day, "xsd:date") if past and past[0].day else None,
            "dct:temporal": iri(f"{own}-period") if period else None,
            "dcat:distribution": [iri(each["@id"]) for each in files if each["@type"] == "dcat:Distribution"],
        }
    )
    if contact:
        yield {"@id": f"{own}-contact", "@type": "vcard:Kind", **contact}
    if period:
        yield {"@id": f"{own}-period", "@type": "dct:PeriodOfTime", **period}
    yield from files


def contact_of(site: Site, record: Record) -> Node:
    """The department and its telephone, where the record names them."""
    name, phone = public(site, record, "department"), public(site, record, "phone")
    return (
        without_nothing(
            {
                "vcard:fn": text(site, name) if name else None,
                "vcard:hasTelephone": iri(telephone(phone)) if phone and name else None,
            }
        )
        if name
        else {}
    )


def period_of(record: Record) -> Node:
    """The time that the data speak of, as exactly as it is known."""
    moment = str(record.data.get("as_of", ""))
    if len(moment) not in MOMENTS or not is_moment(moment):
        return {}
    return {"dcat:startDate": typed(moment, MOMENTS[len(moment)]), "dcat:endDate": typed(moment, MOMENTS[len(moment)])}


def tables(site: Site, record: Record, captions: Sequence[str], sink: Sink) -> Iterator[Node]:
    """Each table as CSV and as JSON, and all of them as one workbook, with sum and size."""
    for at, caption in enumerate(captions):
        for ending in ("csv", "json"):
            yield from file(site, record, (table_anchor(at), caption), ending, sink)
    if captions:
        yield from file(site, record, (WORKBOOK, record.data["title"]), "xlsx", sink)


def file(site: Site, record: Record, table: tuple[str, str], ending: str, sink: Sink) -> Iterator[Node]:
    """One file of tables, given by its name and its title."""
    anchor, caption = table
    path = f"{record.reference}/{anchor}.{ending}"
    total, size = sink.known(path)
    own = f"{dataset_iri(site, record).removesuffix('#dataset')}#{anchor}-{ending}"
    address = f"{site.settings['url']}{path}"
    licence = record.data.get("licence")
    yield without_nothing(
        {
            "@id": own,
            "@type": "dcat:Distribution",
            "dct:title": text(site, in_words(site, caption)),
            "dcat:accessURL": iri(f"{site.settings['url']}{record.address}/"),
            "dcat:downloadURL": iri(address),
            "dct:format": iri(f"{EU}file-type/{ending.upper()}"),
            "dcat:mediaType": iri(f"https://www.iana.org/assignments/media-types/{media_type(address)}"),
            "dct:license": iri(address_of(licence)) if licence else None,
            "dcatap:availability": iri(f"{EU}planned-availability/STABLE"),
            "dcat:byteSize": typed(size, "xsd:nonNegativeInteger"),
            "spdx:checksum": iri(f"{own}-sum"),
        }
    )
    yield {
        "@id": f"{own}-sum",
        "@type": "spdx:Checksum",
        "spdx:algorithm": iri(SHA256),
        "spdx:checksumValue": typed(total, "xsd:hexBinary"),
    }


def elsewhere(site: Site, record: Record) -> Iterator[Node]:
    """Files and services that the record names at other addresses, each under its own terms."""
    for number, each in enumerate(record.data.get("distributions", ()), 1):
        code = str(each["format"])
        yield without_nothing(
            {
                "@id": f"{dataset_iri(site, record).removesuffix('#dataset')}#file-{number}",
                "@type": "dcat:Distribution",
                "dct:title": text(site, in_words(site, each["title"])) if "title" in each else None,
                "dcat:accessURL": iri(str(each["url"])),
                "dct:format": iri(f"{EU}file-type/{code}") if code in FILE_TYPES else None,
                "dct:license": iri(address_of(each["licence"])) if each["licence"] in KOGL else None,
            }
        )


#: The formats of records that the EU's table of file types has under the same name.
FILE_TYPES = ("CSV", "XLSX", "JSON", "XML", "PDF", "HTML")


def text(site: Site, said: object) -> Node:
    return {"@value": str(said), "@language": site.language}


def language(site: Site) -> Node:
    return iri(f"{EU}language/{LANGUAGES[site.language]}")


def without_nothing(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, [])}


def json_ld(nodes: list[Node]) -> Node:
    """The context stands inside: one at another address would be fetched by whoever reads it."""
    return {"@context": PREFIXES, "@graph": nodes}
