"""Findings by what a person would edit: one template that is wrong on 300 pages is one cause, not 300 findings.

A cause is one rule that fails at one place: an element's way from the root, in tags and classes, so that numbers and ids make
no difference. Whose it is follows from what is in the files: a page's text is its record's, or its Markdown's; what stands
on several pages that come from different files is their template's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accessibility.criterion import of_code
from accessibility.finding import Finding
from accessibility.manifest import BuiltPage, Manifest, ManifestSource
from accessibility.origin import Origin, Spot
from accessibility.requirement import requirements
from accessibility.sniff import words_of

#: Criteria and items about what words say: a record or a narrative page supplies these, a template the elements. A title that
#: two pages share, a link that says "here", a picture without words, a language.
WORDS = frozenset(
    "1.1.1 1.3.3 2.4.2 2.4.4 2.4.6 2.4.9 3.1.1 3.1.2 3.1.3 3.1.4 3.2.4 5.1.1 5.3.3 6.4.2 6.4.3 7.1.1".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Cause:
    """One thing to mend. ``source`` is where; ``found`` are all its findings, each with its page, in the order of pages, and
    ``sources`` where each of these is.

    ``decided``: no engine could decide it, and people found no barrier.
    """

    source: ManifestSource
    found: tuple[tuple[BuiltPage, Finding], ...]
    sources: tuple[ManifestSource, ...]
    decided: bool = False

    @property
    def first(self) -> Finding:
        return self.found[0][1]

    @property
    def message(self) -> Mapping[str, str]:
        """What is wrong, in both languages: where HTML_CodeSniffer speaks English only, the criterion is named for who does not."""
        first = self.first
        names = [] if words_of(first.rule) else [each for each in requirements() if each.number in of_code(first.rule)]
        if not names:
            return {"ko": first.message, "en": first.message}
        broken = ", ".join(f"{each.number} ‘{each.name['ko']}’" for each in names)
        return {
            "ko": f"WCAG 성공 기준 {broken}에 어긋납니다. 검사 도구의 말(영어): {first.message}",
            "en": first.message,
        }

    def by_source(self) -> tuple[Cause, ...]:
        """The cause in parts, one for each line that somebody would mend."""
        parts = defaultdict[ManifestSource, list[tuple[BuiltPage, Finding]]](list)
        for found, source in zip(self.found, self.sources, strict=True):
            parts[source].append(found)
        return tuple(
            replace(self, source=source, found=tuple(found), sources=(source,) * len(found))
            for source, found in parts.items()
        )

    @property
    def pages(self) -> tuple[str, ...]:
        """Each page once."""
        return tuple(dict.fromkeys(page.path for page, _ in self.found))

    @property
    def engines(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.engine for _, each in self.found))

    @property
    def targets(self) -> tuple[str, ...]:
        """The places on the first page, each once: what HTML_CodeSniffer says as well is of the same element."""
        first, said = self.found[0]
        return tuple(
            dict.fromkeys(
                each.target or "html" for page, each in self.found if page is first and each.rule == said.rule
            )
        )


@dataclass(frozen=True)
class _Placed:
    page: BuiltPage
    finding: Finding
    spot: Spot


def causes(
    manifest: Manifest, findings: Mapping[str, Sequence[Finding]], origin: Origin | None = None
) -> tuple[Cause, ...]:
    """What is behind ``findings`` (by path of the page): what touches the most pages first.

    Without ``origin`` nothing is known of elements and files, and a place is the selector without its numbers and ids.
    """
    origin = origin or Origin()
    groups = defaultdict[tuple[str, str, str], list[_Placed]](list)
    for page in manifest.pages:
        for finding in findings.get(page.path, ()):
            spot = origin.spot(page, finding.target)
            # Of a page as a whole there may be several things to say: two addresses that it asks for are two.
            place = spot.place if finding.target else f"{spot.place}\0{finding.message}"
            groups[finding.rule, finding.outcome, place].append(_Placed(page, finding, spot))
    made = [cause for group in _said_once(groups) for cause in _divided(group, manifest, origin)]
    return tuple(sorted(made, key=lambda cause: (-len(cause.pages), cause.source.path, cause.source.line)))


def _said_once(groups: Mapping[tuple[str, str, str], list[_Placed]]) -> list[list[_Placed]]:
    """The groups, but for those in which HTML_CodeSniffer says of a place what another engine says of it as well.

    Its rules have names of their own; that both mean the same criterion at the same element is one thing to mend.
    """
    kept: dict[tuple[str, str, str], list[_Placed]] = {}
    for key in sorted(groups, key=lambda one: bool(of_code(one[0]))):
        rule, outcome, place = key
        criteria = set(of_code(rule))
        same = (
            each
            for each, members in kept.items()
            if each[1:] == (outcome, place) and not criteria.isdisjoint(members[0].finding.wcag)
        )
        twin = next(same, None)
        if twin is None:
            kept[key] = groups[key]
        else:
            # The other engine's word comes first, and the pages on which it was said: it is the one in both languages.
            said = {each.page.path for each in kept[twin] if not of_code(each.finding.rule)}
            kept[twin] = sorted(
                [*kept[twin], *groups[key]], key=lambda each: (each.page.path not in said, each.page.path)
            )
    return list(kept.values())


def _divided(group: Sequence[_Placed], manifest: Manifest, origin: Origin) -> Iterator[Cause]:
    """The causes of one rule at one place: those of records and narrative pages one by one, the others together."""
    if not any(each.page.template for each in group):
        # A folder of others: of its templates nothing is known but that pages are alike.
        places = [origin.tag(each.page, each.finding.target) or each.page.source for each in group]
        yield _cause(places[0], group, places)
        return
    own = defaultdict[ManifestSource, list[_Placed]](list)
    shared: list[_Placed] = []
    for each, line in zip(group, _lines(group, manifest, origin), strict=True):
        (own[line] if line else shared).append(each)
    for source, members in own.items():
        yield _cause(source, members)
    if shared:
        templates = tuple(dict.fromkeys(each.page.template for each in shared))
        yield _cause(origin.template(templates, shared[0].spot) or shared[0].page.source, shared)


def _lines(group: Sequence[_Placed], manifest: Manifest, origin: Origin) -> list[ManifestSource | None]:
    """For each finding where its page's own file is to be mended; None where that is the template's work."""
    same = _same(group)
    everywhere = same or _everywhere(group, manifest, origin)
    if everywhere and not _about_words(group[0].finding):
        return [None] * len(group)
    lines = [origin.line(each.page, each.spot) for each in group]
    if same:
        # Words of the frame may stand in a file by chance, hardly in each.
        return lines if all(lines) else [None] * len(group)
    return [
        line or (each.page.source if not everywhere and _written(each.page) else None)
        for each, line in zip(group, lines, strict=True)
    ]


def _several(group: Sequence[_Placed]) -> bool:
    """Whether the pages are made from more than one file or template."""
    return len({each.page.source for each in group}) > 1 or len({each.page.template for each in group}) > 1


def _same(group: Sequence[_Placed]) -> bool:
    """Whether it is one element with one text on pages that have nothing but their frame in common."""
    return _several(group) and len({each.spot.markup for each in group}) == 1 and group[0].spot.markup != ""


def _everywhere(group: Sequence[_Placed], manifest: Manifest, origin: Origin) -> bool:
    """Whether the rule fails wherever the place is, on pages that are made from several files."""
    failing = {each.page.path for each in group}
    templates = {each.page.template for each in group}
    alike = (page for page in manifest.pages if page.template in templates and page.path not in failing)
    return _several(group) and not any(origin.has(page, group[0].spot.place) for page in alike)


def _about_words(finding: Finding) -> bool:
    return not WORDS.isdisjoint((*finding.wcag, *finding.kwcag))


def _written(page: BuiltPage) -> bool:
    """Whether one file of an editor is what the page shows; lists, the home page and the like are made of many."""
    return len(page.sources) == 1 and page.source.path.startswith(("data/", "content/"))


def _cause(source: ManifestSource, members: Sequence[_Placed], places: Sequence[ManifestSource] = ()) -> Cause:
    found = tuple((each.page, each.finding) for each in members)
    return Cause(source, found, tuple(places) or (source,) * len(found))
