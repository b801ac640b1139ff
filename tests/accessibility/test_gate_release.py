"""Publishing is one rename: after a crash at any step the published site is the old one or the new one, whole."""

import errno
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from accessibility import manifest, release
from accessibility.release import Refused
from tests.support.gate import NEW, OLD, publish, site

STEPS = ["checked", "synced", "renamed", "durable", "removed"]


def state(folder) -> str:
    """Which site lies in ``folder``: compared byte by byte, so half a site is neither."""
    files = manifest.fingerprint(folder) if folder.exists() else None
    for name, pages in (("old", OLD), ("new", NEW)):
        if files == manifest.fingerprint(site(folder.parent / "compare" / name, pages)):
            return name
    return "nothing" if files is None else "something else"


def dies(out, line) -> None:
    """Runs ``line`` in a process of its own, which has to kill itself in it."""
    kill = "die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    head = "import os, signal, sys; from pathlib import Path; from tests.support import gate"
    code = f"{head}; from accessibility import release; out = Path(sys.argv[1]); {kill}\n{line}"
    assert subprocess.run([sys.executable, "-c", code, str(out)], check=False).returncode == -signal.SIGKILL


def beside(out) -> list[str]:
    return sorted(each.name for each in out.parent.iterdir() if each.name not in {out.name, "compare"})


@pytest.mark.parametrize("before", ["nothing", "empty", "old"])
def test_the_new_site_takes_the_place(tmp_path, before) -> None:
    out = tmp_path / "public"
    if before == "old":
        publish(out, OLD)
    elif before == "empty":
        out.mkdir()
    publish(out)
    assert state(out) == "new"
    assert beside(out) == [".public.lock"]
    assert oct(out.stat().st_mode & 0o777) == "0o755"


@pytest.mark.parametrize("before", ["nothing", "old"])
@pytest.mark.parametrize("step", STEPS)
def test_a_kill_after_any_step_leaves_one_whole_site_and_the_next_run_mends_the_rest(tmp_path, step, before) -> None:
    out = tmp_path / "public"
    if before == "old":
        publish(out, OLD)

    dies(out, f"gate.publish(out, after=lambda step: step == {step!r} and die())")
    assert state(out) == (before if step in {"checked", "synced"} else "new")
    publish(out)
    assert state(out) == "new"
    assert beside(out) == [".public.lock"]


def test_the_exchange_is_one_stroke_for_somebody_who_looks_all_the_time(tmp_path) -> None:
    out = tmp_path / "public"
    publish(out, OLD)
    looks = textwrap.dedent(
        """
        import os, sys
        out = sys.argv[1]
        print("ready", flush=True)
        while True:
            folder = os.open(out, os.O_RDONLY)  # fails if there is a moment without a site
            names = set(os.listdir(folder))
            os.close(folder)
            # What is being removed has lost its name "public": a look at it may find less, never a mixture.
            assert not {"old.html", "new.html"} <= names, names
        """
    )
    command = [sys.executable, "-c", looks, str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watcher:
        assert watcher.stdout.readline() == "ready\n"
        for turn in range(30):
            publish(out, NEW if turn % 2 else OLD)
        assert watcher.poll() is None, watcher.stderr.read()
        watcher.kill()


def test_a_second_run_is_told_to_wait_and_changes_nothing(tmp_path) -> None:
    out = tmp_path / "public"
    publish(out, OLD)
    with release.lock(out):
        half = release.staging(out)
        with pytest.raises(Refused) as refused:
            publish(out, NEW)
        assert half.is_dir()
    diagnostic = refused.value.diagnostic
    assert diagnostic.code == "G013"
    assert str(os.getpid()) in diagnostic.message("ko")
    assert state(out) == "old"


def test_the_lock_of_a_killed_run_is_free(tmp_path) -> None:
    out = tmp_path / "public"
    dies(out, "with release.lock(out): die()")
    publish(out)
    assert state(out) == "new"


def test_a_link_in_the_place_is_refused(tmp_path) -> None:
    target = site(tmp_path / "elsewhere", OLD)
    out = tmp_path / "public"
    out.symlink_to(target)
    with pytest.raises(Refused) as refused:
        publish(out)
    assert refused.value.diagnostic.code == "G014"
    assert out.is_symlink()
    assert state(target) == "old"


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_not_a_site_of_ours_is_refused(tmp_path, kind) -> None:
    out = tmp_path / "public"
    precious = out / "thesis.txt" if kind == "folder" else out
    precious.parent.mkdir(exist_ok=True)
    precious.write_text("precious")
    with pytest.raises(Refused) as refused:
        publish(out)
    assert refused.value.diagnostic.code == "G015"
    assert precious.read_text() == "precious"


@pytest.mark.parametrize(
    "change",
    [
        lambda new: (new / "site.css").write_text("p { color: #eee }"),
        lambda new: (new / "more.html").write_text("<p>"),
        lambda new: (new / "new.html").unlink(),
    ],
    ids=["changed", "added", "removed"],
)
def test_bytes_that_were_not_checked_are_not_published(tmp_path, change) -> None:
    out = tmp_path / "public"
    publish(out, OLD)
    with release.lock(out):
        new = site(release.staging(out), NEW)
        checked = manifest.read(new)
        change(new)
        with pytest.raises(Refused) as refused:
            release.swap(new, out, checked)
    assert refused.value.diagnostic.code == "G017"
    assert state(out) == "old"


def test_a_link_in_the_new_site_is_not_published(tmp_path) -> None:
    out = tmp_path / "public"
    with release.lock(out):
        new = site(release.staging(out), NEW)
        (new / "logo.png").symlink_to("/etc/hostname")
        with pytest.raises(Refused) as refused:
            release.swap(new, out, manifest.read(new))
    assert refused.value.diagnostic.code == "G017"
    assert not out.exists()


@pytest.mark.parametrize(("number", "code"), [(22, "G016"), (38, "G016"), (28, "G018")])
def test_a_file_system_that_refuses_changes_nothing(tmp_path, monkeypatch, number, code) -> None:
    out = tmp_path / "public"
    publish(out, OLD)

    class Refusing:
        syncfs = release.LIBC.syncfs

        @staticmethod
        def renameat2(*_args) -> int:
            release.ctypes.set_errno(number)
            return -1

    monkeypatch.setattr(release, "LIBC", Refusing)
    with pytest.raises(Refused) as refused:
        publish(out)
    assert refused.value.diagnostic.code == code
    assert refused.value.diagnostic.message("ko")
    assert state(out) == "old"


#: What makes ``public`` a folder that stays where it is, in the folder that is $1, and what the system then says of a rename.
FIXED = {
    "another disk": ('mkdir "$1/public" && mount -t tmpfs none "$1/public"', errno.EBUSY),
    "a layer": (
        'mkdir -p "$1/low/public" "$1/up" "$1/work" && mount -t overlay overlay -o "lowerdir=$1/low,upperdir=$1/up,workdir=$1/work" "$1"',
        errno.EXDEV,
    ),
    "nothing": ('mkdir "$1/public"', 0),
}
STAGING = """
import os
import sys
from pathlib import Path
from accessibility import release
folder, says = Path(sys.argv[1]), int(sys.argv[2])
def stays(path, onto, rename=Path.rename):
    if path == folder / "public":
        raise OSError(says, os.strerror(says), str(path))
    return rename(path, onto)
if says:
    Path.rename = stays
try:
    release.staging(folder / "public")
except release.Refused as refused:
    sys.exit(refused.diagnostic.code)
"""


@pytest.mark.parametrize(("fixed", "said"), [("another disk", "G028"), ("a layer", "G028"), ("nothing", "")])
def test_a_folder_that_cannot_change_places_is_refused_before_anything_is_checked(tmp_path, fixed, said) -> None:
    """In a name space of its own, where everybody may mount; where the system lets nobody, it is told what such a one would say."""
    made, says = FIXED[fixed]
    look = [sys.executable, "-c", STAGING, str(tmp_path)]
    command = f'{made} || exit 77; shift; exec "$@" 0'
    words = ["unshare", "--map-root-user", "--mount", "sh", "-c", command, "sh", str(tmp_path), *look]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode == 77 or done.stderr.startswith("unshare:"):
        (tmp_path / "public").mkdir(exist_ok=True)
        done = subprocess.run([*look, str(says)], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == said


@pytest.mark.parametrize("says", [errno.EBUSY, errno.EXDEV])
def test_what_a_system_says_of_such_a_folder_is_enough(tmp_path, says) -> None:
    (tmp_path / "public").mkdir()
    look = [sys.executable, "-c", STAGING, str(tmp_path), str(says)]
    assert subprocess.run(look, capture_output=True, text=True, check=False).stderr.strip() == "G028"


def test_trying_leaves_the_published_site_and_nothing_beside_it(tmp_path) -> None:
    out = tmp_path / "public"
    publish(out, OLD)
    with release.lock(out):
        folder = release.staging(out)
    assert list(folder.iterdir()) == []
    assert state(out) == "old"


@pytest.mark.parametrize(("number", "code"), [(errno.EXDEV, "G028"), (errno.EBUSY, "G028"), (errno.EACCES, "G018")])
def test_a_refused_folder_leaves_none_of_ours(tmp_path, monkeypatch, number, code) -> None:
    out = tmp_path / "public"
    publish(out, OLD)

    def refuse(self, _to):
        raise OSError(number, "no", str(self))

    monkeypatch.setattr(Path, "rename", refuse)
    with release.lock(out), pytest.raises(Refused) as refused:
        release.staging(out)
    assert refused.value.diagnostic.code == code
    assert {each.name for each in tmp_path.iterdir()} == {"public", ".public.lock"}
