"""Plain language: the glossary of a site, what of it a text needs, and the check of what is hard to read."""

from generator.plain.check import hard_summaries, plain_words
from generator.plain.glossary import UNEXPLAINED, Glossary, GlossaryEntry, anchor, load_glossary, names_of
from generator.plain.text import shown_texts

__all__ = [
    "UNEXPLAINED",
    "Glossary",
    "GlossaryEntry",
    "anchor",
    "hard_summaries",
    "load_glossary",
    "names_of",
    "plain_words",
    "shown_texts",
]
