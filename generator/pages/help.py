"""Pages for those who write records and build pages: every error and field explained, every component shown.

They are no part of a citizens' site: `hwanhi explain` tells the same in the terminal, `hwanhi serve` shows them, and
`help: yes` in site.yml publishes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Code, Language, all_codes
from generator.pages.page import Crumb, Page, PageSource, shorten
from generator.records import Contract, description, every_contract

Strings = Mapping[str, Any]
#: Where they lie.
HELP = "help/"
ERRORS = f"{HELP}errors/"
DESIGN = f"{HELP}design/"


def help_pages(language: Language, strings: Strings) -> Iterator[Page]:
    """One page an error code, one a contract, those of the components, and their indexes."""
    words = strings["help"]
    top = Crumb(words["title"], HELP)
    yield page(HELP, "help", words["title"], words["description"], {"contracts": every_contract()})
    yield page(ERRORS, "errors", words["errors"], words["errors_description"], {"codes": all_codes()}, top)
    for code in all_codes():
        yield error_page(code, language, top, Crumb(words["errors"], ERRORS))
    for contract in every_contract():
        yield fields_page(contract, language, words["fields_of"], top)
    yield from design_pages(strings, top)


def page(folder: str, template: str, title: str, about: str, context: dict[str, Any], *crumbs: Crumb) -> Page:
    """Search engines need not know it; the gate looks at it as at any page."""
    path, source = f"{folder}index.html", (PageSource("site.yml"),)
    return Page(path, "help", title, about, f"pages/{template}.html", context, source, crumbs, listed=False)


def error_page(code: Code, language: Language, *crumbs: Crumb) -> Page:
    title = f"{code.name} {code.title[language]}"
    return page(f"{ERRORS}{code.name}/", "error", title, shorten(code.reason[language]), {"code": code}, *crumbs)


def fields_page(contract: Contract, language: Language, title: str, *crumbs: Crumb) -> Page:
    folder, about = f"{HELP}fields/{contract.kind}/", description(contract.schema, language)
    return page(folder, "fields", title.format(kind=contract.title(language)), about, {"contract": contract}, *crumbs)


def design_pages(strings: Strings, *crumbs: Crumb) -> Iterator[Page]:
    """The components in the palette of whoever looks, and once in each."""
    words = strings["design"]
    title, about = words["title"], words["description"]
    yield page(DESIGN, "design", title, about, {"about": True}, *crumbs)
    for name, label in strings["settings"]["palettes"].items():
        own, context = words["in_palette"].format(palette=label), {"about": False, "palette": name}
        yield page(f"{DESIGN}{name}/", "design", own, about, context, *crumbs, Crumb(title, DESIGN))
