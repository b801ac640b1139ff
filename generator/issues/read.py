"""The issues of a site, read from git: each a site of its own, by the rules of today."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Fact, Span
from generator.difference.record import hidden_today
from generator.difference.secret import secrets
from generator.history import git
from generator.history.past import commit_of, commit_on, put_down, shallow
from generator.issues.closing import closed, still_there, without
from generator.records import contracts, load_records, load_settings
from generator.site import Site, read_site
from generator.source import Sequence as Items

FOLDER = "as-of"
#: What is broken by leaving out something that was broken is left out next; more often than that it is something else.
ROUNDS = 6
#: Settings of the living site that count for its issues: whose it is, and what is no personal data.
TODAY = ("url", "official", "owner", "privacy", "time_zone")
#: Settings that an issue has not got.
NEVER = ("issues", "as_of", "help", "list_data")
REASONS: dict[str, Fact] = {
    "git": {"ko": "이 폴더의 git 기록을 읽을 수 없습니다", "en": "git knows nothing of this folder"},
    "shallow": {
        "ko": "마지막 기록만 받은 얕은 복제본입니다. git fetch --unshallow 를 실행하거나 actions/checkout에 fetch-depth: 0 을 적으세요",
        "en": "this clone is shallow and knows only the end: run git fetch --unshallow, or write fetch-depth: 0 under actions/checkout",
    },
    "young": {"ko": "그날에는 아직 기록이 없었습니다", "en": "there were no records on that day"},
    "revision": {"ko": "revision에 적은 상태가 git에 없습니다", "en": "git does not know what stands under revision"},
    "future": {"ko": "아직 오지 않은 날입니다", "en": "that day has not come yet"},
    "lost": {"ko": "그때의 파일이 이 복제본에 없습니다", "en": "the files of that day are not in this clone"},
}


@dataclass(frozen=True)
class Issue:
    """``site`` is the site on ``day``; ``left_out`` of its records are not shown."""

    day: date
    site: Site
    left_out: int

    @property
    def path(self) -> str:
        """Its folder below the built site."""
        return f"{FOLDER}/{self.day.isoformat()}/"


@contextmanager
def issues(site: Site) -> Iterator[tuple[list[Issue], list[Diagnostic]]]:
    """The issues that site.yml asks for, oldest first, and what keeps others from being made. Their folders end with the context."""
    found: list[Issue] = []
    problems: list[Diagnostic] = []
    with ExitStack() as stack:
        for at, asked in enumerate(site.settings["issues"] or ()):
            span = _span(site, at)
            day = date.fromisoformat(asked["day"])
            why = _why_not(site, asked, day)
            if any(each.day == day for each in found):
                problems.append(Diagnostic("A009", "site.yml", span, {"day": asked["day"]}))
            elif why:
                problems.append(Diagnostic("A007", "site.yml", span, {"day": asked["day"], "reason": REASONS[why]}))
            else:
                folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="hwanhi-"))).resolve()
                issue, wrong = _read(site, asked, day, folder, span)
                problems += wrong
                found += [issue] if issue else []
        yield sorted(found, key=lambda each: each.day), problems


def _span(site: Site, at: int) -> Span:
    listed = site.settings.node.get("issues") if site.settings.node else None
    return listed.items[at].span if isinstance(listed, Items) and at < len(listed.items) else Span()


def _why_not(site: Site, asked: dict[str, Any], day: date) -> str | None:
    known = shallow(site.folder)
    if day > site.settings.today():
        return "future"
    if known is None:
        return "git"
    if known:
        return "shallow"
    if "revision" in asked:
        return None if commit_of(site.folder, asked["revision"]) else "revision"
    return None if commit_on(site.folder, day, site.settings.zone) else "young"


def _read(
    site: Site, asked: dict[str, Any], day: date, folder: Path, span: Span
) -> tuple[Issue | None, list[Diagnostic]]:
    revision = asked.get("revision")
    commit = commit_of(site.folder, revision) if revision else commit_on(site.folder, day, site.settings.zone)
    assert commit is not None  # noqa: S101 - asked a moment ago
    try:
        number = put_down(site.folder, commit, folder, ("data", "site.yml"))
    except git.Lost:
        return None, [Diagnostic("A007", "site.yml", span, {"day": asked["day"], "reason": REASONS["lost"]})]
    if not number:
        return None, [Diagnostic("A007", "site.yml", span, {"day": asked["day"], "reason": REASONS["young"]})]
    entries, left_out = _rewritten(site, folder)
    for _ in range(ROUNDS):
        _write(site, folder, entries)
        read, problems = read_site(folder, day)
        wrong = [each for each in problems if each.severity == "error"]
        if read is not None:
            more = (
                [Diagnostic("A008", "site.yml", span, {"day": asked["day"], "number": str(left_out)})]
                if left_out
                else []
            )
            return Issue(day, _as_issue(read, site, day), left_out), more
        broken = {each.path for each in wrong} & entries.keys()
        if not broken:
            return None, [_refused(asked["day"], span, wrong)]
        gone = {f"{entries[path][0]}/{entries[path][1]['id']}" for path in broken}
        left_out += len(broken)
        entries, also = _freed({path: each for path, each in entries.items() if path not in broken}, gone)
        left_out += also
    return None, [_refused(asked["day"], span, wrong)]


#: By path: the kind and the data of one record.
Entries = dict[str, tuple[str, dict[str, Any]]]


def _rewritten(site: Site, folder: Path) -> tuple[Entries, int]:
    """The records of ``folder``, which is emptied, as they may be shown today, each in a file of its own; and how many may not."""
    loaded = load_records(folder)
    couples = [(each, present) for each in loaded.records if (present := still_there(each, site))]
    texts = hidden_today(secrets(site.folder) | secrets(folder), couples, site.records)
    found: Entries = {}
    gone = set[str]()
    left_out = len(loaded.broken) + sum(name.endswith("/") for name in loaded.known)
    gone |= {record.reference for record in loaded.broken if "id" in record.data}
    # What only tells of what is gone is no record of that day: today's own say what is gone.
    gone |= {
        each for record in loaded.records if record.contract.page.address for each in (record.reference, record.address)
    }
    for at, record in enumerate(loaded.records):
        if record.contract.page.address:
            continue
        present = still_there(record, site)
        if present is None:
            gone.add(record.reference)
            left_out += 1
        else:
            found[f"data/{record.kind}/{at:05}.yml"] = (record.kind, closed(record, present, texts))
    shutil.rmtree(folder / "data", ignore_errors=True)
    found, also = _freed(found, gone)
    return found, left_out + also


def _freed(entries: Entries, gone: set[str]) -> tuple[Entries, int]:
    """Records without references to what is gone; how many could not be without, and are gone as well."""
    left_out = 0
    while gone:
        lost = set[str]()
        for path, (kind, data) in list(entries.items()):
            free = without(data, contracts()[kind].schema, gone)
            if free is None:
                lost.add(f"{kind}/{data['id']}")
                del entries[path]
            else:
                entries[path] = (kind, free)
        left_out += len(lost)
        gone = lost
    return entries, left_out


def _write(site: Site, folder: Path, entries: Entries) -> None:
    """JSON is YAML: what a value was, it stays. Its settings are those of then where they still are sound."""
    shutil.rmtree(folder / "data", ignore_errors=True)
    for path, (_, data) in entries.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    then, _ = load_settings(folder)
    own = dict((then or site.settings).data)
    settings = {**own, **{name: site.settings.data[name] for name in TODAY if name in site.settings.data}}
    settings |= {"language": site.settings.data["language"]}
    for name in (*NEVER, *(name for name in TODAY if name not in site.settings.data)):
        settings.pop(name, None)
    (folder / "site.yml").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")


def _as_issue(read: Site, site: Site, day: date) -> Site:
    """The site of the issue, at its own address."""
    url = f"{site.settings['url']}{FOLDER}/{day.isoformat()}/"
    return replace(
        read, settings=replace(read.settings, data={**read.settings.data, "url": url}), narratives=(), attachments=()
    )


def _refused(day: str, span: Span, wrong: Sequence[Diagnostic]) -> Diagnostic:
    first = wrong[0]
    reason: Fact = {language: first.message(language) for language in ("ko", "en")}
    return Diagnostic("G031", "site.yml", span, {"day": day, "reason": reason})
