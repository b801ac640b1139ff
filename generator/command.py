"""What each command does that builds, publishes, asks or shows."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import groupby
from pathlib import Path

from accessibility import manifest, release, report
from accessibility.evidence import SUMS
from accessibility.evidence.seal import seal
from accessibility.not_applicable import absent
from accessibility.people import Answer, Asked, asked, summary, told
from accessibility.verify import verify
from generator.auditing import gate, report_folder, subject
from generator.diagnostics import Diagnostic, Fact, distinct
from generator.exports import every_page
from generator.outputs import Links, lost_addresses, read_folder
from generator.pages import Page, dated
from generator.records import language_of
from generator.render.due_report import due_report
from generator.render.template import template_sum
from generator.session import COUNTED, Session, from_here
from generator.site import Site
from generator.stated import Stated
from generator.words import moment, strings

HOST = "127.0.0.1"
#: An answer to be written; what is left empty is what only a person can fill in.
ENTRY = """# {text}
- template: {each.template}
  question: {each.question.name}
  answer:
  reviewer:
  date: {day}
  sum: "{each.sum}\""""


def due(session: Session) -> int:
    """What is late and what is due soon, by department. To be late is no problem of the records: the exit code is 0."""
    site = session.read()
    style = session.options.format
    text = due_report(site, style, partial(from_here, session.folder) if style == "github" else str)
    if text:
        print(text)  # noqa: T201 - what the command is for
    late, soon, unknown = (len(dated(site, name)) for name in ("late", "soon", "unknown"))
    session.say("due_late" if late else "due_none", n=late, date=moment(site.moment, site.language))
    if site.moment != site.as_of.isoformat():
        session.say("due_about", day=moment(site.as_of.isoformat(), site.language))
    if soon:
        session.say("due_soon", n=soon)
    if unknown:
        session.say("due_unknown", n=unknown)
    return 0


def build(session: Session) -> int:
    """Builds beside the output folder and swaps, so that trouble leaves the last build as it was."""
    site = session.read()
    out = session.target("build/site")
    try:
        with staged(out) as folder:
            session.build(site, folder, out)
            pages = manifest.promised((folder / manifest.NAME).read_bytes())
            # Nobody has looked at it, so there are no bytes that it has to have.
            release.swap(folder, out, None)
    except release.Refused as refused:
        raise session.refuse([refused.diagnostic], "problems_only", 2) from None
    session.warn()
    session.say("built", out=session.options.out or "build/site", n=len(pages))
    return 0


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A fresh folder beside ``out``, for one run at a time; what was not swapped in is taken away again."""
    with release.lock(out):
        folder = release.staging(out)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def asked_of(site: Site, pages: Sequence[Page], folder: Path, absent: Sequence[str]) -> Sequence[Asked]:
    """What people are asked about the templates of a built site. A page that only sends on has nothing to look at."""
    paths: dict[str, list[str]] = {}
    for page in pages:
        if not page.moved_to:
            paths.setdefault(page.template, []).append(page.path)
    return asked(folder, paths, answers_of(site), lambda name, style: template_sum(name, style=style), absent)


def answers_of(site: Site) -> list[Answer]:
    return [
        Answer(
            entry.data["template"],
            entry.data["question"],
            entry.data["answer"],
            entry.data["reviewer"],
            date.fromisoformat(entry.data["date"]),
            entry.data["sum"],
            entry.path,
            entry.span,
            entry.data.get("note", ""),
        )
        for entry in site.answers
    ]


def questions(session: Session) -> int:
    """What is still to be asked of people, as entries of accessibility/answers.yml to be filled in."""
    site = session.read()
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as out:
        folder = Path(out)
        session.build(site, folder)
        pages = every_page(site, strings(site.language))
        found = asked_of(site, pages, folder, absent(folder, manifest.fingerprint(folder)))
    day = (site.settings.today()).isoformat()
    waiting = [each for each in found if each.state in ("open", "stale")]
    for template, members in groupby(waiting, key=lambda each: each.template):
        lines = list(members)
        print(f"# {template}: {lines[0].page}")  # noqa: T201 - what the command is for
        for each in lines:
            print(ENTRY.format(each=each, text=each.question.text[site.language], day=day))  # noqa: T201
    session.show([*told(found, answers_of(site))])
    session.say("asked", n=len(found), open=len(waiting))
    return 0


def publish(session: Session) -> int:
    """Check, build, audit, decide; only then one rename."""
    site = session.read()
    out = session.target("public")
    if report_folder(session).resolve().is_relative_to(out.resolve()):
        facts: dict[str, Fact] = {"out": str(out), "report": str(report_folder(session))}
        raise session.refuse([Diagnostic("G029", out.name, facts=facts)], "problems", 2)
    try:
        with staged(out) as folder:
            session.build(site, folder, out)
            session.warnings += lost_addresses(out, folder)
            files = manifest.fingerprint(folder)
            pages = every_page(site, strings(site.language))
            found = asked_of(site, pages, folder, absent(folder, files))
            session.warnings += told(found, answers_of(site))
            result = gate(session, folder, site.settings, Stated(site, pages, folder, summary(found)))
            if not result.decision.publish:
                session.say("problems", n=len(result.diagnostics))
                return int(result.exit_code)
            sealed = seal(folder, result, subject(site.settings, folder))
            release.swap(folder, out, sealed)
    except release.Refused as refused:
        raise session.refuse([refused.diagnostic], "problems", 2) from None
    where = report_folder(session) / "index.html"
    session.say("published", out=f"{session.options.out or 'public'}/", n=len(result.report["pages"]), report=where)
    session.say("verified_sum", sum=sealed.files[SUMS])
    return serve_folder(session, out) if session.options.serve else 0


def verify_command(session: Session) -> int:
    """Compares a published folder with its own audit; it needs nothing but that folder."""
    folder = session.folder_at(Path(session.options.folder or "public"))
    found = verify(folder)
    session.language = found.language if found.day else language_of(session.folder)
    shown, rest = report.first_of(found.problems)
    whole = session.options.format in COUNTED
    session.show(found.problems if whole else shown, folder)
    if rest and not whole:
        session.say("more_reasons", n=rest)
    if found.problems:
        session.say("problems_only", n=len(found.problems))
    else:
        session.say("verified", n=found.files, pages=found.pages, day=moment(found.day, session.language))
        session.say("verified_sum", sum=found.sum)
    return found.exit_code


def send(session: Session) -> int:
    """Sends what was audited and nothing else: of a folder that has changed since, nothing goes out."""
    session.enter()
    folder = session.folder_at(Path(session.options.folder or "public"))
    if problems := verify(folder).problems:
        shown, _ = report.first_of(problems)
        session.show(problems if session.options.format == "json" else shown, folder)
        session.say("not_sent")
        return 1
    from generator.sending import send as sent  # noqa: PLC0415 - what speaks to servers is loaded when it is asked for

    return sent(session, folder)


def links(session: Session) -> int:
    """Builds into a folder that nobody keeps: what is followed are the links that citizens would find."""
    from generator.outputs.link_status import followed  # noqa: PLC0415 - requests takes longer to load than check to run

    site = session.read()
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as out:
        session.build(site, Path(out))
        found = Links(site, every_page(site, strings(site.language)), read_folder(Path(out))).external()
    problems = followed(found)
    if problems is None:
        session.say("offline")
        return 2
    session.show(problems)
    dead = [each for each in distinct(problems) if each.severity == "error"]
    session.say("followed", n=len(found), dead=len(dead), other=len(distinct(problems)) - len(dead))
    return 1 if dead else 0


def serve_folder(session: Session, folder: Path) -> int:
    """Shows a published folder on this machine only, until Ctrl+C."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    try:
        server = ThreadingHTTPServer((HOST, session.options.port), handler)
    except OSError as error:
        session.refuse_port(error)
        return 2
    session.say("serving", url=f"http://{HOST}:{server.server_port}/")
    # Whoever reads the list does not wait until somebody has seen enough.
    session.finish()
    sys.stdout.flush()
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


def serve(session: Session) -> int:
    # mkdocs takes as long to load as check takes to read.
    from accessibility.apart import GlanceApart  # noqa: PLC0415
    from generator.mkdocs_plugin.preview import Preview  # noqa: PLC0415

    session.enter()
    address = (HOST, session.options.port)
    eye = None
    if not session.options.without_audit:
        # What is pinned may not be known: then nobody looks, and the preview is what it was.
        with suppress(OSError, ValueError):
            eye = GlanceApart(session.language)
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as out:
        try:
            preview = Preview(
                session.folder,
                Path(out).resolve(),
                address,
                session.options.as_of,
                session.options.format,
                eye=eye,
            )
        except OSError as error:
            session.refuse_port(error)
            return 2
        session.say("serving", url=f"http://{HOST}:{preview.port}/")
        sys.stdout.flush()
        preview.serve()
    return 0
