"""Each page once more as Markdown, at its address and ``index.html.md``: for braille, for plain readers, for programs that read texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from generator.exports.entry import public
from generator.exports.sheet import TableFile
from generator.numbers import Disagreement
from generator.pages import Page, Paging
from generator.records import Record, label, resolve, value_label
from generator.records.contract import MOMENT, branch, is_moment
from generator.render.caveat import Note, beside_figure, in_prose
from generator.render.past import done
from generator.render.state import said
from generator.site import Site
from generator.withholding import redacted
from generator.words import count, marks_in_words, moment, strings

#: Fields that stand in a place of their own, or tell only how the page is made.
APART = ("id", "title", "summary", "tables", "withheld", "source", "aliases", "related", "conflicts")
LINKS = ("data", "related")
#: A list of texts that are no longer and no sentences is one of words, which go into one line.
WORDS = 40
#: The beginning of a line that Markdown would take for a heading, a list, a quotation or a rule.
MARKS = re.compile(r"^(\s*\d*)([#>+*.)-])(?=\s|$)")


def path_of(page: Page) -> str:
    return f"{page.path}.md"


def record_twin(site: Site, record: Record, tables: Sequence[TableFile]) -> str:
    """The page of a record."""
    words, language, data = strings(site.language), site.language, record.data
    lines = [f"# {plain(data['title'], site)}", ""]
    lines += [words["withheld"]["lead"] if record.closed else single(site, record, {}, data["summary"]), ""]
    if state := site.state(record):
        lines += [said(state, language), ""]
    lines += [*short(site, record), *long(site, record)]
    for each in tables:
        lines += ["", f"## {each.about('caption', site)}", "", *table(each, site)]
    if notes := site.notes(record):
        lines += ["", f"## {words['disagreement']['title_own' if record.own else 'title']}", ""]
        lines += [disagreement(site, known) for known in notes]
    for entry in data.get("withheld", ()):
        said_of = words["withheld"]
        what = said_of["whole"] if entry.get("whole") else said_of["phrase"]
        if field := record.contract.fields.get(entry.get("field", "")):
            what = label(field, language) or entry["field"]
        text = f"{plain(entry['reason'], site)} {said_of['clause'].format(clause=entry['clause'])}"
        lines += ["", f"{said_of['title']}: {what}. {text}"]
    lines += source(site, record)
    if changes := site.history.of(record.reference):
        lines += ["", f"## {words['history']['title']}", ""]
        lines += [
            f"- {moment(each.day, language) if each.day else ''} {done(language, record, each)}" for each in changes
        ]
    return finished(site, lines, f"{record.address}/")


def short(site: Site, record: Record) -> Iterator[str]:
    """The fields that are a line each, and what the record is linked with."""
    for name, schema in record.contract.fields.items():
        value = record.data.get(name)
        if name in APART or name in LINKS or value is None or (isinstance(value, (list, dict)) and not simple(value)):
            continue
        yield f"- {label(schema, site.language)}: {word(site, record, schema, value)}"
    for name in LINKS:
        for reference in record.data.get(name, ()):
            other = site.by_reference.get(reference)
            if other is not None:
                title = label(record.contract.fields[name], site.language)
                yield f"- {title}: [{plain(other.data['title'], site)}]({root_of(record)}{other.address}/index.html.md)"


def long(site: Site, record: Record) -> Iterator[str]:
    """The fields that are lists, each below its name."""
    for name, schema in record.contract.fields.items():
        value = record.data.get(name)
        if name in APART or name in LINKS or not isinstance(value, (list, dict)) or simple(value):
            continue
        yield from ("", f"## {label(schema, site.language)}", "")
        if name == "figures":
            yield from (figure(site, record, each) for each in value)
        else:
            yield from points(site, record, schema, value, 0)


def figure(site: Site, record: Record, each: Any) -> str:  # noqa: ANN401 - as JSON has it
    """A number with its unit, its time and what is known against it; one that comes from a table as it stands there."""
    cell = site.cited(each["from"]) if "from" in each else None
    value, unit = each.get("value", cell.text if cell else ""), each.get("unit", cell.unit if cell else "")
    about = strings(site.language)["record"]["about"] + " " if each.get("approximate") else ""
    when = f" ({each['as_of']})" if "as_of" in each else ""
    said_of = noted(site, beside_figure(site, record, each, root_of(record)))
    return f"- {plain(each['label'], site)}: {about}{plain(f'{value}{unit}', site)}{when}{said_of}"


def root_of(record: Record) -> str:
    """From the page of a record to the root of the site."""
    return "../" * (record.address.count("/") + 1)


def noted(site: Site, notes: Sequence[Note]) -> str:
    """What is known against a number, behind it, with the way to all of it."""
    ways = ((f" [{each.link}]({each.href})" if each.href else "", each) for each in notes)
    return "".join(f" ({plain(each.text, site)}{way})" for way, each in ways)


def disagreement(site: Site, known: Disagreement) -> str:
    others = "; ".join(
        f"{how if isinstance(how, str) else how[site.language]}: {plain(text, site)}" for how, text in known.others
    )
    stated = f"{plain(known.printed, site)} ({others})" if known.printed else others
    return f"- {plain(known.subject, site)}: {stated}. {plain(known.reason, site)}"


def source(site: Site, record: Record) -> Iterator[str]:
    """Where it comes from: the places in each of its documents, or nobody but the office."""
    words = strings(site.language)["record"]
    if record.closed:
        return
    yield from ("", f"## {words['source']}")
    if record.own:
        yield from ("", words["source_own"].format(owner=site.settings["owner"]["name"]))
    for document, places in site.settings.cited(record.places):
        lead = words["source_lead"].format(**document.data) if document else words["source_plain"]
        yield from ("", lead, "")
        for each in places:
            page = f", {words['page'].format(page=each['page'])}" if "page" in each else ""
            yield f"- {plain(each['section'], site)}{page}"


def list_twin(site: Site, page: Page) -> str:
    """A page of the list of a kind: its records with the way to their own twins, and to those of the other pages."""
    paging: Paging | None = page.context["paging"]
    records = site.of(page.context["contract"].kind)
    if paging:
        records = [record for _, members in page.context["groups"] for record in members]
    lines = [f"# {page.title}", "", page.description, ""]
    for each in records:
        text = strings(site.language)["withheld"]["lead"] if each.closed else plain(each.data["summary"], site)
        lines.append(f"- [{plain(each.data['title'], site)}]({page.root}{each.address}/index.html.md): {text}")
    if paging:
        words = strings(site.language)["search"]["words"]
        ways = ((words["before"], paging.before), (words["after"], paging.after))
        lines += ["", *(f"- [{name}]({page.root}{path}index.html.md)" for name, path in ways if path is not None)]
    return finished(site, lines, page.url[1:])


def narrative_twin(site: Site, page: Page) -> str:
    """A page that is Markdown already, but for its head and what it withholds."""
    narrative = page.context["narrative"]
    text = str(marks_in_words(redacted(narrative.markdown), site.language)).strip()
    return finished(site, [f"# {page.title}", "", page.description, "", text], page.url[1:])


def finished(site: Site, lines: Sequence[str], path: str) -> str:
    """With where it is from and of which day: a file goes on without its page."""
    words = strings(site.language)
    end = [
        "",
        "---",
        "",
        f"{site.settings['name']}: {site.settings['url']}{path}",
        words["data"]["as_of"].format(date=moment(site.moment, site.language)),
    ]
    end += [] if site.settings["official"] else [words["data"]["unofficial"]]
    # Two blank lines are one to every reader of Markdown.
    return re.sub(r"\n{3,}", "\n\n", "\n".join([*lines, *end])) + "\n"


def simple(value: Any) -> bool:  # noqa: ANN401 - as JSON has it
    """Whether a list or a mapping is short enough for one line."""
    if isinstance(value, dict):
        return not any(isinstance(each, (list, dict)) for each in value.values())
    return isinstance(value, list) and all(
        isinstance(each, str) and len(each) <= WORDS and not each.endswith(".") for each in value
    )


def points(site: Site, record: Record, schema: Any, value: Any, depth: int) -> Iterator[str]:  # noqa: ANN401 - as JSON has it
    """A list or a mapping as a list of Markdown, four blanks a level."""
    indent = "    " * depth
    if isinstance(value, list):
        items = resolve(schema).get("items", {})
        for each in value:
            if isinstance(each, (list, dict)):
                own = branch(resolve(items), "object")
                parts = dict(each) if isinstance(each, dict) else {"": each}
                # What belongs to a sentence stands below it.
                below = {
                    name: part
                    for name, part in parts.items()
                    if isinstance(part, (list, dict)) and ("text" in parts or not simple(part))
                }
                flat = [named(site, record, own, name, part) for name, part in parts.items() if name not in below]
                yield f"{indent}- {'; '.join(flat)}"
                for name, part in below.items():
                    yield from points(site, record, own.get("properties", {}).get(name, {}), part, depth + 1)
            else:
                yield f"{indent}- {word(site, record, items, each)}"
    else:
        own = resolve(schema)
        for name, part in value.items():
            if isinstance(part, (list, dict)) and not simple(part):
                yield f"{indent}- {label(resolve(own.get('properties', {}).get(name, {})), site.language) or name}"
                yield from points(site, record, own.get("properties", {}).get(name, {}), part, depth + 1)
            else:
                yield f"{indent}- {named(site, record, own, name, part)}"


def named(site: Site, record: Record, schema: Any, name: str, value: Any) -> str:  # noqa: ANN401 - as JSON has it
    own = resolve(schema.get("properties", {}).get(name, {}))
    title = label(own, site.language)
    text = word(site, record, own, value)
    return text if name in ("text", "title", "name") or not title else f"{title}: {text}"


def word(site: Site, record: Record, schema: Any, value: Any) -> str:  # noqa: ANN401 - as JSON has it
    """One value as people read it; of a short list or mapping all of them in one line."""
    own = resolve(schema) if schema else {}
    if isinstance(value, dict):
        return "; ".join(named(site, record, own, name, each) for name, each in value.items())
    if isinstance(value, list):
        return ", ".join(word(site, record, own.get("items", {}), each) for each in value)
    return single(site, record, own, value)


def single(site: Site, record: Record, own: Any, value: Any) -> str:  # noqa: ANN401 - as JSON has it
    if isinstance(value, bool):
        return str(strings(site.language)["record"]["yes" if value else "no"])
    if isinstance(value, int):
        return count(value)
    if own.get("x-vocabulary"):
        return plain(site.term(own["x-vocabulary"], str(value)), site)
    if own.get("format") in ("moment", "date") and MOMENT.fullmatch(str(value)) and is_moment(value):
        return moment(str(value), site.language)
    notes = in_prose(site.caveats(record).get(value, ()), site.language, root_of(record))
    return plain(value_label(own, value, site.language, record.own), site) + noted(site, notes)


def table(sheet: TableFile, site: Site) -> Iterator[str]:
    """As printed, with the columns of our own beside it."""
    about = [text for name in ("unit", "as_of") if (text := sheet.about(name, site))]
    if about:
        yield from (", ".join(about), "")
    yield row(each.title for each in sheet.fields)
    yield row("---:" if each.number else "---" for each in sheet.fields)
    for cells in sheet.rows:
        yield row(each.printed or each.text for each in cells)
    if text := sheet.about("note", site):
        yield from ("", text)


def row(cells: Any) -> str:  # noqa: ANN401 - an iterable of texts
    return f"| {' | '.join(each.replace('|', chr(92) + '|').replace(chr(10), ' ') for each in cells)} |"


def plain(text: Any, site: Site) -> str:  # noqa: ANN401 - a text
    """A text in one line that means nothing to Markdown; what is withheld is told in words."""
    said_text = public(f"{text} ", site)
    line = MARKS.sub(r"\1\\\2", " ".join(str(said_text).split()))
    return line.replace("<", "\\<")
