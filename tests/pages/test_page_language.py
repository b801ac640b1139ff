"""One language at a time: the words of a page are in its own, and what is not says so."""

from __future__ import annotations

import re

import pytest

from generator.render import strings
from tests.support import sites

#: Where a page has words: texts, and the attributes that are read out or shown.
SAID = ("text", "aria-label", "title", "alt", "data-label")
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


def hangul(page: sites.Read, without: str):
    """Texts with Hangul, but for what stands in elements that match ``without``."""
    tree = sites.Read(page.path, page.html)
    for node in tree.css(without):
        node.decompose()
    return [(where, text) for where, text in tree.texts if HANGUL.search(text)]


def test_english_site_speaks_english(english):
    """Examples in the help for editors are code, and come from contracts that are written for Korean offices."""
    for page in english.pages:
        assert hangul(page, "main code, main .example") == [], page.path


def test_what_is_not_in_the_language_of_the_page_says_so(english):
    """WCAG 2.2, 3.1.2: a screen reader needs to know in which voice to read."""
    for page in english.pages:
        assert hangul(page, "[lang=ko]") == [], page.path


def words_of(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from words_of(inner)
    else:
        # The parts between placeholders, where they are words at all.
        yield from (part.strip() for part in re.split(r"\{\w+\}", value) if len(part.strip()) > 3)


@pytest.mark.parametrize("name", ["korean", "empty", "official"])
def test_korean_site_has_no_word_of_the_english_interface(name, built):
    english = {
        words
        for key, value in strings("en").items()
        if key not in ("command", "fault", "comparison")
        for words in words_of(value)
    }
    english -= set(words_of(strings("ko")))
    pattern = re.compile(r"(?<![A-Za-z])(?:" + "|".join(map(re.escape, sorted(english))) + r")(?![A-Za-z])")
    for page in built(name).pages:
        tree = sites.Read(page.path, page.html)
        # English by intent: the professional term of a field, and what an editor writes into a file.
        for node in tree.css("code, td .quiet, article > p.quiet, [lang=en]"):
            node.decompose()
        found = [(where, text) for where, text in tree.texts if where.split()[-1] in SAID and pattern.search(text)]
        assert found == [], page.path


def test_korean_headings_labels_and_links_are_korean(korean):
    for page in korean.pages:
        for node in page.css("title, h1, h2, h3, dt, caption, th, a, nav"):
            text = sites.plain(node.text())
            said = f"{text} {node.attributes.get('aria-label', '')}"
            if not node.css_first("code") and re.search("[A-Za-z]{3}", said):
                assert HANGUL.search(said), (page.path, node.html)


def test_english_terms_in_korean_help_say_that_they_are_english(built):
    """WCAG 2.2, 3.1.2."""
    page = built("official").page("help/fields/task/index.html")
    terms = [node for node in page.css("td .quiet") if re.fullmatch("[A-Za-z ()0-9,.-]+", node.text())]

    assert terms
    assert {node.attributes.get("lang") for node in terms} == {"en"}


def test_one_record_is_not_called_records(english):
    """In English one thing has no plural."""
    for page in english.pages:
        assert not [text for _, text in page.texts if re.search(r"\b1 records\b", text)], page.path
