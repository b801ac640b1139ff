"""The audit of a folder as a command runs it: what is known, by what is looked, its reports and what is told of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from accessibility import release, report
from accessibility.evidence.subject import Subject
from accessibility.origin import Origin
from accessibility.progress import Progress
from accessibility.result import AuditResult
from accessibility.review import Reviewed
from accessibility.store import VerdictStore
from accessibility.tools import Tools
from generator.diagnostics import Diagnostic
from generator.records import Settings, language_of, load_reviewed, load_settings
from generator.render.template import template_texts
from generator.session import COUNTED, Session, from_here
from generator.stated import Stated

#: Beside what is built, and no part of it.
VERDICTS = Path("build/verdicts")
#: So often the pages about an audit are audited again: the second time what they say may be new to them.
AGAIN = 2


def audit(folder: Path, **options: Any) -> AuditResult:  # noqa: ANN401 - those of the audit itself
    """The audit, loaded when it is asked for: what drives a browser takes as long to load as check takes to read."""
    from accessibility.audit import audit as whole  # noqa: PLC0415

    return whole(folder, **options)


def report_folder(session: Session) -> Path:
    return Path(session.options.report or "build/report")


def gate(
    session: Session,
    folder: Path,
    settings: Settings | None,
    stated: Stated | None = None,
    store: VerdictStore | None = None,
) -> AuditResult:
    """The audit of ``folder``, its reports written and its findings told.

    ``stated`` writes into the folder what a passed audit found; where it had not expected that, the audit is of what lies there
    now, of which all but that is known.
    """
    entries, problems = load_reviewed(session.folder)
    if problems:
        raise session.refuse(problems, "problems_only")
    reviewed = [
        Reviewed(
            **{key: entry.data[key] for key in ("rule", "engine", "page", "reason", "reviewer")},
            expires=date.fromisoformat(entry.data["expires"]),
            path=entry.path,
            span=entry.span,
            target=entry.data.get("target"),
        )
        for entry in entries
    ]
    settings = settings or Settings({})
    where = report_folder(session)
    foreign = (where / "index.html").exists() and not report.is_report(where)
    if foreign or where.resolve() == folder.resolve():
        raise session.refuse([Diagnostic("G032", where.name, facts={"report": str(where)})], "problems_only", 2)
    run = partial(
        audit,
        folder,
        reviewed=reviewed,
        today=settings.today(),
        language=session.language,
        part=getattr(session.options, "shard", (1, 1)),
        apart=where,
        origin=Origin(folder, session.folder, template_texts),
    )
    try:
        with release.alone(where, "B026"), means(session, store) as (known, tools):
            run = partial(run, store=known, tools=tools)
            if stated:
                stated.expect(known)
            result = run(progress=Progress(session.language))
            for _ in range(AGAIN):
                if stated is None or not result.decision.publish or not stated.tells(result):
                    break
                result = run(progress=Progress(session.language))
            if stated and result.decision.publish:
                stated.keep(known, result)
            report.write(result, where, subject(settings, folder), partial(from_here, session.folder))
    except release.Refused as refused:
        raise session.refuse([refused.diagnostic], "problems_only", 2) from None
    pages = result.report["pages"]
    outcomes = [finding["outcome"] for page in pages for finding in page["findings"] if not finding["beyond"]]
    shown, rest = report.first_of(result.diagnostics)
    whole = session.options.format in COUNTED
    session.show([*session.warnings, *(result.diagnostics if whole else shown)])
    if rest and not whole:
        session.say("more_reasons", n=rest)
    session.say(
        "audited" if result.checked == len(pages) else "audited_in_part",
        n=len(pages),
        done=result.checked,
        failed=outcomes.count("failed"),
        open=outcomes.count("needs_review"),
        report=where / "index.html",
    )
    return result


@contextmanager
def means(session: Session, store: VerdictStore | None) -> Iterator[tuple[VerdictStore, Tools | None]]:
    """What is known and by what is looked. What browsers elsewhere said is for this run alone: who knows when they change?"""
    options = session.options
    if not options.remote:
        yield store or VerdictStore(VERDICTS, fresh=options.fresh), None
        return
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as kept:
        yield VerdictStore(Path(kept)), replace(Tools.found(), remote=options.remote, serve_at=options.serve_at or "")


def subject(settings: Settings, folder: Path) -> Subject:
    """What an audit is about: the site of the settings, or a folder of others."""
    owner = {name: str(text) for name, text in (settings["owner"] or {}).items() if isinstance(text, str)}
    return Subject(str(settings["url"] or f"{folder.name}/"), str(settings["name"] or folder.name), owner)


def audit_command(session: Session) -> int:
    session.language = language_of(session.folder)
    shards = [session.folder_at(Path(each)) for each in session.options.merge]
    settings, _ = load_settings(session.folder)
    folder = session.folder_at(Path(session.options.folder or "build/site"))
    store = VerdictStore(VERDICTS, fresh=session.options.fresh)
    for each in shards:
        # A shard may have had no page.
        if not store.take(each) and any(each.iterdir()):
            session.say("no_verdicts", folder=each)
            return 2
    result = gate(session, folder, settings, store=store)
    if result.decision.publish:
        session.say("shard_passed" if session.options.shard[1] > 1 else "passed")
    return int(result.exit_code)
