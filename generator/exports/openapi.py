"""openapi.json: the addresses of the API, described for programs that make clients (OpenAPI 3.1)."""

from __future__ import annotations

from typing import Any

from generator.exports import place
from generator.media import media_type
from generator.records import contracts
from generator.site import Site
from generator.words import strings

#: Letters, digits and hyphens, as the contract of every kind has it.
ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
Json = dict[str, Any]


def openapi(site: Site, wholes: list[str]) -> Json:
    """The description; ``wholes`` are the paths of the files that hold the whole site."""
    words = strings(site.language)["data"]
    paths = {f"/{place.INDEX}": get("index", words["api"]["index"], place.INDEX, {"type": "object"})}
    for path in wholes:
        name = path.rpartition("/")[2].replace(".", "_")
        paths[f"/{path}"] = get(name, words["api"]["whole"], path, None)
    for kind, contract in contracts().items():
        records = site.of(kind)
        if not records:
            continue
        title, reference = contract.plural(site.language), {"$ref": f"../../{place.SCHEMAS}{kind}.json"}
        listing = {
            "type": "object",
            "required": ["kind", "records"],
            "properties": {"kind": {"const": kind}, "records": {"type": "array", "items": reference}},
        }
        paths[f"/{place.of_kind(kind)}"] = get(
            f"{kind}_list", words["api"]["kind"].format(title=title), place.INDEX, listing
        )
        lines = place.of_kind(kind, "ndjson")
        paths[f"/{lines}"] = get(f"{kind}_lines", words["api"]["lines"].format(title=title), lines, None)
        one = get(f"{kind}_one", words["api"]["one"].format(title=title), place.INDEX, reference)
        one["get"]["parameters"] = [
            {"name": "id", "in": "path", "required": True, "schema": ID, "example": records[0].id}
        ]
        one["get"]["responses"]["404"] = {"description": words["api"]["missing"]}
        paths[f"/{place.API}{kind}/{{id}}.json"] = one
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": str(site.settings["name"]),
            "version": "1",
            "description": str(site.settings["description"])
            if site.settings["official"]
            else f"{site.settings['description']} {words['unofficial']}",
        },
        "servers": [{"url": str(site.settings["url"]).rstrip("/")}],
        "paths": paths,
    }


def get(name: str, summary: str, path: str, schema: Json | None) -> Json:
    content = {media_type(path): {"schema": schema} if schema else {}}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "responses": {"200": {"description": summary, "content": content}},
        }
    }
