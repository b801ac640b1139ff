"""The server of one audit: the folder, the canary beside it, nothing else, and a log that cannot be talked into it."""

import socket
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from accessibility.canary import FOLDER
from accessibility.server import Server

ORIGIN = "http://page.localhost"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    site = tmp_path / "site"
    (site / "과제 #1").mkdir(parents=True)
    (site / "과제 #1/index.html").write_text("<p>하나</p>", "utf-8")
    return site


def get(server, url, machine="127.0.0.1") -> tuple[int, bytes]:
    """Asks as a browser on ``machine`` that knows the hosts of pages."""
    parts = urlsplit(url)
    host, _, port = server.place.rpartition(":")
    connection = HTTPConnection(host.strip("[]"), int(port), timeout=5, source_address=(machine, 0))
    connection.request("GET", parts.path, headers={"Host": parts.netloc})
    answer = connection.getresponse()
    with closing(connection):
        return answer.status, answer.read()


def test_a_page_is_fetched_when_it_went_out(folder) -> None:
    seen = []
    with Server(folder, "/", FOLDER, seen.append) as server:
        url = server.url("과제 #1/index.html")
        assert server.fetched(url) == 0
        assert get(server, url) == (200, "<p>하나</p>".encode())
        assert server.fetched(url) == 1
        assert get(server, url.removesuffix("index.html"))[0] == 200
    assert seen[0] == "과제 #1/index.html"


def test_the_canary_lies_beside_the_folder_at_an_address_of_its_own(folder) -> None:
    with Server(folder, "/", FOLDER) as one, Server(folder, "/", FOLDER) as other:
        assert get(one, one.canary)[0] == 200
        assert one.fetched(one.canary) == 1
        assert get(other, one.canary)[0] == 404
    assert [each.name for each in folder.iterdir()] == ["과제 #1"]


def test_a_site_below_a_path(folder) -> None:
    with Server(folder, "/gangnam/", FOLDER) as server:
        assert server.url("a.html").endswith("/gangnam/a.html")
        assert get(server, server.url("과제 #1/index.html"))[0] == 200
        assert get(server, f"{ORIGIN}/%EA%B3%BC%EC%A0%9C%20%231/index.html")[0] == 404


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/nowhere.html", "/%00", "/%EA%B3%BC%EC%A0%9C%20%231"]
)
def test_nothing_else_goes_out(folder, path) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert get(server, f"{ORIGIN}{path}")[0] == 404
        assert server.fetched(f"{ORIGIN}{path}") == 0


def test_a_folder_is_not_listed(folder) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert get(server, f"{ORIGIN}/")[0] == 404


def test_only_this_machine_can_ask(folder) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert server._http.server_address[0] == "127.0.0.1"  # noqa: SLF001


def test_other_machines_are_answered_whose_browsers_are_ours(folder) -> None:
    """What is not published yet is for nobody else who finds the port."""
    with Server(folder, "/", FOLDER, seen="127.0.0.2") as server:
        assert server._http.server_address[0] == "127.0.0.2"  # noqa: SLF001
        url = server.url("과제 #1/index.html")
        assert [get(server, each)[0] for each in (url, server.canary, f"{ORIGIN}/")] == [403, 403, 403]
        status, hello = get(server, server.hello)
        assert (status, "가" in hello.decode()) == (200, True)
        assert get(server, url)[0] == 200
        assert get(server, url, "127.0.0.3")[0] == 403
        assert (server.fetched(url), server.loads("과제 #1/index.html")) == (1, {"과제 #1/index.html"})


@pytest.mark.parametrize(
    ("seen", "bound", "place"),
    [
        ("office.invalid", "0.0.0.0", "office.invalid:{}"),  # noqa: S104 - not by itself known here
        ("192.0.2.254", "0.0.0.0", "192.0.2.254:{}"),  # noqa: S104 - that of a router in between
        ("::1", "::1", "[::1]:{}"),
    ],
)
def test_where_other_machines_find_it(folder, seen, bound, place) -> None:
    with Server(folder, "/", FOLDER, seen=seen) as server:
        assert server._http.server_address[0] == bound  # noqa: SLF001
        assert server.place == place.format(server.port)


def test_each_page_has_a_host_of_its_own_which_is_the_same_in_every_run_and_says_who_asked(folder) -> None:
    (folder / "b.html").write_text("b")
    with Server(folder, "/", FOLDER) as server, Server(folder, "/", FOLDER) as other:
        hosts = {urlsplit(server.url(path)).netloc for path in ("과제 #1/index.html", "b.html")}
        assert len(hosts) == 2
        assert all(host.endswith(".localhost") for host in hosts)
        assert server.url("b.html") == other.url("b.html")
        b = f"http://{urlsplit(server.url('b.html')).netloc}"
        for path in ("/b.html", "/gone.css?x=1", "/%EA%B3%BC%EC%A0%9C%20%231/", "/../secret.txt"):
            get(server, b + path)
        assert server.loads("b.html") == {"b.html", "gone.css", "과제 #1/index.html"}
        assert server.loads("과제 #1/index.html") == frozenset()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<p>가</p>".encode(), "text/html; charset=utf-8"),
        ("<p>가</p>".encode("cp949"), "text/html"),
        (b'<meta charset="euc-kr"><p>', "text/html"),
        ("\ufeff<p>가".encode("utf-16"), "text/html"),
    ],
    ids=["UTF-8", "another", "said", "marked"],
)
def test_a_page_that_says_nothing_of_its_letters_is_sent_as_hosts_send_it(folder, text, kind) -> None:
    (folder / "a.html").write_bytes(text)
    with Server(folder, "/", FOLDER) as server:
        connection = HTTPConnection("127.0.0.1", server.port, timeout=5)
        with closing(connection):
            connection.request("GET", "/a.html")
            assert connection.getresponse().getheader("Content-Type") == kind


def test_whoever_asks_while_the_server_is_busy_waits_in_a_queue(folder) -> None:
    """Not a second or three, as for a queue that is full: four pages at once open six connections each, in two browsers."""
    server = Server(folder, "/", FOLDER)
    with server._http, ExitStack() as opened:  # noqa: SLF001
        for _ in range(48):  # nobody accepts them yet
            opened.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=0.5))
