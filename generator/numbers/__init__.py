"""The numbers of a site, recomputed: tables, figures, and what the source document says of itself."""

from generator.numbers.examination import Disagreement, Examined, cite, examine, table_anchor, tables_of
from generator.numbers.layout import Layout, lay_out
from generator.numbers.table import Table

__all__ = ["Disagreement", "Examined", "Layout", "Table", "cite", "examine", "lay_out", "table_anchor", "tables_of"]
