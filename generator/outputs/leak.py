"""The last line: the files of the built site as they would be published, looked through once more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b

from generator.attachments import AttachedTable, Location, Passage, Unreadable, read_data
from generator.diagnostics import Diagnostic, Fact, Span, all_codes, code_of
from generator.media import suffix_of
from generator.outputs.texts import OVER_LINES, lines_of_html, texts_of, texts_of_json
from generator.pages import Page
from generator.privacy import KINDS, Permitted, PersonalMatch, key_of, masked, scan, scan_grid, voice
from generator.rules.personal import permitted_by
from generator.site import Site

#: Lines are put together with more line ends than any number may hold, so that strangers do not become one number, and with a sign
#: that stands between no word and its number, so that the words of one do not name what is in another.
APART = "\n\n!\n\n"
#: A page of help shows the wrong example of a code: these values are made up.
HELP = "help"
#: The folder of the index of the search.
SEARCH = "search"
#: What was found in a file, and the value itself.
MatchedValue = tuple[PersonalMatch, str]


class Lookout:
    """Looks through the files of one build. What stood on an earlier page and was sound is not looked at again.

    ``known`` are the marks of lines that an earlier build found sound.
    """

    def __init__(self, permitted: Permitted, known: frozenset[bytes] = frozenset()) -> None:
        self.permitted = permitted
        self._known = known
        self.sound: set[str] = set()
        #: The lines of the page before, tags and all, if it was sound: most of the next one are the same.
        self._before: frozenset[str] = frozenset()
        #: The lines of files of lines that were sound, by their checksum.
        self.lines: set[bytes] = set()
        #: Tables that were looked through, by their checksum.
        self._tables: set[bytes] = set()

    def html(self, html: str) -> Iterator[MatchedValue]:
        source = frozenset() if OVER_LINES.search(html) else frozenset(html.split("\n"))
        if source:
            html = "\n".join(line for line in html.split("\n") if line not in self._before)
        wrong = list(self.fresh(lines_of_html(html)))
        yield from wrong
        self._before = frozenset() if wrong else source

    def text(self, text: str) -> Iterator[MatchedValue]:
        """As ``html``, for plain text: the lines of a page once more, without its tags."""
        yield from self.fresh(line.strip() for line in text.split("\n"))

    def fresh(self, lines: Iterable[str]) -> Iterator[MatchedValue]:
        """What is wrong in those of the lines that were sound nowhere yet."""
        fresh = [line for line in dict.fromkeys(lines) if line not in self.sound]
        # Each detector looks through the whole of what it is given, and most lines have nothing of what any of them needs; of the
        # others most have words alone, and it is the looks for numbers that take long.
        loud: dict[str, list[str]] = {}
        for line in fresh:
            if said := voice(line):
                loud.setdefault(said, []).append(line)
        wrong = 0
        for text in map(APART.join, loud.values()):
            for found in scan(text, self.permitted):
                if is_error(found):
                    wrong += 1
                    yield found, text[found.start : found.end]
        if not wrong:
            self.sound.update(fresh)

    def line(self, line: bytes) -> Iterator[MatchedValue]:
        """As ``html``, for one line of a file of lines, or one part of a file: the same is looked at once.

        JSON may have a comma behind it, and more of it on lines after that; XML is looked at without its tags; a line of a calendar may be folded (RFC 5545, 3.1).
        """
        line = line.replace(b"\r\n ", b"").strip(b",\r\n")
        mark = mark_of(line)
        if mark in self.lines:
            return
        if mark in self._known:
            self.lines.add(mark)
            return
        if line.startswith(b"{"):
            # Each text in it: the records that it is of were looked through with the same.
            look = self.fresh(texts_of_json(b"[%b]" % line))
        elif line.startswith(b"<"):
            look = self.fresh(lines_of_html(line.decode()))
        else:
            look = self.text(line.decode())
        found = list(look)
        if not found:
            self.lines.add(mark)
        yield from found

    def data(self, suffix: str, content: bytes) -> Iterator[MatchedValue]:
        """As ``html``, for any other file.

        Of the formats that the engine writes itself each text is looked at alone: most stood in another file, and the signs between
        them, semicolons over thousands of lines, look like tables to who does not know the format.
        """
        if (own := texts_of(suffix, content)) is not None:
            yield from self.fresh(own)
            return
        for piece in read_data(suffix, content):
            if isinstance(piece, AttachedTable):
                if self.seen_before(piece.rows):
                    continue
                for cell in scan_grid(piece.rows, self.permitted):
                    yield from ((found, cell.text[found.start : found.end]) for found in cell.found if is_error(found))
            elif isinstance(piece, Passage):
                text = piece.text
                yield from (
                    (found, text[found.start : found.end]) for found in scan(text, self.permitted) if is_error(found)
                )
            elif isinstance(piece, Location):
                yield PersonalMatch(0, 0, "location"), ""

    def seen_before(self, rows: Sequence[Sequence[str]]) -> bool:
        """Whether the same table stood in an earlier file, which told what is in it: a table goes out in many forms."""
        mark = blake2b(repr(rows).encode(), digest_size=16).digest()
        known = mark in self._tables
        self._tables.add(mark)
        return known


def mark_of(line: bytes) -> bytes:
    """By what a line of a file of lines is known again, with its comma and its line end or without."""
    return blake2b(line.strip(b",\r\n"), digest_size=16).digest()


class Lookouts:
    """Looks through the files of one build, whatever they are. Values that an exception of site.yml covers pass everywhere."""

    def __init__(self, site: Site, pages: Iterable[Page], known: frozenset[bytes] = frozenset()) -> None:
        self.permitted = permitted_by(site.settings, site.cleared)
        self.lookout = Lookout(self.permitted, known)
        self.helping = {page.path for page in pages if page.kind == HELP}

    @cached_property
    def helper(self) -> Lookout:
        known = self.permitted
        return Lookout(Permitted(known.phones, known.mail_domains, known.values | examples()))

    def mark(self, path: str, total: str) -> bytes:
        """What makes two files one for whoever looks through them: their bytes, and by which rules they are read."""
        rules = (suffix_of(path), path in self.helping, in_index(path))
        return blake2b(repr((rules, total)).encode(), digest_size=16).digest()

    def look(self, path: str, content: bytes, *, own: bool) -> Iterable[MatchedValue]:
        """What is wrong in one file; one that is not the site's ``own`` lay in content/ and was looked through there."""
        suffix = suffix_of(path)
        if suffix in (".html", ".htm"):
            text = content.decode()
            text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
            return (self.helper if path in self.helping else self.lookout).html(text)
        if not own:
            return ()
        if suffix == ".md":
            return self.guarded(path, self.lookout.text(content.decode()))
        return self.guarded(path, self.lookout.data(suffix, content))

    def line(self, line: bytes) -> Iterable[MatchedValue]:
        """What is wrong in one line of a file of lines that the site makes itself."""
        return self.guarded("", self.lookout.line(line))

    @staticmethod
    def guarded(path: str, sightings: Iterator[MatchedValue]) -> Iterable[MatchedValue]:
        try:
            found = list(sightings)
        except Unreadable:
            return [(PersonalMatch(0, 0, "unreadable"), "")]
        # The index holds the words of pages in the order of the alphabet. What is a name is told by what stands beside it,
        # which there is chance; the pages themselves are looked through.
        return [each for each in found if each[0].kind != "person"] if in_index(path) else found


def in_index(path: str) -> bool:
    """Whether a file is one of the index of the search."""
    return path.rpartition("/")[0].rpartition("/")[2] == SEARCH


def leaks(pages: Iterable[Page], sightings: Mapping[str, Sequence[MatchedValue]]) -> list[Diagnostic]:
    """Personal data in the built site, each value once, on the page that is made from the fewest files.

    ``sightings`` are those of each file. Of the kinds that are errors: what is only a warning has been told where it was
    written.
    """
    by_path = {page.path: page for page in pages}
    problems: dict[tuple[str, str], Diagnostic] = {}
    for path in sorted(sightings, key=lambda path: (sources(by_path.get(path)), path)):
        for found, value in sightings[path]:
            problems.setdefault((found.kind, key_of(value)), told(found, value, path, by_path.get(path)))
    return list(problems.values())


def sources(page: Page | None) -> int:
    # A page from no file tells an editor least.
    return len(page.sources) or 1_000_000 if page is not None else 2_000_000


def told(found: PersonalMatch, value: str, name: str, page: Page | None) -> Diagnostic:
    source = page.sources[0] if page is not None and page.sources else None
    unreadable: Fact = {"ko": "살펴볼 수 없는 파일", "en": "a file that cannot be looked through"}
    kind = KINDS.get(found.kind)
    facts: dict[str, Fact] = {
        "page": name,
        "kind": kind.label if kind else unreadable,
        "masked": " ".join(masked(value, kind.shown).split()) if kind else "",
    }
    span = Span(source.line, 1, source.line, 2) if source else Span()
    return Diagnostic("P019", source.path if source else "content", span, facts)


def is_error(found: PersonalMatch) -> bool:
    return code_of(KINDS[found.kind].code).severity == "error"


def examples() -> frozenset[str]:
    """The values in the examples of the codes, which the pages of help show."""
    texts = [text for code in all_codes() for text in code.example.values()]
    return frozenset(key_of(text[found.start : found.end]) for text in texts for found in scan(text))
