"""The command ``hwanhi``: what an editor types. Exit 0: done and clean; 1: problems found; 2: could not run."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from accessibility import manifest, release, report
from accessibility.audit import audit
from accessibility.progress import Progress
from accessibility.review import Reviewed
from generator.diagnostics import FORMATS, Diagnostic, Language, present
from generator.mkdocs_plugin import Preview, build_site
from generator.records import Settings, is_date, language_of, load_reviewed, load_settings
from generator.render.words import strings
from generator.site import Site, read_site

HOST = "127.0.0.1"
PORT = 8000


class Stop(Exception):  # noqa: N818 - the way out, not an error
    """Ends the command with an exit code after everything was said."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Session:
    """One call of the command: its options, and how it speaks."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.folder = absolute(options.site)
        self.language: Language = "ko"

    def say(self, name: str, **facts: object) -> None:
        """A sentence for a person; to standard error where standard output is for a program."""
        words = strings(self.language)["command"]
        text = str(words[f"{name}_one" if facts.get("n") == 1 else name]).format(**facts).rstrip()
        print(text, file=sys.stdout if self.options.format == "full" else sys.stderr)

    def show(self, problems: Sequence[Diagnostic], root: Path | None = None) -> None:
        text = present(problems, self.options.format, self.language, root or self.folder)
        if text:
            print(text)  # noqa: T201 - what the command is for

    def refuse(self, problems: Sequence[Diagnostic], sentence: str, code: int = 1) -> Stop:
        self.show(problems)
        self.say(sentence, n=len(problems))
        return Stop(code)

    def read(self) -> Site:
        """The site, or the way out with everything that is wrong with it."""
        if not self.folder.is_dir():
            self.say("no_folder", folder=self.folder)
            raise Stop(2)
        site, problems = read_site(self.folder, self.options.as_of)
        self.language = site.language if site else language_of(self.folder)
        if site is None:
            raise self.refuse(problems, "problems" if self.options.command == "publish" else "problems_only")
        return site

    def target(self, default: str) -> Path:
        """The folder that is written. The site's own folders are none: what is built would be read the next time."""
        out = absolute(self.options.out or default)
        for name in ("data", "content"):
            if out.is_relative_to(self.folder / name):
                raise self.refuse(
                    [Diagnostic("B004", "site.yml", facts={"out": str(out), "folder": name})], "problems_only", 2
                )
        return out

    def build(self, site: Site, out: Path) -> None:
        problems = build_site(site, out)
        if problems:
            raise self.refuse(problems, "problems" if self.options.command == "publish" else "problems_only")


def check(session: Session) -> int:
    site = session.read()
    session.show([])
    session.say("checked", records=len(site.records))
    return 0


def build(session: Session) -> int:
    """Builds beside the output folder and swaps, so that trouble leaves the last build as it was."""
    site = session.read()
    out = session.target("build/site")
    try:
        with release.lock(out):
            folder = release.staging(out)
            session.build(site, folder)
            built = manifest.read(folder)
            release.swap(folder, out, built)
    except release.Refused as refused:
        raise session.refuse([refused.diagnostic], "problems_only", 2) from None
    session.show([])
    session.say("built", out=session.options.out or "build/site", pages=len(built.pages))
    return 0


def absolute(text: str) -> Path:
    """A path from the root, links not followed: what is a link is refused where it matters."""
    return Path(os.path.abspath(text))  # noqa: PTH100 - Path.resolve follows links


def gate(session: Session, folder: Path, settings: Settings | None) -> Any:  # noqa: ANN401 - the gate's own result
    """The audit of ``folder``, its reports written and its findings told."""
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
    zone = ZoneInfo((settings and settings["time_zone"]) or "Asia/Seoul")
    result = audit(
        folder,
        reviewed=reviewed,
        today=datetime.now(zone).date(),
        language=session.language,
        progress=Progress(session.language),
    )
    where = Path(session.options.report or "build/report")
    report.write(result, where)
    pages = result.report["pages"]
    outcomes = [finding["outcome"] for page in pages for finding in page["findings"]]
    session.show(result.diagnostics)
    session.say(
        "audited",
        pages=len(pages),
        failed=outcomes.count("failed"),
        open=outcomes.count("needs_review"),
        report=where / "index.html",
    )
    return result


def audit_command(session: Session) -> int:
    folder = Path(session.options.folder or "build/site")
    settings, _ = load_settings(session.folder)
    session.language = language_of(session.folder)
    if not folder.is_dir():
        session.say("no_folder", folder=folder)
        return 2
    result = gate(session, folder, settings)
    if result.decision.publish:
        session.say("passed")
    return int(result.exit_code)


def publish(session: Session) -> int:
    """Check, build, audit, decide; only then one rename."""
    site = session.read()
    out = session.target("public")
    try:
        with release.lock(out):
            folder = release.staging(out)
            session.build(site, folder)
            result = gate(session, folder, site.settings)
            if not result.decision.publish:
                session.say("problems", n=len(result.diagnostics))
                return int(result.exit_code)
            release.swap(folder, out, result.manifest)
    except release.Refused as refused:
        raise session.refuse([refused.diagnostic], "problems", 2) from None
    where = Path(session.options.report or "build/report") / "index.html"
    session.say("published", out=f"{session.options.out or 'public'}/", pages=len(result.report["pages"]), report=where)
    return serve_folder(session, out) if session.options.serve else 0


def serve_folder(session: Session, folder: Path) -> int:
    """Shows a published folder on this machine only, until Ctrl+C."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    try:
        server = ThreadingHTTPServer((HOST, session.options.port), handler)
    except OSError as error:
        session.say("port", port=session.options.port, reason=error.strerror)
        return 2
    session.say("serving", url=f"http://{HOST}:{server.server_port}/")
    sys.stdout.flush()
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0


def serve(session: Session) -> int:
    if not session.folder.is_dir():
        session.say("no_folder", folder=session.folder)
        return 2
    session.language = language_of(session.folder)
    with tempfile.TemporaryDirectory(prefix="hwanhi-") as out:
        preview = Preview(
            session.folder,
            Path(out).resolve(),
            (HOST, session.options.port),
            session.options.as_of,
            session.options.format,
        )
        session.say("serving", url=f"http://{HOST}:{session.options.port}/")
        sys.stdout.flush()
        try:
            preview.serve()
        except OSError as error:
            session.say("port", port=session.options.port, reason=error.strerror)
            return 2
    return 0


def day(text: str) -> date:
    # Python itself also takes 20141031; records do not, and the command is no exception.
    if is_date(text):
        return date.fromisoformat(text)
    message = " / ".join(str(strings(each)["command"]["bad_date"]).format(value=text) for each in ("ko", "en"))
    raise argparse.ArgumentTypeError(message)


def parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--site",
        metavar="DIR",
        default=".",
        help="누리집 폴더: site.yml, data/, content/ / the folder of the site (default: .)",
    )
    common.add_argument(
        "--format", choices=FORMATS, default="full", help="문제를 보이는 방식 / how problems are shown (default: full)"
    )
    dated = argparse.ArgumentParser(add_help=False)
    dated.add_argument("--as-of", metavar="DATE", type=day, help="기준일 / reference date, YYYY-MM-DD")
    reported = argparse.ArgumentParser(add_help=False)
    reported.add_argument(
        "--report", metavar="DIR", help="보고서 폴더 / folder for the reports (default: build/report)"
    )
    port = argparse.ArgumentParser(add_help=False)
    port.add_argument("--port", type=int, default=PORT, help=f"포트 / port (default: {PORT})")

    top = argparse.ArgumentParser(
        prog="hwanhi",
        description="환히: 기록을 누구나 볼 수 있는 누리집으로 / records into a site that everybody can use",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, run: Any, about: str, *parents: argparse.ArgumentParser) -> argparse.ArgumentParser:  # noqa: ANN401
        made = commands.add_parser(name, help=about, description=about, parents=[common, *parents])
        made.set_defaults(run=run, as_of=None)
        return made

    command(
        "check",
        check,
        "기록과 설정을 살펴봅니다. 아무것도 쓰지 않습니다 / checks records and settings, writes nothing",
        dated,
    )
    made = command("build", build, "살펴보고 누리집을 만듭니다 / checks, then builds the site", dated)
    made.add_argument("--out", metavar="DIR", help="만들 곳 / where to (default: build/site)")
    made = command(
        "audit", audit_command, "폴더의 모든 HTML 쪽을 검사합니다 / checks every HTML page of a folder", reported
    )
    made.add_argument("folder", metavar="DIR", nargs="?", help="검사할 폴더 / the folder (default: build/site)")
    made = command(
        "publish",
        publish,
        "살펴보고 만들고 검사하고, 모두 통과하면 게시합니다 / check, build, audit, and publish what passed",
        dated,
        reported,
        port,
    )
    made.add_argument("--out", metavar="DIR", help="게시할 곳 / where to (default: public)")
    made.add_argument(
        "--serve", action="store_true", help="게시한 뒤 이 컴퓨터에서 보여 줍니다 / then show it on this machine"
    )
    command("serve", serve, "고치는 대로 보여 줍니다 / live preview", dated, port)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command. Whatever happens, an editor sees sentences: an unforeseen fault goes to a file."""
    # A terminal that knows no Hangul shows replacements rather than failing.
    for stream in (sys.stdout, sys.stderr):
        cast("Any", stream).reconfigure(errors="backslashreplace")
    session = Session(parser().parse_args(arguments))
    if session.options.command != "serve":
        # Trees of nodes hold no cycles, and the process soon ends: looking for garbage took most of the reading time.
        gc.disable()
    try:
        return int(session.options.run(session))
    except Stop as stop:
        return stop.code
    except KeyboardInterrupt:
        session.say("stopped")
        return 2
    except BrokenPipeError:
        # Whoever was reading has gone (`| head`): Python must not complain of it at its own end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of ours must not meet an editor as a traceback
        with tempfile.NamedTemporaryFile("w", prefix="hwanhi-", suffix=".log", delete=False, encoding="utf-8") as log:
            traceback.print_exc(file=log)
        facts = {"reason": f"{type(error).__name__}: {error}", "log": log.name}
        session.show([Diagnostic("B005", "site.yml", facts=facts)], Path())
        return 2


if __name__ == "__main__":
    sys.exit(main())
