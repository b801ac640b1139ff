"""A page that is looked at in a process of its own: what is found is the same, and nothing stays when anybody is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from multiprocessing import Pipe, active_children
from queue import SimpleQueue

import pytest

from accessibility.apart import END, GlanceApart, answer
from accessibility.glance import Glance
from tests.support.browser import becomes
from tests.support.processes import processes
from tests.support.sites import ROOT

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="ko"><title>[예시] 쪽</title><main><h1>예시</h1>
<p><a href="https://www.example.org/">여기</a><p style="color:#bbb;background:#fff">흐린 글</main></html>"""
PATH, FILES = "둘째/index.html", {"둘째/index.html": PAGE.encode()}


@pytest.fixture
def apart(scratch, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(scratch))
    made = GlanceApart("ko")
    yield made
    made.close()
    assert (processes(scratch), list(scratch.iterdir())) == ([], [])


def test_what_is_found_is_what_is_found_here(apart):
    here = Glance("ko")
    try:
        wanted = list(here.look(PATH, FILES))
    finally:
        here.close()
    assert {"link-text-vague", "color-contrast"} <= {each.rule for each in wanted[1]}
    assert [sorted(each, key=repr) for each in apart.look(PATH, FILES)] == [sorted(each, key=repr) for each in wanted]


def test_whoever_stops_after_the_first_answer_gets_the_right_ones_next_time(apart):
    first = next(iter(apart.look(PATH, FILES)))
    assert "link-text-vague" in {found.rule for found in first}
    other = {"b.html": PAGE.replace("여기", "신청서 내려받기").encode()}
    assert [("link-text-vague" in {found.rule for found in each}) for each in apart.look("b.html", other)] == [
        False
    ] * 2


def test_a_process_that_was_ended_is_begun_anew(apart):
    apart.warm_up()
    [process] = active_children()
    process.terminate()
    process.join(10)
    assert len(list(apart.look(PATH, FILES))) == 2


def test_closed_in_the_middle_it_says_no_more(apart):
    answers = apart.look(PATH, FILES)
    next(answers)
    threading.Timer(0.1, apart.close).start()
    begun = time.monotonic()
    assert len(list(answers)) <= 1
    assert time.monotonic() - begun < 15
    assert list(apart.look(PATH, FILES)) == []


class Broken:
    """Looks, and its first look at each page goes wrong in a way that nobody thought of."""

    def look(self, path, _files):
        if path != "sound":
            raise KeyError(path)
        yield ()


def test_a_look_that_goes_wrong_is_answered_and_so_is_the_next():
    here, there = Pipe()
    questions = SimpleQueue()
    for each in (("broken", {}), ("sound", {}), END):
        questions.put(each)
    answer(Broken(), questions, there)
    assert [here.recv() for _ in range(3)] == [None, None, ()]


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_whoever_began_it(tmp_path, scratch, sign):
    program = "from accessibility.apart import END, GlanceApart, answer\nif __name__ == '__main__':\n    each = GlanceApart('ko')\n    each.warm_up()\n    print('warm', flush=True)\n    input()\n"
    (tmp_path / "begin.py").write_text(program, "utf-8")
    with subprocess.Popen(
        [sys.executable, tmp_path / "begin.py"],
        env={**os.environ, "TMPDIR": str(scratch), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as begun:
        assert begun.stdout is not None
        assert begun.stdout.readline() == b"warm\n"
        assert processes(scratch)
        begun.send_signal(sign)
        begun.wait(10)
    becomes(lambda: (processes(scratch), list(scratch.iterdir())), wanted=([], []))
