"""The places that records come from are those that their source documents have."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.diagnostics import Diagnostic, Fact
from generator.records import (
    Choice,
    Document,
    Part,
    Record,
    Schema,
    Settings,
    did_you_mean,
    listed,
    meant,
    resolve,
    rewrite,
)
from generator.records.outline import Outline, plain
from generator.source import Mapping as Node
from generator.source import Scalar, Sequence, first_line


def applies(schema: Schema) -> bool:
    return bool(resolve(schema.get("properties", {}).get("section", {})).get("x-section"))


def section(part: Part, record: Record, settings: Settings) -> Iterator[Diagnostic]:
    """A place names a document that there is, and a heading of its outline: else nobody finds it in the document."""
    if not isinstance(part.node, Node):
        return
    # What is wrong in site.yml is told there, once.
    if ("source" in settings.data and "sources" in settings.data) or len(
        {each.id for each in settings.documents}
    ) < len(settings.documents):
        return
    written = part.node.get("section")
    document = settings.document(part.value)
    if document is None:
        yield from which(part.node, record, settings)
    elif not document.outline.sections or not isinstance(written, Scalar) or not part.value["section"]:
        return
    elif document.outline.find(written.text) is None:
        yield unknown(written, document, record.path)


def which(place: Node, record: Record, settings: Settings) -> Iterator[Diagnostic]:
    """A document that is not there (R016), or none where there are several (R015)."""
    named = place.get("document")
    documents = [Choice(each.id, str(each.data["title"])) for each in settings.documents]
    if isinstance(named, Scalar) and named.text:
        known = [each for each in documents if each.word]
        one = meant(named.text, known)
        facts: dict[str, Fact] = {"value": named.text, "hint": way_out(known), **did_you_mean(named.text, known)}
        yield Diagnostic("R016", record.path, named.span, facts, rewrite(named, one.word) if one else None)
    elif len(documents) > 1 and named is None:
        facts = {"choices": listed(documents), "example": documents[0].word}
        yield Diagnostic("R015", record.path, first_line(place.span), facts)


def way_out(known: Collection[Choice]) -> Fact:
    if not known:
        return {
            "ko": "site.yml의 sources에 적힌 문서가 없습니다. 이 줄을 지우거나 site.yml에 문서를 더하세요.",
            "en": "No document has an id in site.yml. Delete this line, or add the document under sources.",
        }
    choices = listed(known)
    said = {language: choices if isinstance(choices, str) else choices[language] for language in ("ko", "en")}
    return {
        "ko": f"다음 가운데 하나를 적거나 site.yml의 sources에 문서를 더하세요: {said['ko']}",
        "en": f"Write one of these, or add the document under sources in site.yml: {said['en']}",
    }


def unknown(written: Scalar, document: Document, path: str) -> Diagnostic:
    """R020, with the place that was meant: with other blanks or signs, or by the end of its way alone."""
    outline = document.outline
    above, below = outline.nearest_above(written.text)
    one = meant(plain(written.text), outline.by_path)
    by_end = ending(written.text, outline)
    facts: dict[str, Fact] = {
        "value": written.text,
        "document": str(document.data["title"]),
        "hint": advice(above.title if above else "", [each.title for each in below]),
        **did_you_mean(by_end or plain(written.text), outline.by_path),
    }
    right = one.word if one else by_end
    return Diagnostic("R020", path, written.span, facts, rewrite(written, right) if right else None)


def ending(written: str, outline: Outline) -> str:
    """The one path that ends with what was written; empty where there is none, or several."""
    found = [path for path in outline.by_path if path.endswith(f" > {plain(written)}")]
    return found[0] if len(found) == 1 else ""


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


def documents(settings: Settings) -> Iterator[Diagnostic]:
    """One way to name the documents, an id for each, and no two headings of one place alike: a record could mean either."""
    node = settings.node
    if node is None:
        return
    source, several = node.get("source"), node.get("sources")
    key = node.key("sources")
    if source is not None and key is not None:
        yield Diagnostic("R013", "site.yml", key.span)
    first: dict[str, Scalar] = {}
    for each in [source, *(several.items if isinstance(several, Sequence) else ())]:
        if not isinstance(each, Node):
            continue
        yield from _twice(each.get("outline"))
        name = each.get("id")
        if isinstance(name, Scalar) and first.setdefault(name.text, name) is not name:
            yield Diagnostic("R014", "site.yml", name.span, {"id": name.text, "first": str(first[name.text].span.line)})


def _twice(headings: object) -> Iterator[Diagnostic]:
    first: dict[str, Scalar] = {}
    for each in headings.items if isinstance(headings, Sequence) else ():
        title = each.get("title") if isinstance(each, Node) else each
        if isinstance(title, Scalar):
            other = first.setdefault(plain(title.text), title)
            if other is not title:
                facts = {"value": title.text, "first": str(other.span.line)}
                yield Diagnostic("R021", "site.yml", title.span, facts)
        if isinstance(each, Node):
            yield from _twice(each.get("parts"))
