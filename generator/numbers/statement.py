"""Numbers outside of tables, held against the cells that they name: figures, and the versions of what a document says twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Diagnostic, Fact
from generator.numbers.amount import parse
from generator.numbers.citation import Cited, Find, tables_of, told_there, unlike
from generator.numbers.examined import Disagreement, Examined, cite
from generator.numbers.inference import revealed
from generator.records import Part, Record, labels
from generator.source import Mapping as Node
from generator.source import Scalar, Sequence, first_line
from generator.withholding import withheld_clause

#: What a figure is compared with.
CELL: Fact = {"ko": "표의 값", "en": "value in the table"}
#: What the cell of a version is named with.
FROM: Fact = {"ko": "가져온 칸", "en": "cell"}


def examine_figure(part: Part, record: Record, find: Find, found: Examined) -> None:
    """A figure has a value, a cell it comes from, or both, which then agree (N011)."""
    assert isinstance(part.node, Node)  # noqa: S101 - its caller looked
    value, origin = part.node.get("value"), part.node.get("from")
    if value is None and origin is None:
        facts: dict[str, Fact] = {
            "relation": labels(part.schema),
            "missing": {"ko": "value 나 from", "en": "value or from"},
        }
        found.problems.append(Diagnostic("N012", record.path, first_line(part.node.span), facts))
    if not isinstance(origin, Node):
        unneeded(part.node, value is None or origin is None, record, found)
        return
    cited, wrong = cite(origin, find, record.path)
    found.problems += wrong
    if cited is None:
        return
    unit = str(part.value.get("unit", "")) or cited.unit
    if not isinstance(value, Scalar):
        known = parse(cited.text, cited.unit) is not None or withheld_clause(cited.text) is not None
        if not known and not told_there(cited):
            facts = {
                "value": cited.text,
                "cell": {"ko": f"‘{cited.caption}’ 표의 그 칸", "en": f"that cell of the table {cited.caption}"},
            }
            found.problems.append(Diagnostic("N007", record.path, first_line(origin.span), facts))
        unneeded(part.node, True, record, found)  # noqa: FBT003 - a fact, not an option
        return
    one, other = parse(value.text, unit), parse(cited.text, cited.unit)
    if withheld_clause(value.text) or withheld_clause(cited.text):
        found.problems += revealed(value, cited.text, record.path)
        return
    same = one is not None and other is not None and one.value == other.value
    reason = part.value.get("stated")
    unneeded(part.node, same, record, found)
    if not same and isinstance(reason, str):
        found.disagreements.append(
            Disagreement(record, str(part.value.get("label", "")), value.text, ((CELL, cited.text),), reason, "figures")
        )
    elif not same:
        facts = {
            "printed": value.text,
            "computed": cited.text,
            "record": cited.record.reference,
            "table": cited.caption,
        }
        found.problems.append(Diagnostic("N011", record.path, value.span, facts))


def unneeded(node: Node, same: bool, record: Record, found: Examined) -> None:  # noqa: FBT001
    """A ``stated`` on a figure that agrees, or that is compared with nothing, says what is not so (N010)."""
    stated = node.key("stated")
    if same and stated is not None:
        found.problems.append(Diagnostic("N010", record.path, stated.span))


def examine_conflict(part: Part, record: Record, find: Find, found: Examined) -> None:
    """Versions of a statement differ, or a note says what the one contradicts; else there is nothing to tell (N013).

    Cells that versions name hold their numbers (N024).
    """
    versions: list[Mapping[str, Any]] = [each for each in part.value.get("versions", []) if isinstance(each, dict)]
    texts = [str(each.get("printed", each.get("counted", ""))) for each in versions]
    note = str(part.value.get("note", ""))
    if len(set(texts)) < len(texts) or (len(texts) == 1 and not note.strip()):
        found.problems.append(Diagnostic("N013", record.path, first_line(part.node.span)))
        return
    listed_versions = part.node.get("versions") if isinstance(part.node, Node) else None
    items = listed_versions.items if isinstance(listed_versions, Sequence) else ()
    nodes = [each for each in items if isinstance(each, Node)]
    cells = tuple(tuple(version_cells(each, record, find, found)) for each in nodes)
    if texts:
        others = tuple((str(each.get("section", "")), text) for each, text in zip(versions, texts, strict=True))
        counted = frozenset(text for each, text in zip(versions, texts, strict=True) if "counted" in each)
        subject = str(part.value.get("subject", ""))
        found.disagreements.append(
            Disagreement(record, subject, "", others, note, "conflicts", counted=counted, cells=cells)
        )


def version_cells(version: Node, record: Record, find: Find, found: Examined) -> Iterator[Cited]:
    """The cells that a version of a statement names with ``from``; what is wrong with them goes to ``found``."""
    origin, printed = version.get("from"), version.get("printed") or version.get("counted")
    for each in origin.items if isinstance(origin, Sequence) else (origin,):
        if not isinstance(each, Node) or not isinstance(printed, Scalar):
            continue
        if each.get("data") is None and not tables_of(record):
            facts: dict[str, Fact] = {
                "relation": FROM,
                "missing": {"ko": "data (표가 있는 자료)", "en": "data (the dataset with the table)"},
            }
            found.problems.append(Diagnostic("N012", record.path, first_line(each.span), facts))
            continue
        cited, wrong = cite(each, find, record.path, record)
        found.problems += wrong or (unlike(printed, cited, each, record.path) if cited else [])
        if cited is not None:
            yield cited
