"""No text that a record may hold changes the structure of a page, and every text arrives as it was written.

A site with a harmless word in the place of one text is compared with the same site with any other text there, the
whole way from the YAML file: the names of elements and attributes must be the same, and every text and every value of
an attribute must be the harmless one with the word replaced. ``HWANHI_HYPOTHESIS=full`` tries more texts.
"""

from __future__ import annotations

import copy
import re
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.numbers.amount import parse
from generator.pages import place as department_place
from generator.pages import plan
from generator.records import contracts, settings_contract
from generator.records.contract import below, branch, resolve
from generator.render import Renderer, strings
from generator.site import read_site
from tests.support import sites

WORD = "무해한글"
#: Words beside a type that leave a text no freedom.
BOUND = {"pattern", "enum", "format", "x-vocabulary", "x-reference", "x-cycle"}
FRAGMENTS = (
    "<b onclick=x>",
    "</h1>",
    "</title>",
    "</script>",
    "<script>",
    "<!--",
    "-->",
    "]]>",
    '"><img src=x>',
    "' onload='",
    "&lt;",
    "&amp;",
    "&#0;",
    "&",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "{#",
    "{n}",
    "{0}",
    "%s",
    "javascript:x",
    "\ufeff",
    "\u00a0",
    "한글",
    "\u1112\u1161\u11ab",
    "😀",
    "\t",
    "\r\n",
)

# White space at the ends is nobody's text: some places keep it, some do not.
texts = (
    st.one_of(
        st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=3).map("".join),
        # Characters that HTML forbids have a test of their own.
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=20),
    )
    .map(str.strip)
    .filter(bool)
)


#: Paths of files, each with the way to a text in it.
Places = tuple[tuple[str, tuple], ...]


@cache
def documents() -> dict[str, dict]:
    """The korean site as data: path of a file to what it holds, for settings and records."""
    site = sites.site_of(sites.FOLDER / "korean")
    found = {f"data/{record.kind}/{record.id}.yml": record.data for record in site.records}
    # Looking up a time zone takes longer than all the rest.
    chosen = {name: value for name, value in site.settings.data.items() if name != "time_zone"}
    # With an outline, a record's section would not be free.
    chosen["source"] = {name: value for name, value in chosen["source"].items() if name != "outline"}
    return {"site.yml": chosen, **found}


def free_texts(value, schema, path=()):
    """The path of every text that its contract leaves free."""
    shape = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "string"
    schema = branch(resolve(schema), shape)
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from free_texts(inner, below(schema, name), (*path, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from free_texts(inner, below(schema, at), (*path, at))
    elif isinstance(value, str) and not BOUND & set(schema):
        yield path


def every_free_text() -> list[tuple[str, tuple]]:
    places = []
    for name, data in documents().items():
        contract = contracts().get(name.split("/")[1]) if "/" in name else settings_contract()
        places += [(name, path) for path in free_texts(data, contract.schema)]
    # Names by which a table is checked or a figure finds its cell have to stay as well; a table without checks is free.
    places = [(name, path) for name, path in places if not bound(documents()[name], path)]
    # The words that records choose from must stay as they are; what citizens read for them is free.
    return [place for place in places if place[1][:1] != ("vocabulary",) or place[1][-1] == "label"]


def bound(data, path) -> bool:
    if "from" in path or (path[0] == "withheld" and path[-1] == "field"):
        return True
    if path[0] in ("inferred", "lost") and path[-1] != "reason":
        return True
    if path[0] == "conflicts" and path[-1] == "printed":
        # What names a cell has to say its number; the other version is free, and stands beside that number.
        return "from" in data["conflicts"][path[1]]["versions"][path[3]]
    return path[0] == "tables" and "checks" in data["tables"][path[1]] and path[-1] not in ("note", "reason", "as_of")


PLACES = every_free_text()


def quoted(value) -> str:
    """``value`` as YAML that means exactly this: every unusual character is escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(name)}: {quoted(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(quoted, value)) + "]"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return '"' + "".join(each if each.isascii() and each.isalnum() else f"\\U{ord(each):08x}" for each in text) + '"'


@cache
def words() -> dict[str, dict]:
    """The site with a harmless word of its own in each place."""
    changed = copy.deepcopy(documents())
    for place in PLACES:
        put(changed, place, word(place))
    return changed


def word(place: tuple[str, tuple]) -> str:
    return f"{WORD}{PLACES.index(place):03}"


def put(data: dict[str, dict], place: tuple[str, tuple], text: str) -> None:
    inner = data[place[0]]
    for step in place[1][:-1]:
        inner = inner[step]
    inner[place[1][-1]] = text


def pages_with(places: Places, text: str) -> dict[str, sites.Read] | None:
    """Every page of the site with ``text`` in each of the places; ``None`` where the check refuses it."""
    changed = {**words(), **{name: copy.deepcopy(words()[name]) for name, _ in places}}
    for place in places:
        put(changed, place, text)
    return pages_of(changed)


def pages_of(changed: dict[str, dict]) -> dict[str, sites.Read] | None:
    """Every page of the site with these settings and records; ``None`` where the check refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        sites.write(Path(folder), {file: quoted(data) for file, data in changed.items()})
        with sites.unguarded():
            site, problems = read_site(Path(folder))
    # Notices that are over, and a timing that says nothing of time, are warnings.
    if site is None or any(each.severity == "error" and each.code not in (*sites.HIDDEN, "T008") for each in problems):
        return None
    pages = plan(site, strings("ko"))
    renderer = Renderer(site, pages)
    return {page.path: sites.Read(page.path, renderer.render(page)) for page in pages if page.kind != "help"}


@cache
def harmless() -> dict[str, tuple[list[str], list[tuple[str, str]]]]:
    pages = pages_of(words())
    assert pages is not None
    return {path: (page.skeleton, list(page.texts)) for path, page in pages.items()}


def even(text: str) -> str:
    """``text`` with any white space as one blank, a non-breaking one too: a description is evened out like this.

    The particle behind a quotation is that of its last sound.
    """
    return " ".join(text.split()).replace("”이라고", "”라고")


#: Pages that are put in order by titles and departments: a text moves what is on them, and makes no other element.
SORTED = ("index/index.html", "departments/index.html", "subscribe/index.html")


def compare(places: Places, text: str, pages: dict[str, sites.Read]) -> None:
    assert pages.keys() == harmless().keys()
    # A department is also a part of an address, in the way of addresses.
    new = [(department_place(word(each)), department_place(text), word(each)) for each in places]
    for path, page in pages.items():
        skeleton, said = harmless()[path]
        if path in SORTED:
            assert set(page.skeleton) == set(skeleton), path
            continue
        assert page.skeleton == skeleton, path
        shown = [(where, even(each)) for where, each in page.texts]
        assert shown == [(where, even(changed(each, new, text))) for where, each in said], path


def changed(said: str, new: list[tuple[str, str, str]], text: str) -> str:
    """What stands where ``said`` stood."""
    for here, there, before in new:
        said = said.replace(here, there) if here in said else said.replace(before, text)
    return said


def test_the_places_are_those_of_every_kind_and_the_settings():
    files = {name.split("/")[1] if "/" in name else name for name, _ in PLACES}

    assert files == {"site.yml", *contracts()}
    assert len(PLACES) > 80
    assert ("site.yml", ("vocabulary", "theme", 0, "label")) in PLACES
    assert any(path[0] == "tables" and path[-1] == "caption" for _, path in PLACES)
    assert any(path[:1] == ("plan",) and path[-1] == "text" for _, path in PLACES)


def test_every_free_text_is_shown_somewhere():
    """All places at once, a word of its own in each."""
    pages = pages_of(words())
    assert pages is not None
    shown = "\n".join(text for page in pages.values() for _, text in page.texts)
    assert [place for place in PLACES if word(place) not in shown] == []


#: One title of each kind: what breaks out of any of them breaks a page, so all are tried at once.
TITLES = tuple(
    next(place for place in PLACES if place[0].startswith(f"data/{kind}/") and place[1] == ("title",))
    for kind in contracts()
)


@pytest.mark.parametrize("at", range(0, len(FRAGMENTS), 6))
def test_every_hostile_fragment_in_the_title_of_every_kind(at):
    text = " 가 ".join(["나", *FRAGMENTS[at : at + 6]])
    pages = pages_with(TITLES, text)
    assert pages is not None, text
    compare(TITLES, text, pages)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(st.sampled_from(PLACES), texts)
def test_no_text_changes_the_structure_of_a_page(place, text):
    # A cell that is a number is set to the right, which is a difference that is meant.
    assume(parse(text) is None)
    assume(sites.plain(text))
    pages = pages_with((place,), text)
    assume(pages is not None)

    compare((place,), text, pages)


@pytest.mark.parametrize("char", "\u202e\u2066\u200f\u2028\u2029\ue000")
def test_a_character_that_is_no_text_reaches_no_page(char):
    """Marks of direction, line separators, signs of one font alone; escapes do not smuggle them either (F040)."""
    assert pages_with((("data/task/1-1.yml", ("title",)),), f"가{char}나") is None


@pytest.mark.parametrize("char", ["\x00", "\x01", "\x0b", "\x1b", "\x7f", "\x9f", "\ufffe"])
def test_a_character_that_html_forbids_reaches_no_page(char):
    """HTML, 13.2.3.5: no document holds these, and of NUL a browser makes something else. Escapes do not smuggle it."""
    assert pages_with((("data/task/1-1.yml", ("title",)),), f"가{char}나") is None


@pytest.mark.parametrize("text", [" ", "\u3000", "\u00a0", "\u200b", "\u2060", "\u3164"])
def test_a_title_that_nobody_sees_reaches_no_page(text):
    """A heading and a link need words."""
    assert pages_with((("data/task/1-1.yml", ("title",)),), text) is None


def test_a_change_of_structure_would_be_seen():
    """The comparison itself: unescaped text is found out."""
    places = (("data/task/1-1.yml", ("summary",)),)
    page = pages_with(places, "<b>굵게</b>")["task/1-1/index.html"]
    broken = sites.Read(page.path, re.sub("&lt;b&gt;굵게&lt;/b&gt;</p>", "<b>굵게</b></p>", page.html, count=1))

    assert page.skeleton == harmless()[page.path][0]
    assert broken.html != page.html
    assert broken.skeleton != page.skeleton
