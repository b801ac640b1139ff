"""The catalogue of a built site, taken by the parser of CKAN's own harvester: ``python benchmarks/harvest.py build/site``.

ckanext-dcat (AGPL) is what CKAN portals harvest DCAT with. It is put into a folder of its own, by its checksum, and is no part of
the environment: to run it needs all of CKAN, with a database. Its parser itself asks CKAN for nothing but settings, so that here
little modules stand in for CKAN while it is loaded. They hold no catalogue, no formats and no licences of a portal: what a portal would
make of a format or a licence by its own lists is not tried. All else is the parser as it is published, with the profile DCAT-AP 3.

What it understood of ``catalog.ttl`` and ``catalog.jsonld`` is compared, record by record, with ``api/v1/`` and ``pages.json``.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

from benchmarks.showing import table
from generator.records import contracts

HERE = Path(__file__).parent
FORMS = {"catalog.ttl": "turtle", "catalog.jsonld": "json-ld"}
#: What stands in for CKAN: the modules that are imported, and the few names that are used while a catalogue is parsed.
STANDS_IN: dict[str, dict[str, Any]] = {
    "ckan": {},
    "ckan.exceptions": {},
    "ckan.lib": {},
    "ckan.lib.helpers": {"resource_formats": dict},
    "ckan.lib.munge": {"munge_tag": str},
    "ckan.model": {},
    "ckan.model.license": {"LicenseRegister": dict},
    "ckan.plugins": {},
    "ckan.plugins.interfaces": {"Interface": object},
    "ckan.plugins.toolkit": {"_": str, "asbool": bool, "config": {}},
    "ckan.views": {},
    "ckan.views.dataset": {},
    "ckan.views.home": {},
    "geomet": {},
    "pyld": {},
    "simplejson": {"dumps": json.dumps, "loads": json.loads},
}


class Standing(ModuleType):
    """A module that has any name that is imported from it."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever it is for CKAN
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (Exception,), {})


def without_actions(name: str) -> None:
    """CKAN's own way to say that no plugin is there which gives datasets another form."""
    raise KeyError(name)


def listed(value: Any, _separator: str | None = None) -> list[str]:  # noqa: ANN401 - as CKAN has it
    return value.split() if isinstance(value, str) else list(value or ())


TOOLKIT = {
    "asbool": bool,
    "aslist": listed,
    "config": {},
    "get_action": without_actions,
}


def loaded(folder: Path) -> Any:  # noqa: ANN401 - the parser has no types
    """The parser, loaded from ``folder``, with its profile of DCAT-AP 3."""
    for name, values in {**STANDS_IN, "ckantoolkit": TOOLKIT}.items():
        module = Standing(name)
        vars(module).update(values, __path__=[])
        sys.modules[name] = module
        parent, _, own = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], own, module)
    sys.path.insert(0, str(folder))
    processors = importlib.import_module("ckanext.dcat.processors")
    profile = importlib.import_module("ckanext.dcat.profiles").EuropeanDCATAP3Profile
    # Profiles are found by entry points of what is installed, which this is not.
    processors.RDFParser._load_profiles = lambda _self, _names: [profile]  # noqa: SLF001
    return processors.RDFParser


def understood(parser: Any, site: Path, name: str) -> dict[str, dict[str, Any]]:  # noqa: ANN401
    """What the parser makes of a catalogue: by address of its page, each dataset with its extras as fields."""
    taken = parser(profiles=["euro_dcat_ap_3"])
    taken.parse((site / name).read_text("utf-8"), _format=FORMS[name])
    found = {}
    for each in taken.datasets():
        extras = {extra["key"]: extra["value"] for extra in each.pop("extras")}
        found[unquote(each["url"])] = {**each, **extras, "tags": sorted(tag["name"] for tag in each["tags"])}
    return found


def records(site: Path) -> Iterator[Mapping[str, Any]]:
    """The records of every kind that has tables, from the files for programs."""
    for each in json.loads((site / "api/v1/index.json").read_text("utf-8"))["kinds"]:
        if "tables" in contracts()[each["kind"]].fields:
            yield from json.loads((site / f"api/v1/{each['kind']}.json").read_text("utf-8"))["records"]


def expected(record: Mapping[str, Any]) -> dict[str, str]:
    """What of a record has to be understood, by the parser's own names for it."""
    fields, exactly = record["fields"], record.get("precision", {})
    found = {"title": record["title"], "contact_name": fields.get("department")}
    if record["changes"]:
        found["modified"] = record["changes"][0]["day"]
    moment = str(fields.get("as_of", ""))
    if "/fields/as_of" in exactly or len(moment) == len("2026-01-01"):
        found |= {"temporal_start": moment, "temporal_end": moment}
    return {name: str(value) for name, value in found.items() if value}


#: What it is, what the record has, what was understood.
Difference = tuple[str, Any, Any]


def differences(record: Mapping[str, Any], dataset: Mapping[str, Any] | None) -> Iterator[Difference]:
    """What the record says of itself, and what was understood of it."""
    if dataset is None:
        yield "the record itself", record["url"], None
        return
    for name, value in expected(record).items():
        if str(dataset.get(name)) != value:
            yield name, value, dataset.get(name)
    if not str(dataset.get("notes", "")).startswith(str(record["summary"])):
        yield "summary", record["summary"], dataset.get("notes")
    if missing := set(record["fields"].get("keywords", ())) - set(dataset["tags"]):
        yield "keywords", sorted(missing), dataset["tags"]


def differing_files(
    record: Mapping[str, Any], dataset: Mapping[str, Any], own: Mapping[str, Any]
) -> Iterator[Difference]:
    """Of the files of its tables, ``own`` by address: whether all are there, with size, sum and licence, and no others."""
    address = record["url"]
    taken = {unquote(each["url"]): each for each in dataset["resources"]}
    here = {each for each in taken if each.startswith(address)}
    if own.keys() != here:
        yield "files", sorted(own), sorted(here)
    for each in own.keys() & here:
        known, told = taken[each], own[each]
        if (known["size"], known["hash"]) != (told["bytes"], told["sha256"]):
            yield f"size and sum of {each}", (told["bytes"], told["sha256"]), (known["size"], known["hash"])
        if bool(record["fields"].get("licence")) != bool(known.get("license")):
            yield f"licence of {each}", record["fields"].get("licence"), known.get("license")


def compared(site: Path, parser: Any) -> list[tuple[str, str, str, str]]:  # noqa: ANN401
    """Every difference of both catalogues: file, record, what, and how."""
    files = json.loads((site / "pages.json").read_text("utf-8"))["files"]
    shown = [each for each in records(site) if each["summary"] is not None]
    found = []
    for name in FORMS:
        taken = understood(parser, site, name)
        for record in shown:
            reference = f"{record['kind']}/{record['id']}"
            base = record["url"].removesuffix(f"{reference}/")
            own = {f"{base}{each['path']}": each for each in files if each["path"].startswith(f"{reference}/table")}
            dataset = taken.pop(unquote(record["url"]), None)
            wrong = [*differences(record, dataset), *(differing_files(record, dataset, own) if dataset else ())]
            found += [(name, reference, what, f"{ours!r} / {theirs!r}") for what, ours, theirs in wrong]
        found += [(name, address, "no such record", "") for address in taken]
    print(f"{len(shown)} records in {len(FORMS)} forms, {len(found)} differences")
    return found


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=Path, help="the folder of a built site")
    options.add_argument("--parser", type=Path, help="a folder in which ckanext-dcat lies; it is fetched unless told")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = given.parser or Path(place)
        if given.parser is None:
            pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "--target", place]
            subprocess.run([*pip, "-r", str(HERE / "harvest.txt")], check=True)  # noqa: S603 - fixed words
        found = compared(given.site, loaded(folder))
    if found:
        print(table(("file", "record", "what", "ours / understood"), found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    sys.exit(main())
