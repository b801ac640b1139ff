"""The numbers of a site, recomputed: tables, figures, and what the source document says of itself."""

from generator.numbers.amount import plain
from generator.numbers.examination import Cited, Disagreement, Examined, cited_cell, examine, table_anchor, tables_of
from generator.numbers.inferred import Inferred, examine_inferred, inferred_in
from generator.numbers.layout import Layout, lay_out, titled
from generator.numbers.table import Table, table_of

__all__ = [
    "Cited",
    "Disagreement",
    "Examined",
    "Inferred",
    "Layout",
    "Table",
    "cited_cell",
    "examine",
    "examine_inferred",
    "inferred_in",
    "lay_out",
    "plain",
    "table_anchor",
    "table_of",
    "tables_of",
    "titled",
]
