"""Pictures in a narrative page: what nobody wrote is not written for them."""

from __future__ import annotations

import pytest
from markdown import Markdown

from generator.render.plain import PlainMarkdown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![](map.png)", '<p><img src="map.png" /></p>'),
        ("![ ](map.png)", '<p><img src="map.png" /></p>'),
        ("![역에서 오는 길](map.png)", '<p><img alt="역에서 오는 길" src="map.png" /></p>'),
    ],
)
def test_a_picture_without_words_has_no_empty_alternative(text, html) -> None:
    assert Markdown(extensions=[PlainMarkdown()]).convert(text) == html
