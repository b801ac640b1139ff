"""What stands around a number: the words that tell what it is."""

from __future__ import annotations

from generator.pattern import Pattern

#: Characters before and after a number in which a word speaks of it (20 in the domain notes; a label may be longer).
BEFORE = 24
AFTER = 12


def near(word: Pattern, text: str, start: int, end: int, context: str, *, before: int = BEFORE) -> bool:
    """Whether a word stands near a stretch of ``text``, or in ``context``, what its field or column is called.

    Before it the word counts on the same line or the one above, after it only on the same line.
    """
    head = "\n".join(text[max(0, start - before) : start].rsplit("\n", 2)[-2:])
    tail = text[end : end + AFTER].split("\n", 1)[0]
    return bool(word.search(head) or word.search(tail) or word.search(context))
