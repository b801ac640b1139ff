"""What ``hwanhi`` can be asked for: its commands, their options, and the words of ``--help``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from generator.arguments import cluster, host, pair, port, remote, shard, when
from generator.checking import check, format_files
from generator.diagnostics import FORMATS
from generator.explain import explain
from generator.session import Session

PORT = 8000


def later(name: str, module: str = "command") -> Callable[[Session], int]:
    """A command whose code is loaded when it is asked for: what builds and audits takes as long to load as check to run."""

    def run(session: Session) -> int:
        return int(getattr(import_module(f"generator.{module}"), name)(session))

    return run


def for_editors(command: Callable[..., argparse.ArgumentParser], dated: argparse.ArgumentParser) -> None:
    """The commands by which records are written and changed."""
    made = command(
        "format",
        format_files,
        "줄 끝의 빈칸, 줄바꿈, 들여쓰기처럼 뜻이 없는 것만 고르게 합니다 / evens out what has no meaning: blanks, line ends, indentation",
    )
    made.add_argument("--write", action="store_true", help="보인 것을 파일에 씁니다 / writes what was shown")
    made = command(
        "new",
        later("new", "newrecord"),
        "물어보는 대로 답하면 새 기록을 씁니다 / asks, and writes a new record that passes",
    )
    made.add_argument("name", metavar="KIND", help="기록의 종류 / the kind of record: disclosure, 사전공표 …")
    made.add_argument(
        "--set", metavar="FIELD=VALUE", type=pair, action="append", default=[], help="묻지 않을 답 / an answer"
    )
    made = command(
        "schema",
        later("schema", "schemas"),
        "편집기가 항목을 보이고 고르게 할 파일(schema/)을 씁니다 / writes what editors complete and explain by (schema/)",
    )
    made.add_argument(
        "--check", action="store_true", help="쓰지 않고 옛것인지만 봅니다 / writes nothing; exit 1 where stale"
    )
    of_sheets(
        command(
            "sheet",
            later("sheet", "sheets"),
            "엑셀·CSV 표를 기록으로 넣거나 기록을 표로 냅니다 / spreadsheets into records, records into spreadsheets",
            dated,
        )
    )


def of_sheets(made: argparse.ArgumentParser) -> None:
    """What ``hwanhi sheet`` is told."""
    made.add_argument(
        "action",
        choices=("template", "export", "import", "table"),
        help="양식 만들기, 기록을 표로, 표를 기록으로, 범위를 기록의 표로 / an empty form, records out, records in, a range as a table of a record",
    )
    made.add_argument("file", metavar="FILE", nargs="?", help="표 파일 / the spreadsheet: .xlsx, .csv")
    made.add_argument(
        "record", metavar="RECORD", nargs="?", help="table: 표를 넣을 기록 / where the table goes: kind/id"
    )
    made.add_argument("--range", metavar="A3:F20", help="table: 읽을 범위 / the cells to read, also 'Sheet 2'!A3:F20")
    made.add_argument(
        "--table",
        metavar="N|CAPTION",
        help="table: 바꿀 표의 번호나 제목, 새 표의 제목 / which table: its number or caption, or that of a new one",
    )
    made.add_argument("--kind", metavar="KIND", help="기록의 종류 / the kind of record: disclosure, 사전공표 …")
    made.add_argument("--write", action="store_true", help="보인 것을 파일에 씁니다 / writes what was shown")
    made.add_argument("--report", metavar="FILE", help="틀린 칸을 표시한 파일 / a copy with the wrong cells marked")
    made.add_argument("--sheet", metavar="NAME", help="읽을 시트 하나 / the one sheet to read")
    made.add_argument(
        "--set", metavar="FIELD=VALUE", type=pair, action="append", default=[], help="모든 줄에 같은 값 / for all rows"
    )
    made.add_argument(
        "--map",
        metavar="HEAD=FIELD",
        type=pair,
        action="append",
        default=[],
        help="머리글이 뜻하는 항목 / what a head means",
    )
    made.add_argument(
        "--ignore",
        metavar="HEAD",
        action="append",
        default=[],
        help='넣지 않을 열, 모르는 열 모두는 "*" / to be left out',
    )
    made.add_argument(
        "--add-words",
        action="store_true",
        help="없는 분야 같은 말을 site.yml 의 어휘에 더합니다 / adds new words to the vocabularies of site.yml",
    )


def for_sending(made: argparse.ArgumentParser) -> None:
    """What is to be said of a letter that is sent."""
    made.add_argument("what", metavar="WHAT", help="weekly, daily, 또는 알림의 이름 / or a notice: notice/heat")
    made.add_argument(
        "--for",
        dest="of",
        metavar="NAME",
        help="한 부서나 분야의 소식 / the news of one department or subject (default: everybody)",
    )
    made.add_argument(
        "--from", dest="folder", metavar="DIR", help="게시한 폴더 / the published folder (default: public)"
    )
    made.add_argument(
        "--yes",
        action="store_true",
        help="정말 보냅니다. 없으면 무엇을 보낼지만 보입니다 / really sends; without it only shows what would be sent",
    )


def for_workers() -> argparse.ArgumentParser:
    """Who shares the work."""
    made = argparse.ArgumentParser(add_help=False)
    made.add_argument(
        "--cluster",
        metavar="ADDRESS",
        type=cluster,
        help="이 주소의 Dask 일꾼들과 함께 / with the workers of the Dask cluster at this address: tcp://192.0.2.1:8786",
    )
    return made


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
    dated.add_argument("--as-of", metavar="DATE", type=when, help="기준일 / reference date, YYYY-MM-DD or YYYY-MM")
    reported = argparse.ArgumentParser(add_help=False)
    reported.add_argument(
        "--report", metavar="DIR", help="보고서 폴더 / folder for the reports (default: build/report)"
    )
    reported.add_argument(
        "--fresh",
        action="store_true",
        help="지난 판정을 쓰지 않고 모두 새로 검사합니다 / asks about every page anew, whatever was found before",
    )
    reported.add_argument(
        "--remote",
        metavar="URL",
        type=remote,
        help="이 주소의 Selenium Grid에 있는 브라우저로 / with the browsers of the Selenium Grid at this address",
    )
    reported.add_argument(
        "--serve-at",
        metavar="HOST",
        type=host,
        help="그 브라우저가 이 컴퓨터를 찾는 이름이나 주소 / by which name or address they find this machine",
    )
    served = argparse.ArgumentParser(add_help=False)
    served.add_argument("--port", type=port, default=PORT, help=f"포트 / port (default: {PORT})")

    top = argparse.ArgumentParser(
        prog="hwanhi",
        description="환히: 기록을 누구나 볼 수 있는 누리집으로 / records into a site that everybody can use",
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[Session], int], about: str, *parents: argparse.ArgumentParser
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about, parents=[common, *parents])
        made.set_defaults(run=run, as_of=None)
        return made

    made = command(
        "check",
        check,
        "기록과 설정을 살펴봅니다. 아무것도 쓰지 않습니다 / checks records and settings, writes nothing",
        dated,
        for_workers(),
    )
    made.add_argument(
        "--fix",
        action="store_true",
        help="바른 답이 하나인 것을 어떻게 고칠지 보입니다 / shows the changes to what has one right answer",
    )
    made.add_argument("--write", action="store_true", help="--fix 로 보인 것을 파일에 씁니다 / with --fix: writes them")
    made = command("explain", explain, "오류 번호나 항목을 설명합니다 / explains a code, a kind of record or a field")
    made.add_argument("name", metavar="NAME", nargs="?", help="F001, task, task.department, 담당부서 …")
    made = command(
        "new-kind",
        later("new_kind", "newkind"),
        "새 종류의 양식, 틀, 예시 기록을 만듭니다 / makes contract, template and example of a new kind of record",
    )
    made.add_argument("name", metavar="NAME", help="종류의 이름: 영문 소문자 / its name, lower-case letters: event")
    made.add_argument("--title", metavar="TEXT", help="사람이 읽을 이름 / what people read, in Korean: 행사")
    made.add_argument("--title-en", metavar="TEXT", help="그 영어 / the same in English: Events")
    for_editors(command, dated)
    command("due", later("due"), "늦어진 것과 곧 갱신할 것을 부서별로 / what is late or due soon, by department", dated)
    made = command(
        "build", later("build"), "살펴보고 누리집을 만듭니다 / checks, then builds the site", dated, for_workers()
    )
    made.add_argument("--out", metavar="DIR", help="만들 곳 / where to (default: build/site)")
    made = command(
        "audit",
        later("audit_command", "auditing"),
        "폴더의 모든 HTML 쪽을 검사합니다 / checks every HTML page of a folder",
        reported,
    )
    made.add_argument("folder", metavar="DIR", nargs="?", help="검사할 폴더 / the folder (default: build/site)")
    made.add_argument(
        "--merge",
        metavar="DIR",
        nargs="+",
        default=[],
        help="나누어 검사한 판정(build/verdicts)을 모아 / takes the verdicts of shards; also: audit merge DIR…",
    )
    made.add_argument(
        "--shard",
        metavar="K/N",
        type=shard,
        default=(1, 1),
        help="N으로 나눈 K번째 쪽들만 / only each Nth page, from the Kth",
    )
    made = command(
        "publish",
        later("publish"),
        "살펴보고 만들고 검사하고, 모두 통과하면 게시합니다 / check, build, audit, and publish what passed",
        dated,
        for_workers(),
        reported,
        served,
    )
    made.add_argument("--out", metavar="DIR", help="게시할 곳 / where to (default: public)")
    made.add_argument(
        "--serve", action="store_true", help="게시한 뒤 이 컴퓨터에서 보여 줍니다 / then show it on this machine"
    )
    made = command(
        "verify",
        later("verify_command"),
        "게시한 누리집이 검사한 그대로인지 봅니다 / whether a published site is still what was audited",
    )
    made.add_argument("folder", metavar="DIR", nargs="?", help="게시한 폴더 / the published folder (default: public)")
    for_sending(
        command(
            "send",
            later("send"),
            "소식 편지나 알림 문자를 메일 서버에 한 번만 건넵니다 / hands a letter of news or a text message to a mail server, once",
        )
    )
    command(
        "questions",
        later("questions"),
        "기계가 판단하지 못해 사람에게 묻는 것을 보여 줍니다 / what no machine decides and people are asked",
        dated,
    )
    command(
        "links",
        later("links"),
        "다른 누리집으로 가는 링크가 열리는지 봅니다 / follows the links to other sites; needs the Internet",
        dated,
    )
    made = command(
        "changes",
        later("changes", "changes.command"),
        "다른 상태와 견주어 무엇이 달라지는지 보입니다 / what changes against another state of the site",
        dated,
    )
    made.add_argument(
        "base",
        metavar="BASE",
        help="견줄 상태: git의 가지, 꼬리표, 커밋 또는 폴더 / a branch, tag or commit of git, or a folder",
    )
    made.add_argument(
        "--out", metavar="DIR", help="changes.html, changes.md를 쓸 곳 / where to (default: build/changes)"
    )
    made.add_argument(
        "--report", metavar="DIR", help="함께 보일 접근성 보고서 / the report of an audit to be told with it"
    )
    made = command(
        "edit",
        later("edit", "editing"),
        "기록을 브라우저의 양식으로 고칩니다 / edits records in a form in the browser",
        served,
    )
    made.add_argument("--no-browser", action="store_true", help="브라우저를 열지 않습니다 / opens no browser")
    made = command("serve", later("serve"), "고치는 대로 보여 줍니다 / live preview", dated, served)
    made.add_argument(
        "--without-audit",
        action="store_true",
        help="고친 쪽의 접근성을 살펴보지 않습니다 / does not look at the accessibility of the page that is edited",
    )
    return top
