"""The numbers of a site, recomputed: tables, figures, and what the source document says of itself."""

from generator.numbers.amount import plain
from generator.numbers.caveat import brief, caveat, contradiction, remarks, short, with_unit
from generator.numbers.citation import Cited, cited_cell, table_anchor, tables_of
from generator.numbers.doubt import Doubt, Doubts
from generator.numbers.examination import examine, examine_tables
from generator.numbers.examined import Disagreement, Examined
from generator.numbers.inferred import Inferred, examine_inferred, inferred_in
from generator.numbers.layout import Layout, lay_out, titled
from generator.numbers.table import Table, table_of

__all__ = [
    "Cited",
    "Disagreement",
    "Doubt",
    "Doubts",
    "Examined",
    "Inferred",
    "Layout",
    "Table",
    "brief",
    "caveat",
    "cited_cell",
    "contradiction",
    "examine",
    "examine_inferred",
    "examine_tables",
    "inferred_in",
    "lay_out",
    "plain",
    "remarks",
    "short",
    "table_anchor",
    "table_of",
    "tables_of",
    "titled",
    "with_unit",
]
