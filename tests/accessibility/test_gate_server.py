"""The server of one audit: the folder, the canary beside it, nothing else, and a log that cannot be talked into it."""

import urllib.error
import urllib.request

import pytest

from accessibility.canary import FOLDER
from accessibility.server import Server


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    site = tmp_path / "site"
    (site / "과제 #1").mkdir(parents=True)
    (site / "과제 #1/index.html").write_text("<p>하나</p>", "utf-8")
    return site


def get(url) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - the address of our own server
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_a_page_is_fetched_when_it_went_out(folder) -> None:
    seen = []
    with Server(folder, "/", FOLDER, seen.append) as server:
        url = server.url("과제 #1/index.html")
        assert server.fetched(url) == 0
        assert get(url) == (200, "<p>하나</p>".encode())
        assert server.fetched(url) == 1
        assert get(url.removesuffix("index.html"))[0] == 200
    assert seen[0] == "과제 #1/index.html"


def test_the_canary_lies_beside_the_folder_at_an_address_of_its_own(folder) -> None:
    with Server(folder, "/", FOLDER) as one, Server(folder, "/", FOLDER) as other:
        assert get(one.canary)[0] == 200
        assert one.fetched(one.canary) == 1
        assert one.canary.removeprefix(one.origin) != other.canary.removeprefix(other.origin)
    assert [each.name for each in folder.iterdir()] == ["과제 #1"]


def test_a_site_below_a_path(folder) -> None:
    with Server(folder, "/gangnam/", FOLDER) as server:
        assert server.url("a.html").endswith("/gangnam/a.html")
        assert get(server.url("과제 #1/index.html"))[0] == 200
        assert get(f"{server.origin}/%EA%B3%BC%EC%A0%9C%20%231/index.html")[0] == 404


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/nowhere.html", "/%00", "/%EA%B3%BC%EC%A0%9C%20%231"]
)
def test_nothing_else_goes_out(folder, path) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert get(f"{server.origin}{path}")[0] == 404
        assert server.fetched(f"{server.origin}{path}") == 0


def test_a_folder_is_not_listed(folder) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert get(f"{server.origin}/")[0] == 404


def test_only_this_machine_can_ask(folder) -> None:
    with Server(folder, "/", FOLDER) as server:
        assert server.origin.startswith("http://127.0.0.1:")
