"""One state of a site as it is compared: what of it can be read, whether or not it can be built."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Span
from generator.difference.secret import secrets
from generator.privacy import Permitted
from generator.records import (
    Attachment,
    Narrative,
    Record,
    Settings,
    load_file,
    load_narratives,
    load_settings,
    record_files,
)
from generator.records.settings import DECISIONS
from generator.rules.personal import in_node, permitted_by
from generator.site import Site, read_site

if TYPE_CHECKING:
    from generator.parallel import Processes


@dataclass(frozen=True)
class SiteState:
    """``site`` is None where ``problems`` keep it from being built; what can be read of it is there all the same."""

    folder: Path
    site: Site | None
    problems: tuple[Diagnostic, ...]
    settings: Settings | None
    records: tuple[Record, ...]
    narratives: tuple[Narrative, ...]
    attachments: tuple[Attachment, ...]
    #: Files of records that could not be read at all.
    unread: frozenset[str]

    @cached_property
    def permitted(self) -> Permitted:
        """What is no personal data, by the settings of this state."""
        cleared = self.site.cleared if self.site else frozenset[str]()
        return permitted_by(self.settings or Settings({"owner": {}}), cleared)

    def personal(self, record: Record, permitted: Permitted) -> list[Span]:
        """Where in its file a record has personal data, by what is ``permitted``."""
        return [each.diagnostic.span for each in in_node(record.node, record.path, permitted, self.folder)]

    @cached_property
    def secrets(self) -> frozenset[str]:
        """The texts that the files of this state withhold and hold all the same."""
        return frozenset(secrets(self.folder))

    @cached_property
    def sums(self) -> dict[str, tuple[str, int]]:
        """SHA-256, line ends left out of account, and bytes of each attached file, by its name."""
        return {each.name: _sum(each.file) for each in self.attachments}

    @cached_property
    def decisions(self) -> dict[str, str]:
        """The checksum of each file in which people decided about pages."""
        # Told as changed and never shown, for names of people stand in them.
        return {name: _sum(self.folder / name)[0] for name in DECISIONS if (self.folder / name).is_file()}


def read_state(folder: Path, as_of: str | None, processes: Processes) -> SiteState:
    """Never raises for what an editor can write."""
    site, problems = read_site(folder, as_of, processes)
    if site is not None:
        return SiteState(
            folder, site, tuple(problems), site.settings, site.records, site.narratives, site.attachments, frozenset()
        )
    settings, _ = load_settings(folder)
    files, _ = record_files(folder)
    records: list[Record] = []
    unread = set[str]()
    for each in files:
        loaded = load_file(each)
        records += [*loaded.records, *loaded.broken]
        if f"{each.kind}/" in loaded.known:
            unread.add(each.shown)
    narratives, attachments, _ = load_narratives(folder)
    return SiteState(
        folder,
        None,
        tuple(problems),
        settings,
        tuple(records),
        tuple(narratives),
        tuple(attachments),
        frozenset(unread),
    )


def _sum(file: Path) -> tuple[str, int]:
    """Of a pointer of Git LFS the sum and the size that it tells of: the commit has only that, the folder the file."""
    try:
        content = file.read_bytes()
    except OSError:
        return "", 0
    told = dict(line.split(b" ", 1) for line in content[:1024].split(b"\n") if b" " in line)
    oid, size = told.get(b"oid", b""), told.get(b"size", b"")
    if told.get(b"version", b"").startswith(b"https://git-lfs") and oid.startswith(b"sha256:") and size.isdigit():
        return oid.removeprefix(b"sha256:").decode("ascii", "replace"), int(size)
    return sha256(content).hexdigest(), len(content)


def same_text(one: Path, other: Path) -> bool:
    """Whether two files differ in nothing but the ends of their lines, which git changes on some machines."""
    try:
        first, second = one.read_bytes(), other.read_bytes()
    except OSError:
        return False
    return b"\0" not in first and first.replace(b"\r\n", b"\n") == second.replace(b"\r\n", b"\n")
