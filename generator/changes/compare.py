"""Two states of a site into one comparison: records, pages, files, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from generator.changes.gate import Gate
from generator.changes.problems import Problems, sorted_out
from generator.changes.state import SiteState, same_text
from generator.diagnostics import Language, Span
from generator.difference import DifferenceLine, Guard, RecordDifference, Wording, compared, lines, text_lines, tree
from generator.difference.tree import Fields
from generator.media import size_in_words
from generator.pages import Page, planned
from generator.pages.touched import touched
from generator.privacy import Permitted, conceal
from generator.records import Narrative, Record, settings_contract
from generator.relations import directory
from generator.rules.personal import in_settings
from generator.rules.personal.lines import in_lines
from generator.rules.unmarked import unmarked
from generator.withholding import clauses, redacted, redacted_to_blanks
from generator.words import marks_in_words, strings

Event = Literal["added", "changed", "gone", "renamed"]


@dataclass(frozen=True)
class ContentChange:
    """A file that holds no records. ``title`` is what people call it, ``was`` its former path where it has another now."""

    event: Event
    path: str
    title: str
    lines: tuple[DifferenceLine, ...] = ()
    was: str = ""


@dataclass(frozen=True)
class PageChange:
    url: str
    title: str


@dataclass(frozen=True)
class PageChanges:
    """``touched`` are those that are made from something that changed."""

    added: tuple[PageChange, ...]
    gone: tuple[PageChange, ...]
    touched: tuple[PageChange, ...]


@dataclass(frozen=True)
class Comparison:
    """``pages`` is None where one of the states cannot be built: nobody knows its pages."""

    language: Language
    site: str
    base: str
    records: tuple[RecordDifference, ...]
    texts: tuple[ContentChange, ...]
    files: tuple[ContentChange, ...]
    #: Files of either state that nobody could read: of what stands in them nothing is said.
    unread: tuple[str, ...]
    problems: Problems
    pages: PageChanges | None = None
    gate: Gate | None = None

    def number(self, event: str) -> int:
        """How many records came, changed or went."""
        return sum(each.event == event for each in self.records)

    @property
    def nothing(self) -> bool:
        return not (self.records or self.texts or self.files or self.unread)


def compare(old: SiteState, new: SiteState, base: str, language: Language, gate: Gate | None = None) -> Comparison:
    """What became of ``old``, which is called ``base``, in ``new``."""
    permitted = new.permitted if new.settings else old.permitted
    wording = Wording(language, partial(_term, old, new))
    secrets = old.secrets | new.secrets
    names = directory(new.records).names
    records = compared(
        old.records,
        new.records,
        names,
        wording,
        partial(_places, {id(each): old for each in old.records}, new, permitted),
        secrets=secrets,
        unread=new.unread,
    )
    # What stood in a file that the older state could not read has not come now.
    records = [each for each in records if each.event != "added" or each.record.path not in old.unread]
    texts = [*_settings(old, new, wording, secrets), *_narratives(old, new, language, permitted, secrets)]
    texts += _decisions(old, new, language)
    problems = sorted_out(old.problems, new.problems)
    settings = new.settings or old.settings
    return Comparison(
        language,
        str(settings["name"]) if settings else new.folder.name,
        base,
        tuple(records),
        tuple(texts),
        tuple(_attachments(old, new)),
        tuple(sorted(conceal(each) for each in old.unread | new.unread)),
        problems,
        _pages(old, new, records, texts, Guard(secrets=secrets)),
        gate,
    )


def _term(old: SiteState, new: SiteState, vocabulary: str, word: str) -> str:
    for state in (new, old):
        found = state.settings and next(
            (each for each in state.settings.vocabulary(vocabulary) if each.id == word), None
        )
        if found:
            return found.label
    return word


def _places(older: dict[int, SiteState], new: SiteState, permitted: Permitted, record: Record) -> Sequence[Span]:
    return older.get(id(record), new).personal(record, permitted)


def _settings(old: SiteState, new: SiteState, wording: Wording, secrets: frozenset[str]) -> Iterator[ContentChange]:
    """site.yml, but for its part about personal data, which lists what may be."""
    if not (old.settings and new.settings and old.settings.node and new.settings.node):
        return
    schema = settings_contract().schema
    one, other = (
        tree(state.settings.node, schema, wording, Guard(_in_settings(state), secrets if state is old else frozenset()))
        for state in (old, new)
        if state.settings and state.settings.node
    )
    assert isinstance(one, Fields)  # noqa: S101 - it keeps to its contract
    assert isinstance(other, Fields)  # noqa: S101
    words = strings(wording.language)["comparison"]
    hidden = [each.entries.get("privacy") for each in (one, other)]
    plain = [Fields({k: v for k, v in each.entries.items() if k != "privacy"}, each.labels) for each in (one, other)]
    found = [*lines(plain[0], plain[1], (), wording.language)]
    if any(True for _ in lines(hidden[0], hidden[1], (), wording.language)):
        label = {**one.labels, **other.labels}["privacy"]
        found.append(DifferenceLine((label,), "changed", words["not_shown"], words["not_shown"]))
    if found:
        yield ContentChange("changed", "site.yml", words["settings"], tuple(found))


def _in_settings(state: SiteState) -> tuple[Span, ...]:
    return tuple(each.diagnostic.span for each in in_settings(state.permitted, state.folder))


def _narratives(
    old: SiteState, new: SiteState, language: Language, permitted: Permitted, secrets: frozenset[str]
) -> Iterator[ContentChange]:
    before = {each.name: each for each in old.narratives}
    after = {each.name: each for each in new.narratives}
    broken = {each.path for each in (*old.problems, *new.problems) if each.severity == "error"}
    gone = [each for name, each in before.items() if name not in after and each.path not in broken]
    come = [each for name, each in after.items() if name not in before and each.path not in broken]
    for name in sorted(before.keys() & after.keys()):
        found = tuple(_text_lines(before[name], after[name], language, permitted, secrets))
        if found:
            yield ContentChange("changed", after[name].path, after[name].title, found)
    for each in come:
        same = [one for one in gone if one.title == each.title or one.markdown.strip() == each.markdown.strip()]
        if len(same) == 1:
            gone.remove(same[0])
            found = tuple(_text_lines(same[0], each, language, permitted, secrets))
            yield ContentChange("renamed", each.path, each.title, found, same[0].path)
        else:
            yield ContentChange("added", each.path, each.title)
    for each in gone:
        yield ContentChange("gone", each.path, Guard(secrets=secrets).clean(conceal(each.title), language))


def _text_lines(
    old: Narrative, new: Narrative, language: Language, permitted: Permitted, secrets: frozenset[str]
) -> Iterator[DifferenceLine]:
    words = strings(language)["comparison"]
    guard = Guard(secrets=secrets)
    for name, said in (("title", "page_title"), ("description", "page_description"), ("order", "page_order")):
        one, other = str(getattr(old, name)), str(getattr(new, name))
        if one != other:
            yield DifferenceLine((words[said],), "changed", guard.clean(conceal(one), language), other)
    more = len(clauses(new.markdown)) > len(clauses(old.markdown))
    sides = [
        [(raw, clean.clean(shown, language)) for raw, shown in _shown(each, language, permitted)]
        for each, clean in ((old, guard), (new, Guard()))
    ]
    yield from text_lines(sides[0], sides[1], (words["page_text"],), words["withheld_now"] if more else "")


def _shown(page: Narrative, language: Language, permitted: Permitted) -> Iterator[tuple[str, str]]:
    """The lines of a page that say something, as they are compared and as they may be shown."""
    written = redacted(page.markdown).split("\n")
    personal = [
        each.diagnostic.span
        for each in in_lines(unmarked(redacted_to_blanks("\n".join(written))).split("\n"), page.path, permitted)
    ]
    for number, line in enumerate(written, 1):
        if text := " ".join(line.split()):
            hit = any(each.line <= number <= each.end_line for each in personal)
            yield text, strings(language)["comparison"]["personal"] if hit else str(marks_in_words(text, language))


def _decisions(old: SiteState, new: SiteState, language: Language) -> Iterator[ContentChange]:
    words = strings(language)["comparison"]
    for path in sorted({*old.decisions, *new.decisions}):
        one, other = old.decisions.get(path), new.decisions.get(path)
        if one != other:
            event: Event = "added" if one is None else "gone" if other is None else "changed"
            yield ContentChange(event, path, words["decisions"])


def _attachments(old: SiteState, new: SiteState) -> Iterator[ContentChange]:
    before, after = ({each.name: each.file for each in state.attachments} for state in (old, new))
    for name in sorted({*before, *after}):
        one, other = old.sums.get(name, ("", 0)), new.sums.get(name, ("", 0))
        if name not in before:
            yield ContentChange("added", conceal(f"content/{name}"), size_in_words(other[1]))
        elif name not in after:
            yield ContentChange("gone", conceal(f"content/{name}"), size_in_words(one[1]))
        elif one[0] != other[0] and not same_text(before[name], after[name]):
            sizes = DifferenceLine((), "changed", size_in_words(one[1]), size_in_words(other[1]))
            yield ContentChange("changed", conceal(f"content/{name}"), size_in_words(other[1]), (sizes,))


def _pages(
    old: SiteState, new: SiteState, records: Sequence[RecordDifference], texts: Sequence[ContentChange], guard: Guard
) -> PageChanges | None:
    """PageChanges that came, went, or are made from what changed. A page whose own record is told already is told by it."""
    if old.site is None or new.site is None:
        return None
    sides: list[list[Page]] = []
    for site in (old.site, new.site):
        pages, wrong = planned(site, strings(site.language))
        if wrong:
            return None
        sides.append(pages)
    before, after = ({page.path: page for page in pages} for pages in sides)
    language = new.site.language
    files = {each.path for each in texts} | {each.was for each in texts if each.was}
    was = {each.before.reference for each in records if each.before}
    now = {each.now.reference for each in records if each.now}
    hit = {page.path for page in touched(old.site, sides[0], was, files)}
    hit |= {page.path for page in touched(new.site, sides[1], now, files)}
    return PageChanges(
        tuple(_page(page, guard, language) for path, page in after.items() if path not in before),
        tuple(_page(page, guard, language) for path, page in before.items() if path not in after),
        tuple(_page(page, guard, language) for path, page in after.items() if path in hit and path in before),
    )


def _page(page: Page, guard: Guard, language: Language) -> PageChange:
    return PageChange(page.url, guard.clean(conceal(page.title), language))
