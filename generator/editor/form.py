"""What the form of one site is: the configuration of Sveltia CMS, and the shapes by which its values stand in files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.diagnostics import Language
from generator.editor.choices import Choices, Referent
from generator.editor.fields import Asker, Shape
from generator.editor.host import REVIEWED, backend
from generator.records import Contract, Settings, contracts
from generator.words import strings

#: What people know a record by, the first that its kind has.
NAMES = ("title", "name")
#: The field that says of an entry that its file holds one record. Sveltia shows a file in every collection whose folder it is in.
ONE = "hwanhi_form"
#: The field that carries the text an entry was read from (``form/codec.js``); no field of a contract has this name.
TEXT = "hwanhi_text"


@dataclass(frozen=True)
class Lying:
    """A file of records as it lies below data/: its path from the folder of the site, and the records in it, none where unreadable."""

    kind: str
    path: str
    records: tuple[Referent, ...]
    many: bool = False


def form(settings: Settings, files: Iterable[Lying], *, local: bool = False) -> dict[str, Any]:
    """``cms`` for Sveltia, ``formats`` for the codec, by name, and ``words`` for the page itself.

    ``local``: for this machine alone, whatever the settings say of a host.
    """
    files = list(files)
    language: Language = settings.language
    listed = [each for each in files if each.many]
    records = tuple(record for each in files for record in each.records)
    asker = Asker(language, Choices(language, settings, records, frozenset(each.kind for each in listed)))
    host = {} if local else settings["editor"] or {}
    collections: list[dict[str, Any]] = []
    formats: dict[str, Any] = {}
    for kind, contract in contracts().items():
        fields, shape = asker.of_kind(contract)
        formats[kind] = {"shape": shape, "list": False, "named": named_by(shape)}
        collections.append(one_each(contract, fields, shape, host, language))
        several = [each.path for each in listed if each.kind == kind]
        if several:
            formats[f"{kind}-list"] = {"shape": shape, "list": True, "named": "records"}
            collections.append(many_in_one(contract, fields, several, host, language))
    words = strings(language)["editor"]
    cms = {
        "backend": backend(host),
        "load_config_file": False,
        "app_title": words["title"].format(name=settings["name"]),
        "site_url": settings["url"],
        "publish_mode": "editorial_workflow" if host.get("host") in REVIEWED else "simple",
        # Sveltia opens only with a place for files; no field of a contract asks for one.
        "media_folder": below(host, "content/files"),
        "public_folder": "/files",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "encode_file_path": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": collections,
    }
    return {"cms": cms, "formats": formats, "language": language, "words": dict(words["page"]), "local": local}


def hidden(name: str = TEXT, **default: str) -> dict[str, str]:
    """A field that nobody sees."""
    return {"name": name, "widget": "hidden", **default}


def one_each(
    contract: Contract, fields: list[dict[str, Any]], shape: Shape, host: Mapping[str, Any], language: Language
) -> dict[str, Any]:
    """The collection of a kind: a file a record."""
    named = named_by(shape)
    return {
        "name": contract.kind,
        "label": contract.plural(language),
        "label_singular": contract.title(language),
        "description": contract.lead(language),
        "folder": below(host, f"data/{contract.kind}"),
        "create": True,
        "delete": False,
        "extension": "yml",
        "format": contract.kind,
        "identifier_field": named,
        "slug": "{{fields.id}}",
        "summary": f"{{{{{named}}}}} ({{{{slug}}}})",
        "sortable_fields": list(dict.fromkeys((named, "id"))),
        "filter": {"field": ONE, "value": "one"},
        "fields": [*fields, hidden(), hidden(ONE, default="one")],
    }


def many_in_one(
    contract: Contract, fields: list[dict[str, Any]], paths: Iterable[str], host: Mapping[str, Any], language: Language
) -> dict[str, Any]:
    """The collection of the files of a kind that hold several records each."""
    words = strings(language)["editor"]
    named = next((name for name in NAMES if any(each["name"] == name for each in fields)), "id")
    records = {
        "name": "records",
        "label": contract.plural(language),
        "label_singular": contract.title(language),
        "widget": "list",
        "collapsed": True,
        "required": True,
        "summary": f"{{{{{named}}}}} ({{{{id}}}})",
        "fields": fields,
    }
    return {
        "name": f"{contract.kind}-list",
        "label": words["many"].format(kind=contract.plural(language)),
        "label_singular": contract.title(language),
        "description": words["many_about"],
        "files": [
            {
                "name": PurePosixPath(path).stem,
                "label": path,
                "file": below(host, path),
                "format": f"{contract.kind}-list",
                "fields": [records, hidden()],
            }
            for path in paths
        ],
    }


def named_by(shape: Shape) -> str:
    """The field by which people know a record."""
    return next((name for name in NAMES if name in shape["f"]), "id")


def below(host: Mapping[str, Any], path: str) -> str:
    """A path of the site as it is in its repository."""
    return f"{host['folder']}/{path}" if host.get("folder") else path
