"""Markdown as editors write it: what is text in it and what is code or comment, what was meant, and what is none.

Nothing here makes HTML; that is the work of Python-Markdown, which mkdocs calls.
"""

from generator.markdown.mend import mended
from generator.markdown.prose import blank_code, blank_comments, prose
from generator.markdown.slip import slips

__all__ = ["blank_code", "blank_comments", "mended", "prose", "slips"]
