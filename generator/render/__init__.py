"""Pages into HTML, in an environment of our own: everything is escaped, and an unknown name is an error."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from functools import cache, cached_property, partial
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.diagnostics import Diagnostic, Language, fill, unfilled
from generator.media import format_of, size_in_words
from generator.pages import GROUP, PROGRAMME, Page, active_notices, place
from generator.paper import posters
from generator.records import (
    KindPage,
    Record,
    description,
    example,
    fields,
    label,
    longer,
    resolve,
    value_label,
)
from generator.render.amount import read_out, spelled
from generator.render.bytecode import compiled
from generator.render.card import Card, card_of, cards
from generator.render.caveat import after_text, against, below_table, beside_figure, beside_number, in_cell
from generator.render.chart_view import chart_view
from generator.render.component import components
from generator.render.era import in_words
from generator.render.near import Near
from generator.render.past import doer
from generator.render.qr import qr
from generator.render.reading import readings
from generator.render.script import early, policy, search
from generator.render.state import cycle_words, said, tone
from generator.render.structured import structured, structured_list
from generator.render.style import tokens
from generator.render.unstated import field, states, undated, unstated
from generator.site import Site
from generator.withholding import OPEN
from generator.words import THEME, count, counted, marks_in_words, moment, strings, telephone

#: Kinds of pages that show nothing of the site but what their context says: help, and lines of a long list.
ALONE = ("help", GROUP)
#: The template of lists of records, and what tells programs of its datasets.
LIST, CATALOGUE = "pages/list.html", "catalog.ttl"
#: The feed of everything, to which every page leads, and where the entries of records for programs lie.
FEED, API = "feed/all.atom", "api/v1/"
#: Pages of the engine that the foot of every page leads to, beside the narrative ones.
FOOTER = (
    "settings/index.html",
    "accessibility/index.html",
    "audit/index.html",
    "index/index.html",
    "departments/index.html",
    "search/index.html",
    "source/index.html",
    "disagreements/index.html",
    "late/index.html",
    PROGRAMME,
    "changes/index.html",
    "subscribe/index.html",
    "open-data/index.html",
    "sitemap/index.html",
    "help/index.html",
)


#: What every mapping answers to itself: for these Jinja's own order stays, in which a method comes before a key.
METHODS = frozenset(dir(dict))


def menu_of(lists: Sequence[Page]) -> list[Page]:
    """The lists that the menu leads to: of the kinds that their contracts put there those that have records. Of a site that has none of
    these its other kinds, and where nothing has been written yet, all that belong there.
    """
    meant, written = (
        [page for page in lists if contract_of(page).menu],
        [page for page in lists if page.context["count"]],
    )
    present = [page for page in written if contract_of(page).address is None]
    return [page for page in meant if page in written] or present or meant


class _Environment(Environment):
    """Jinja's own, without what a site of thousands of pages pays for most.

    It keeps its globals in a chain of mappings, which every macro that a page imports walks again. And it asks a mapping for
    an attribute first, whose failure costs more than the key.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        if type(obj) is dict and attribute not in METHODS:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **d} if d else self.globals


@cache
def environment(language: Language) -> Environment:
    """The environment for one language. Autoescaping is on for every template, whatever its name."""
    env = _Environment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: marks_in_words(value, language) if isinstance(value, str) and OPEN in value else value,
        bytecode_cache=compiled(language),
        # Asked once a build (``fresh``), not once a page and component.
        auto_reload=False,
    )
    env.filters |= {
        "in_words": lambda text: in_words(text, language),
        "read_out": lambda text: read_out(text, language),
        "spelled": lambda value, unit: spelled(value, unit, language),
        "moment": lambda text: moment(text, language),
        "count": count,
        "cycle": lambda text: cycle_words(text, language),
        "field": field,
        "place": place,
        "said": lambda state: said(state, language),
        "tone": tone,
        "states": states,
        "undated": undated,
        "unstated": lambda record, expected, state: unstated(record, expected, state, language),
        "telephone": telephone,
        "plain": unfilled,
        "label": lambda schema: label(schema, language),
        "help": lambda schema: description(schema, language),
    }
    env.filters["against"] = lambda known: against(known, language)
    env.filters["brief"] = lambda doubt: in_cell(doubt, language)
    env.filters["picture"] = lambda layout: chart_view(layout, language)
    env.globals |= {
        "after_text": after_text,
        "below_table": lambda layout, root: below_table(layout, language, root),
        "beside_figure": beside_figure,
        "beside_number": lambda doubts, root: beside_number(doubts, language, root),
        "components": components,
        "counted": counted,
        "done": doer(language),
        "t": strings(language),
        "language": language,
        "palettes": tuple(tokens()["palettes"]),
        "sizes": tokens()["sizes"],
        "early": Markup(early()),  # noqa: S704 - the theme's own script
        "policy": policy,
        "structured": structured,
        "structured_list": structured_list,
        "asks": Markup(search()),  # noqa: S704 - the theme's own script
        "posters": posters,
        "qr": qr,
        "readings": lambda layout: readings(layout, language),
        "example": example,
        "fields": fields,
        "fill": fill,
        "longer": longer,
        "resolve": resolve,
        "word": lambda schema, value, own=False: value_label(schema, value, language, own),
    }
    return env


def contract_of(page: Page) -> KindPage:
    """How the kind of a list appears on the site."""
    shown: KindPage = page.context["contract"].page
    return shown


def shown_on(page: Page) -> Iterator[Record]:
    """The records of a list, then the datasets above it."""
    for _, members in page.context["groups"]:
        yield from members
    yield from page.context["data"]


def feed_of(page: Page) -> str:
    return f"feed/kind/{page.context['contract'].kind}.atom"


def fresh(env: Environment) -> Environment:
    """The environment without the templates that were changed since they were read: in a preview they are edited."""
    if env.cache is not None and not all(each.is_up_to_date for each in env.cache.values()):
        env.cache.clear()
    return env


def alone(site: Site, page: Page) -> str:
    """The HTML of a page whose template asks for nothing but its own context, the settings and words: as ``Renderer`` makes it."""
    context = {"page": page, "settings": site.settings, "canonical": str(site.settings["url"]) + quote(page.url[1:])}
    return environment(site.language).get_template(page.template).render(**context, **page.context)


class Renderer:
    """Renders the pages of one site. ``pages`` are all of them: menus and the sitemap are made from the list; ``located`` is what the
    page of results knows of the index.
    """

    def __init__(
        self, site: Site, pages: Sequence[Page], sizes: Mapping[str, int] | None = None, located: str = ""
    ) -> None:
        self.site = site
        #: Bytes of the files that pages lead to, by path: a link says how large what it opens is.
        self.sizes = sizes or {}
        self.env = fresh(environment(site.language))
        #: The pages of kinds, and those of them that are in the menu.
        self.lists = [page for page in pages if page.kind == "list"]
        self.lists.sort(key=lambda page: contract_of(page).order)
        self.menu = menu_of(self.lists)
        order = {narrative.name: at for at, narrative in enumerate(site.narratives)}
        narratives = [page for page in pages if page.kind == "narrative"]
        narratives.sort(key=lambda page: order[page.context["narrative"].name])
        self.footer = [
            *narratives,
            *sorted((page for page in pages if page.path in FOOTER), key=lambda page: FOOTER.index(page.path)),
        ]
        glossary = (page.url[1:] for page in narratives if page.context["narrative"].name == site.glossary.page)
        #: What every page is given.
        self.shared: dict[str, Any] = {
            "settings": site.settings,
            "menu": self.menu,
            "footer": self.footer,
            "glossary": next(glossary, None),
            "notices": active_notices(site),
            "located": Markup(located),  # noqa: S704 - letters of our own
            "ways": next((page for page in self.lists if page.context["count"] and contract_of(page).reach), None),
            "knows": site.history.knows,
            "changes_of": self.changes_of,
            #: What a page of a dated issue says of itself (generator/issues); this is none.
            "issue": None,
            #: Which part of a list a page has (generator/pages/paged.py); most have no list, or all of one.
            "paging": None,
        }

    def canonical(self, page: Page) -> str:
        return str(self.site.settings["url"]) + quote(page.moved_to or page.url[1:])

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The pictures that messengers show beside links; none where pages alone are made, with no file beside them."""
        return cards(self.site) if self.sizes else {}

    def card(self, page: Page) -> Card | None:
        return card_of(page, self.cards) if page.listed else None

    def changes_of(self, record: Record) -> list[dict[str, str]]:
        """What was done to a record, newest first, as the component of history takes it."""
        said = doer(self.site.language)
        return [{"day": each.day, "text": said(record, each)} for each in self.site.history.of(record.reference)]

    def wider(self, page: Page) -> dict[str, Any]:
        """What of the site the template is given: of a record's page what is near it, of a list what is near its records, of what
        shows its own context alone nothing, of all others everything.
        """
        record = page.context.get("record")
        if page.kind in ALONE:
            return {"site": Near(self.site), "file": partial(self.file, among=())}
        if page.template == LIST:
            return {
                "site": Near(self.site, *shown_on(page)),
                "file": partial(self.file, among=self.files_of_list(page)),
            }
        if record is None:
            return {"site": self.site, "lists": self.lists, "file": self.file}
        return {"site": Near(self.site, record), "file": partial(self.file, among=self.files.get(record.reference, ()))}

    def file(self, path: str, among: Collection[str] | None = None) -> str:
        """What a link says of the file it opens, behind its name: ``CSV, 3 KB``; empty where there is no such file.

        A page that is not given the whole site asks for files ``among`` its own, and whether there is the feed of everything. Raises
        LookupError for others.
        """
        if among is not None and path != FEED and path not in among and path in self.sizes:
            raise LookupError(path)
        if path not in self.sizes:
            return ""
        return f"{format_of(path)}, {size_in_words(self.sizes[path])}"

    @cached_property
    def files(self) -> Mapping[str, Mapping[str, int]]:
        """By the reference of a record: the files beside its page and its entry for programs, with their sizes."""
        found: dict[str, dict[str, int]] = {}
        for path, size in self.sizes.items():
            kind, _, name = path.removeprefix(API).partition("/")
            found.setdefault(f"{kind}/{name.partition('/')[0].removesuffix('.json')}", {})[path] = size
        return found

    def files_of_list(self, page: Page) -> dict[str, str]:
        """What a list may say of files: whether there are its feed and the catalogue, and how large those of the datasets above it are."""
        found = {path: "" for path in (feed_of(page), CATALOGUE) if path in self.sizes}
        for record in page.context["data"]:
            found |= {path: self.file(path) for path in self.files.get(record.reference, ())}
        return found

    def render(self, page: Page, body: str | None = None, *, live: bool = False) -> str:
        """The HTML of ``page``. ``body`` is HTML that mkdocs made of a narrative page; ``live`` is the preview."""
        root = self.site.base if page.path == "404.html" else page.root
        context = {
            # To the root of the whole site; that of an issue is below it.
            "top": root,
            **self.shared,
            **self.wider(page),
            **page.context,
            "page": page,
            # A wrong address may lie at any depth, so the page for it cannot count its way up.
            "root": root,
            "canonical": self.canonical(page),
            "body": Markup(body or ""),  # noqa: S704 - mkdocs' own HTML of the site's Markdown
            "live": live,
            "card": self.card(page),
        }
        return self.env.get_template(page.template).render(context)


def fault_page(text: str, explained: Sequence[Diagnostic], language: Language) -> str:
    """The page that the preview shows while there is something to mend: ``text`` is what the command would print.

    ``explained`` are the problems whose pages of help the preview has.
    """
    return environment(language).get_template("pages/fault.html").render(text=text, explained=explained)
