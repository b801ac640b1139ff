"""The places that records come from are those that the source document has."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.records import Part, Record, Settings, did_you_mean, listed
from generator.records.outline import plain
from generator.source import Mapping, Node, Scalar, Sequence


def section(part: Part, record: Record, settings: Settings, _known: Collection[str]) -> Iterator[Diagnostic]:
    """A section that a record names is in the outline, where site.yml has one: else nobody finds it in the document."""
    outline = settings.outline
    if not outline.sections or not part.schema.get("x-section") or not isinstance(part.value, str) or not part.value:
        return
    if outline.find(part.value) is None:
        above, below = outline.nearest_above(part.value)
        facts: dict[str, Fact] = {
            "value": part.value,
            "hint": advice(above.title if above else "", [each.title for each in below]),
            **did_you_mean(plain(part.value), outline.by_path),
        }
        yield Diagnostic("R020", record.path, part.node.span, facts)


def advice(above: str, titles: Collection[str]) -> Fact:
    """Which headings could follow the last one that is right."""
    if not titles:
        return {"ko": f"‘{above}’ 아래에는 딸린 제목이 없습니다.", "en": f"There is nothing below {above}."}
    choices = listed(titles)
    said = {language: choices if isinstance(choices, str) else choices[language] for language in ("ko", "en")}
    if above:
        return {
            "ko": f"‘{above}’ 아래에 있는 제목: {said['ko']}",
            "en": f"The headings below {above}: {said['en']}",
        }
    return {"ko": f"맨 위의 제목: {said['ko']}", "en": f"The headings at the top: {said['en']}"}


def outline(settings: Settings) -> Iterator[Diagnostic]:
    """No two headings of one place are alike: a record could mean either."""
    source = settings.node.get("source") if settings.node else None
    yield from _twice(source.get("outline") if isinstance(source, Mapping) else None)


def _twice(headings: Node | None) -> Iterator[Diagnostic]:
    first: dict[str, Scalar] = {}
    for each in headings.items if isinstance(headings, Sequence) else ():
        title = each.get("title") if isinstance(each, Mapping) else each
        if isinstance(title, Scalar):
            other = first.setdefault(plain(title.text), title)
            if other is not title:
                facts = {"value": title.text, "first": str(other.span.line)}
                yield Diagnostic("R021", "site.yml", title.span, facts)
        if isinstance(each, Mapping):
            yield from _twice(each.get("parts"))
