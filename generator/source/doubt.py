"""What YAML reads without a word and nobody meant: an end of a value that it takes for a comment, a number torn in two …"""

from __future__ import annotations

from typing import Any

from generator.source.in_groups import GroupSlips
from generator.source.in_texts import TextSlips
from generator.source.second_look import QUOTES


class SlipFinder(TextSlips, GroupSlips):
    """The second look at a file: at its values, lists and groups."""

    def of_scalar(self, node: Any) -> bool:  # noqa: ANN401 - a node of PyYAML, which has no types
        """Whether ``scalar`` would ask anything: of nearly every value it does not, and this is quicker to say."""
        value, style = node.value, node.style
        if self.hashes or (self.marks and QUOTES.search(value)):
            return True
        if style:
            return style != "'" and (style != '"' or self.backslashes)
        return self.strange or ":" in value or value[:1] == "-" or node.start_mark.line != node.end_mark.line

    def of_sequence(self, node: Any) -> bool:  # noqa: ANN401
        """As ``of_scalar``, of a list."""
        if self.hashes or not node.flow_style:
            return self.hashes or self.cells
        written = self.text[node.start_mark.index : node.end_mark.index]
        return self.commas or "(" in written or ")" in written

    def of_mapping(self, node: Any) -> bool:  # noqa: ANN401
        """As ``of_scalar``, of a group."""
        return self.hashes or self.strange or node.flow_style or any(key.value[-1:] == ":" for key, _ in node.value)
