"""``hwanhi send`` against real mail servers on this machine: sent once or not at all, and every failure is a sentence.

Neighbours tried: encryption from the beginning, after a greeting and none; a certificate that nobody knows; a wrong password; a sender, a
list and a letter that are refused, for now and for ever; a server that is not there, says nothing, goes before and in the middle; two runs
at once, a run in a fresh clone; no repository, a remote that takes no tags; settings that are missing or are none.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import socket
import subprocess
import threading
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from generator import command
from generator.exports import digest_pages
from generator.exports.feed import write_feeds
from generator.exports.letter import write_letters
from generator.exports.sms import sms_json
from generator.outputs import Built
from generator.render import alone
from generator.sending import post, send
from generator.sending.account import Account, account_of
from generator.sending.marker import Marker
from generator.session import CommandExit, Session
from tests.support import sites
from tests.support.mailed import LIST, PASSWORD, PEM, SENDER, Mailbox, hang_up, server

LETTER = "digest/weekly/index.eml"


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """What was published, as far as it is sent."""
    site = sites.site_of(sites.with_past(tmp_path_factory.mktemp("published") / "site")).with_history()
    out, pages = site.folder.parent / "out", digest_pages(site)
    built = Built(site, pages, out)
    write_letters(site, pages, built)
    write_feeds(site, built)
    for each in pages:
        (out / each.path).write_text(alone(site, each), "utf-8")
    (out / "sms.json").write_text(json.dumps(sms_json(site)), "utf-8")
    return out


@pytest.fixture
def site(tmp_path) -> Path:
    """The folder of a site in a clone of a repository, as continuous integration has it."""
    bare, folder = tmp_path / "bare.git", tmp_path / "site"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)
    sites.write(folder, {"site.yml": "language: ko\n"})
    sites.git(folder, "init", "-q")
    sites.git(folder, "add", "-A")
    sites.git(folder, "commit", "-qm", "example")
    sites.git(folder, "remote", "add", "origin", str(bare))
    sites.git(folder, "push", "-q", "origin", "HEAD:main")
    return folder


@pytest.fixture
def call(published, site, monkeypatch, capsys):
    """Runs the command; gives its exit code and what it said, in which there is never an address."""
    for name in list(os.environ):
        if name.startswith("HWANHI_"):
            monkeypatch.delenv(name)

    def run(environment: dict[str, str], what: str = "weekly", folder: Path = site, **options):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        given = {"of": None, "yes": True, "format": "full", "site": str(folder), "command": "send", "what": what}
        session = Session(argparse.Namespace(**given | options))
        try:
            code = send(session, published)
        except CommandExit as stop:
            code = stop.code
        said = "".join(capsys.readouterr())
        assert SENDER not in said
        assert LIST not in said
        assert PASSWORD not in said
        assert "Traceback" not in said
        return code, said

    return run


def tags(folder: Path) -> list[str]:
    done = subprocess.run(["git", "tag", "--list"], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.split()


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
def test_a_letter_goes_once_and_is_what_was_audited(published, site, call, monkeypatch, security):
    monkeypatch.setenv("SSL_CERT_FILE", str(PEM))
    mailbox = Mailbox()
    with server(mailbox, security, auth=security == "starttls") as environment:
        code, said = call({**environment, "HWANHI_SMTP_HOST": "localhost" if security == "tls" else "127.0.0.1"})
        assert (code, "보냈습니다" in said) == (0, True), said
        again = call(environment)
        fresh = site.parent / "clone"
        subprocess.run(
            ["git", "clone", "-q", "--no-tags", "-b", "main", str(site.parent / "bare.git"), str(fresh)], check=True
        )
        elsewhere = call(environment, folder=fresh)

    (envelope,) = mailbox.got
    assert (envelope.mail_from, envelope.rcpt_tos) == (SENDER, [LIST])
    message = message_from_bytes(envelope.content, policy=default)
    assert (str(message["From"]), str(message["To"])) == (f"나래구청 <{SENDER}>", LIST)
    assert message["Auto-Submitted"] == "auto-generated"
    assert not {"X-Unsent", "X-Hwanhi-Letter"} & set(message.keys())
    whole = message_from_bytes((published / LETTER).read_bytes(), policy=default)
    assert [part.get_content() for part in message.iter_parts()] == [part.get_content() for part in whole.iter_parts()]
    page = (published / "digest/weekly/index.html").read_text("utf-8")
    assert message.get_body(("html",)).get_content().replace("\r\n", "\n") == page
    assert message["Message-ID"] == whole["Message-ID"]
    assert message["Subject"] == whole["Subject"]
    for code, said in (again, elsewhere):
        assert (code, "이미 보낸 것으로 적혀 있어" in said) == (0, True), said
    assert tags(site) == ["hwanhi-sent/weekly/all/2026-06-14"]


def test_without_yes_nothing_goes_and_nothing_is_marked(site, call):
    mailbox = Mailbox()
    with server(mailbox) as environment:
        code, said = call(environment, yes=False)

    assert (code, mailbox.got, tags(site)) == (0, [], [])
    assert "[[예시] 나래구 열린 살림] 한 주 소식: 2026년 6월 8일부터" in said
    assert "--yes" in said
    # What is missing is told even then.
    code, said = call({"HWANHI_MAIL_TO": ""}, yes=False)
    assert "HWANHI_MAIL_TO" in said


NOW, NEVER = "450 later readers@list.example", "550 no readers@list.example here"


@pytest.mark.parametrize(
    ("refuse", "said"),
    [
        ({"mail": NEVER}, "보내는 주소를 받지 않습니다(응답 550)"),
        ({"rcpt": NEVER}, "받는 목록의 주소를 받지 않습니다(응답 550)"),
        ({"rcpt": NOW}, "지금은 받는 목록의 주소를 받지 않습니다(응답 450)"),
        ({"data": "554 readers@list.example"}, "편지를 받지 않습니다(응답 554)"),
        ({"data": "452 full"}, "지금은 편지를 받지 않습니다(응답 452)"),
    ],
)
def test_what_the_server_refuses_is_not_marked_and_can_go_later(site, call, refuse, said):
    with server(Mailbox(**refuse)) as environment:
        code, told = call(environment)
    assert (code, said in told, tags(site), tags(site.parent / "bare.git")) == (1, True, [], []), told
    assert "X004" in told

    mailbox = Mailbox()
    with server(mailbox) as environment:
        assert call(environment)[0] == 0
    assert len(mailbox.got) == 1


def test_a_server_that_goes_while_it_takes_the_letter_gets_it_no_second_time(site, call):
    with server(Mailbox(data="gone")) as environment:
        code, said = call(environment)
    assert (code, "X005" in said) == (1, True), said
    assert tags(site) == tags(site.parent / "bare.git") == ["hwanhi-sent/weekly/all/2026-06-14"]

    mailbox = Mailbox()
    with server(mailbox) as environment:
        code, said = call(environment)
        assert (code, mailbox.got) == (0, [])
        # What a person is told to type lets it go.
        undo = said.partition("다시 하세요: ")[2].strip()
        subprocess.run(["sh", "-ec", undo], cwd=site, check=True, capture_output=True)
        assert call(environment)[0] == 0
    assert len(mailbox.got) == 1


def test_a_wrong_password_and_a_certificate_that_nobody_knows(site, call, monkeypatch):
    mailbox = Mailbox()
    with server(mailbox, "starttls", auth=True) as environment:
        code, said = call(environment)
        assert (code, "서버의 인증서를 믿을 수 없습니다" in said) == (1, True), said
        monkeypatch.setenv("SSL_CERT_FILE", str(PEM))
        code, said = call({**environment, "HWANHI_SMTP_PASSWORD": "wrong"})
        assert (code, "서버가 이름과 비밀번호를 받지 않습니다(응답 535)" in said) == (1, True), said
        monkeypatch.setattr(post, "PATIENCE", 1)
        code, said = call({**environment, "HWANHI_SMTP_SECURITY": "tls", "HWANHI_SMTP_PASSWORD": PASSWORD})
        assert (code, "HWANHI_SMTP_SECURITY" in said) == (1, True), said
    assert (mailbox.got, tags(site)) == ([], [])


def test_a_server_that_is_not_there_says_nothing_or_knows_no_encryption(site, call, monkeypatch):
    monkeypatch.setattr(post, "PATIENCE", 0.3)
    with server(Mailbox()) as environment:
        code, said = call({**environment, "HWANHI_SMTP_SECURITY": "starttls"})
        assert (code, "STARTTLS" in said) == (1, True), said
        assert "없습니다: 이름" not in said
    code, said = call({**environment, "HWANHI_SMTP_SECURITY": "none"})
    assert (code, "그 주소와 포트에 메일 서버가 없습니다" in said) == (1, True), said
    for host in ("no-such-host.invalid", "mail..example", "메일 서버"):
        code, said = call({**environment, "HWANHI_SMTP_HOST": host})
        assert (code, "X004" in said) == (1, True), said
    with socket.create_server(("127.0.0.1", 0)) as silent:
        code, said = call({**environment, "HWANHI_SMTP_PORT": str(silent.getsockname()[1])})
        assert (code, "서버가 대답하지 않습니다" in said) == (1, True), said
        silent.accept()[0].close()
        threading.Thread(target=hang_up, args=(silent,), daemon=True).start()
        code, said = call({**environment, "HWANHI_SMTP_PORT": str(silent.getsockname()[1])})
        assert (code, "X004" in said) == (1, True), said
    assert tags(site) == []


def test_two_runs_at_once_send_one_letter(published, site, monkeypatch):
    mailbox = Mailbox()
    folders = [site.parent / name for name in ("one", "two", "three")]
    for folder in folders:
        subprocess.run(
            ["git", "clone", "-q", "--no-tags", "-b", "main", str(site.parent / "bare.git"), str(folder)], check=True
        )
    with server(mailbox) as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        codes: list[int] = []

        def run(folder: Path) -> None:
            given = {
                "of": None,
                "yes": True,
                "format": "json",
                "site": str(folder),
                "command": "send",
                "what": "weekly",
            }
            codes.append(send(Session(argparse.Namespace(**given)), published))

        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            runs = [threading.Thread(target=run, args=(folder,)) for folder in folders]
            for each in runs:
                each.start()
            for each in runs:
                each.join()

    assert (len(mailbox.got), codes) == (1, [0, 0, 0])


def test_what_cannot_be_marked_is_not_sent(site, call, tmp_path):
    mailbox = Mailbox()
    hook = site.parent / "bare.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    bare = sites.write(tmp_path / "none", {"site.yml": "language: ko\n"})
    sites.git(bare, "init", "-q")
    with server(mailbox) as environment:
        code, said = call(environment)
        assert (code, "원격 저장소에 적어 둘 수 없습니다" in said) == (1, True), said
        code, said = call(environment, folder=bare)
        assert (code, "커밋이 하나는 있어야" in said) == (1, True), said
        shutil.rmtree(site.parent / "bare.git")
        code, said = call(environment)
        assert (code, "원격 저장소에 적어 둘 수 없습니다" in said) == (1, True), said
        assert (mailbox.got, tags(site)) == ([], [])
        # A repository of one machine alone marks there.
        sites.git(site, "remote", "remove", "origin")
        assert call(environment)[0] == call(environment)[0] == 0
    assert len(mailbox.got) == 1


def test_one_department_one_notice_and_what_there_is_not(published, site, call):
    mailbox = Mailbox()
    with server(mailbox) as environment:
        assert call(environment, of="예시안전과")[0] == 0
        assert call(environment, "notice/heat-june")[0] == 0
        assert call(environment, "notice/heat-june")[0] == 0
        code, said = call(environment, of="예시위생과")
        assert (code, "지금은 보낼 것이 없습니다: weekly 예시위생과" in said) == (0, True), said
        code, said = call(environment, of="예시안전")
        assert (code, "가까운 이름: 예시안전과" in said) == (2, True), said
        code, said = call(environment, "notice/none")
        assert (code, "지금은 보낼 것이 없습니다" in said) == (0, True), said
        code, said = call(environment, "weekly", of="안전")
    letter, text = (message_from_bytes(each.content, policy=default) for each in mailbox.got[:2])

    assert "예시안전과 한 주 소식" in letter["Subject"]
    (message,) = (
        each
        for each in json.loads((published / "sms.json").read_text("utf-8"))["messages"]
        if each["record"] == "notice/heat-june"
    )
    assert text.get_content().strip() == message["text"]
    assert message["bytes"] <= 90
    assert text.get_content_type() == "text/plain"
    assert len(tags(site)) == len(mailbox.got)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"HWANHI_SMTP_HOST": ""}, "HWANHI_SMTP_HOST"),
        ({"HWANHI_MAIL_TO": " "}, "HWANHI_MAIL_TO"),
        ({"HWANHI_MAIL_TO": "a@list.example, b@list.example"}, "하나만"),
        ({"HWANHI_MAIL_TO": "a@list.example;b@list.example"}, "하나만"),
        ({"HWANHI_MAIL_TO": "readers"}, "메일 주소가 아닙니다"),
        ({"HWANHI_MAIL_TO": "읽는이@목록.example"}, "메일 주소가 아닙니다"),
        ({"HWANHI_MAIL_FROM": "news@office.example\r\nBcc: x@list.example"}, "HWANHI_MAIL_FROM"),
        ({"HWANHI_SMTP_PORT": "0"}, "65535"),
        ({"HWANHI_SMTP_PORT": "smtp"}, "65535"),
        ({"HWANHI_SMTP_SECURITY": "ssl"}, "starttls, tls, none"),
        ({"HWANHI_SMTP_USER": "clerk"}, "HWANHI_SMTP_PASSWORD"),
        ({"HWANHI_SMTP_PASSWORD": "x"}, "HWANHI_SMTP_USER"),
        ({"HWANHI_SMTP_USER": "담당", "HWANHI_SMTP_PASSWORD": "x"}, "영문과 숫자"),
        ({"HWANHI_SMTP_SECURITY": "none", "HWANHI_SMTP_USER": "clerk", "HWANHI_SMTP_PASSWORD": "x"}, "암호 통신 없이"),
    ],
)
def test_settings_that_are_none_are_told_without_what_they_hold(given, said):
    right = {"HWANHI_SMTP_HOST": "mail.example", "HWANHI_MAIL_FROM": SENDER, "HWANHI_MAIL_TO": LIST}
    assert isinstance(account_of(right), Account)
    wrong = account_of(right | given)

    assert isinstance(wrong, list)
    assert said in str([each["ko"] for each in wrong])
    assert "@" not in str([each["ko"] for each in wrong]).replace("이름@기관", "")
    assert len(wrong) == 1
    assert not any("가" <= char <= "힣" for each in wrong for char in each["en"])


def test_ports_that_go_without_saying():
    right = {"HWANHI_SMTP_HOST": "mail.example", "HWANHI_MAIL_FROM": SENDER, "HWANHI_MAIL_TO": LIST}
    ports = [account_of(right | {"HWANHI_SMTP_SECURITY": each}).port for each in ("", "STARTTLS", "tls", "none")]

    assert ports == [587, 587, 465, 25]


def test_a_name_of_anything_is_a_name_of_git(site):
    for event in (
        "weekly/department/예시과/2026-06-14",
        "weekly/subject/a..b~^:?*[\\ @{.lock/2026-06-14",
        "notice/x/8b84",
    ):
        marker = Marker(site, event)
        assert (marker.is_set(), marker.set(), marker.is_set(), marker.set()) == (False, True, True, False), event
        assert marker.unset()
        assert not marker.is_set()


def test_what_was_not_audited_is_not_sent(tmp_path, monkeypatch, capsys):
    folder = sites.copy("empty", tmp_path / "site")
    (tmp_path / "public").mkdir()
    given = {
        "format": "full",
        "site": str(folder),
        "command": "send",
        "folder": str(tmp_path / "public"),
        "what": "weekly",
    }
    monkeypatch.setattr("generator.sending.send", None)

    assert command.send(Session(argparse.Namespace(**given))) == 1
    said = "".join(capsys.readouterr())
    assert "G024" in said
    assert "아무것도 보내지 않았습니다." in said
    with pytest.raises(CommandExit) as ended:
        command.send(Session(argparse.Namespace(**given | {"folder": str(tmp_path / "nowhere")})))
    assert ended.value.code == 2
