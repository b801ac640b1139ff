"""Markdown as editors write it: what is text in it and what is code or comment, what was meant, and what is none.

Nothing here makes HTML; that is the work of Python-Markdown, which mkdocs calls.
"""

from generator.markdown.finding import slips
from generator.markdown.mend import mended
from generator.markdown.prose import blank_comments, prose, uncommented

__all__ = ["blank_comments", "mended", "prose", "slips", "uncommented"]
