"""Links to other sites, followed at a server of this machine that answers in every way a server can."""

from __future__ import annotations

import socket
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.outputs import follow as following
from generator.outputs.follow import LinkOutcome, follow
from tests.support import sites

#: Where a redirect leads that nobody can follow.
BENT = (
    "http://[",
    "http://",
    "https://[::1",
    "http://example.org:99999/",
    "http://example.org:port/",
    "javascript:go()",
    "//[/",
    "mailto:a@b.example",
)
HEAD = '---\ntitle: "[예시] 본문"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'


class Handler(BaseHTTPRequestHandler):
    """/200, /404 … answer so; /301/x leads to /x; others as their names say."""

    def answer(self) -> None:
        server = self.server
        server.asked.append((self.command, self.path))
        server.busy += 1
        server.busiest = max(server.busiest, server.busy)
        time.sleep(0.01)
        server.busy -= 1
        first, _, rest = self.path[1:].partition("/")
        if first == "slow":
            server.stop.wait(5)
        if first == "cut":
            self.close_connection = True
            return
        status = int(first) if first.isdecimal() else 200
        if first == "no-head" and self.command == "HEAD":
            status = 405
        if first == "out":
            status, rest = 302, "ftp://www.example.org/"
        if first == "hangul":
            status, rest = 301, "새-주소"
        if first == "to":
            # An address that is none, or one of its own kind, as some server once sent it.
            status, rest = 302, BENT[int(rest)]
        if first == "garbage":
            self.wfile.write(b"\x00\xff not a status line\r\n\r\n")
            self.close_connection = True
            return
        if first == "circle":
            status, rest = 302, "circle"
        self.send_response(status)
        if rest:
            # As servers do: the bytes of UTF-8, not escaped.
            place = rest if first == "to" or ":" in rest else f"/{rest}"
            self.send_header("Location", place.encode().decode("latin-1"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 - the names that http.server calls

    def log_message(self, *_) -> None:
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(following, "PAUSE", 0.0)
    monkeypatch.setattr(following, "PATIENCE", (0.5, 0.5))
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        made.asked, made.busy, made.busiest, made.stop = [], 0, 0, threading.Event()
        made.url = f"http://127.0.0.1:{made.server_port}"
        threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
        yield made
        made.stop.set()
        made.shutdown()


def life(url: str) -> LinkOutcome:
    return follow([url])[url]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/200", "alive"),
        ("/204", "alive"),
        ("/no-head", "alive"),
        ("/302/200", "alive"),
        ("/404", "dead"),
        ("/410", "dead"),
        ("/301/404", "dead"),
        ("/302/410", "dead"),
        ("/out", "dead"),
        ("/circle", "dead"),
        *((f"/to/{number}", "dead") for number in range(len(BENT))),
        *(
            (f"/{status}", "unclear")
            for status in (400, 401, 403, 405, 406, 418, 429, 451, 500, 502, 503, 504, 520, 999)
        ),
        ("/301", "unclear"),
        ("/302/503", "unclear"),
        ("/garbage", "unreachable"),
        ("/slow", "unreachable"),
        ("/cut", "unreachable"),
    ],
)
def test_what_became_of_a_link(server, path, expected):
    assert life(server.url + path).life == expected


def test_one_bad_answer_loses_nothing(server, monkeypatch):
    """Whatever a server answers, and whatever happens to us while we read it, the others have their results."""
    ask = following.Hosts.ask

    def fail(self, session, method, url):
        if url.endswith("/boom"):
            raise RecursionError("예시 잘못")
        return ask(self, session, method, url)

    monkeypatch.setattr(following.Hosts, "ask", fail)
    urls = [f"{server.url}/{path}" for path in ("to/0", "boom", "garbage", "404", "200")]
    urls += ["http://[", "http://a b/", "https://" + "가" * 80 + ".example/"]

    found = follow(urls)

    assert set(found) == set(urls)
    assert [found[url].life for url in urls[:5]] == ["dead", "unclear", "unreachable", "dead", "alive"]
    assert all(found[url].life in ("unclear", "unreachable") for url in urls[5:])


@pytest.mark.parametrize("status", [301, 308])
def test_a_link_that_moved_for_good_is_told_with_its_new_address(server, status):
    assert life(f"{server.url}/{status}/200") == LinkOutcome("moved", new=f"{server.url}/200")


def test_only_what_moved_for_good_is_a_new_address(server):
    assert life(f"{server.url}/301/302/200") == LinkOutcome("moved", new=f"{server.url}/302/200")
    assert life(f"{server.url}/302/301/200") == LinkOutcome("alive")


def test_a_new_address_in_hangul_can_be_read(server):
    assert life(f"{server.url}/hangul") == LinkOutcome("moved", new=f"{server.url}/새-주소")


def test_redirects_end(server):
    at_most = "/".join(["302"] * following.REDIRECTS)

    assert life(f"{server.url}/{at_most}/200").life == "alive"
    assert life(f"{server.url}/302/{at_most}/200").life == "dead"


def test_nobody_listening(server):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert life(f"http://127.0.0.1:{port}/").life == "unreachable"
    assert server.asked == []


def test_a_server_without_tls_is_no_server_with_it(server):
    found = life(server.url.replace("http:", "https:") + "/200")

    assert (found.life, found.reason["en"]) == ("unclear", "its certificate cannot be trusted")


def test_each_page_is_asked_for_once_and_not_for_more_than_its_head(server):
    urls = [f"{server.url}/200", f"{server.url}/200#a", f"{server.url}/200#b", f"{server.url}/204"]

    assert {each.life for each in follow(urls).values()} == {"alive"}
    assert Counter(server.asked) == {("HEAD", "/200"): 1, ("HEAD", "/204"): 1}


def test_one_host_is_asked_one_thing_at_a_time(server):
    """Also where other hosts send their readers to it: 127.0.0.1 and localhost are two hosts to whoever asks."""
    follow([f"{server.url}/200/{number}" for number in range(8)])

    assert server.busiest == 1
    assert len(server.asked) == 8


def test_there_is_a_pause_between_two_questions(server, monkeypatch):
    monkeypatch.setattr(following, "PAUSE", 0.2)
    start = time.monotonic()

    follow([f"{server.url}/200", f"{server.url}/204"])

    assert time.monotonic() - start >= 0.2


# The command


@pytest.fixture
def site(tmp_path):
    """The empty site with a page of links."""

    def make(*urls: str):
        text = "\n\n".join(f"둘째 줄의 [링크]({url})" for url in urls)
        return sites.write(sites.copy("empty", tmp_path / "site"), {"content/a.md": f"{HEAD}\n{text}\n"})

    return make


def links(folder, *more):
    return sites.call("links", "--site", folder, "--format", "concise", *more)


def test_dead_links_are_told_at_their_places(site, server):
    done = links(site(f"{server.url}/200", f"{server.url}/404"))

    assert done.returncode == 1
    assert done.stdout.startswith("content/a.md:8:12: 오류 R022 ")
    assert f"{server.url}/404 (응답 404)" in done.stdout
    assert len(done.stdout.splitlines()) == 1
    assert "링크 2개를" in done.stderr


def test_warnings_are_told_and_do_not_fail(site, server):
    done = links(site(f"{server.url}/301/200", f"{server.url}/403"))

    assert done.returncode == 0
    assert [line.split()[2] for line in done.stdout.splitlines()] == ["R023", "R024"]


def test_a_site_without_links_is_clean(site):
    done = links(site("/"))

    assert (done.returncode, done.stdout) == (0, "")


def test_a_redirect_to_nowhere_is_one_dead_link_and_the_others_are_followed(site, server):
    done = links(site(f"{server.url}/to/0", f"{server.url}/404", f"{server.url}/503", f"{server.url}/999"))

    assert done.returncode == 1
    assert [line.split()[2] for line in done.stdout.splitlines()] == ["R022", "R022", "R024", "R024"]
    assert "B005" not in done.stdout


def test_a_host_without_an_answer_is_not_called_dead(site, server):
    done = links(site(f"{server.url}/200", f"{server.url.replace('127.0.0.1', '127.0.0.2')}/cut"))

    assert (done.returncode, [line.split()[2] for line in done.stdout.splitlines()]) == (0, ["R024"])


def test_no_connection_is_no_dead_link(site, server):
    done = links(site(f"{server.url}/cut", f"{server.url.replace('127.0.0.1', '127.0.0.2')}/cut"))

    assert (done.returncode, done.stdout) == (2, "")
    assert "인터넷" in done.stderr


def test_a_broken_site_is_told_before_anything_is_followed(site, server):
    done = links(site(f"{server.url}/200", "missing.md"))

    assert done.returncode == 1
    assert "B007" in done.stdout
    assert server.asked == []


def test_build_and_check_follow_nothing(site, server, tmp_path):
    folder = site(f"{server.url}/404")

    assert sites.call("build", "--site", folder, "--out", tmp_path / "out").returncode == 0
    assert sites.call("check", "--site", folder).returncode == 0
    assert server.asked == []
