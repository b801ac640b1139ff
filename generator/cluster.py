"""Workers of a Dask cluster, on this machine or on others, as an executor for both maps (``--cluster ADDRESS``).

They are other processes of the same engine: what they need beside it is the folder of the site, and the one that is written, at
the same paths as here, on a disk that all of them share. Whether they have all that is asked before anything begins.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from generator.diagnostics import Diagnostic, Fact
from generator.engine import engine_sum, libraries

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as DaskFuture

Result = TypeVar("Result")
Given = ParamSpec("Given")

#: Seconds until somebody answers at the address, and until the first worker is there.
PATIENCE = 30
#: Seconds after which is asked whether there still are workers: a task without any waits for ever.
ASKED_EVERY = 5
#: The file that shows whether a folder is the same one elsewhere.
TOKEN = ".hwanhi-cluster"  # noqa: S105 - no password

NO_PACKAGE: Fact = {
    "ko": "distributed 꾸러미가 없습니다(pip install 'hwanhi[cluster]')",
    "en": "the package distributed is missing (pip install 'hwanhi[cluster]')",
}
NO_ANSWER: Fact = {"ko": "그 주소에서 아무도 답하지 않습니다", "en": "nobody answers at that address"}
NO_WORKER: Fact = {"ko": "일할 프로세스가 하나도 없습니다", "en": "it has no worker"}
NO_CERTIFICATE: Fact = {
    "ko": "tls:// 에 쓸 인증서가 Dask에 설정되어 있지 않습니다",
    "en": "Dask has no certificate configured for tls://",
}
OTHER_ENGINE: Fact = {
    "ko": "환히나 파이썬, 꾸러미의 판이 여기와 다릅니다",
    "en": "Hwanhi, Python or a package is not of the same version as here",
}


class NoCluster(Exception):  # noqa: N818 - a refusal, not a defect
    """A cluster cannot do it. ``diagnostic`` says why."""

    def __init__(self, code: str, address: str, **facts: Fact) -> None:
        super().__init__(code)
        self.diagnostic = Diagnostic(code, "--cluster", facts={"cluster": address, **facts})


class ForeignWorker(BrokenExecutor):
    """A worker that came later has another engine: what it would make is not what this one makes."""


class Task(Future[Result]):
    """What a task gives. Where it cannot be had any more, ``result`` raises BrokenExecutor or CancelledError."""

    def __init__(self, task: DaskFuture, client: Client) -> None:
        super().__init__()
        self._task, self._client = task, client

    def result(self, timeout: float | None = None) -> Result:  # noqa: ARG002 - of Future
        from distributed import KilledWorker, TimeoutError  # noqa: A004, PLC0415

        try:
            while not self._task.done():
                try:
                    return cast("Result", self._task.result(timeout=ASKED_EVERY))
                except TimeoutError:
                    if not self._task.done() and not workers(self._client):
                        raise BrokenExecutor("no worker is left") from None
            return cast("Result", self._task.result())
        except KilledWorker as error:
            raise BrokenExecutor(str(error)) from error


class Cluster(Executor):
    """The workers that ``client`` knows. ``address`` is what they are called to a person."""

    def __init__(self, client: Client, address: str) -> None:
        self._client, self._address, self._engine = client, address, engine_sum()

    def submit(self, function: Callable[Given, Result], /, *args: Given.args, **more: Given.kwargs) -> Future[Result]:
        """Raises OSError where the scheduler is gone."""
        # The same task twice is two tasks: what it writes is a part of what it does.
        task = self._client.submit(_done, self._engine, function, *args, **more, pure=False)
        return Task(task, self._client)

    def reach(self, folder: Path) -> None:
        """Raises NoCluster where a worker cannot write into ``folder``, or has another one in its place."""
        token = folder / TOKEN
        mine = os.urandom(16)
        token.write_bytes(mine)
        try:
            for name, (read, own) in self._asked(_reply, token).items():
                if read != mine or not (folder / own).exists():
                    raise NoCluster("B028", self._address, worker=name, detail=unseen(folder))
        finally:
            for each in folder.glob(f"{TOKEN}*"):
                each.unlink(missing_ok=True)

    def alike(self, site: Path) -> None:
        """Raises NoCluster where a worker has another engine than this process, or does not see the folder of the site."""
        read = _read(site)
        for name, (its, content) in self._asked(_known, site).items():
            if its != (self._engine, libraries()):
                raise NoCluster("B028", self._address, worker=name, detail=OTHER_ENGINE)
            if content != read:
                raise NoCluster("B028", self._address, worker=name, detail=unseen(site.parent))

    def _asked(self, function: Callable[..., Any], *args: object) -> dict[str, Any]:
        """What each worker answers; NoCluster where one cannot."""
        answers = self._client.run(function, *args, on_error="return")
        for name, answer in answers.items():
            if isinstance(answer, Exception):
                # Without the engine there is nothing to call.
                detail = OTHER_ENGINE if isinstance(answer, ImportError | AttributeError) else str(answer)
                raise NoCluster("B028", self._address, worker=name, detail=detail)
        return dict(answers)


@contextmanager
def cluster(address: str, site: Path) -> Iterator[Cluster]:
    """The workers at ``address``, which have what ``site`` (its site.yml) needs. Raises NoCluster."""
    try:
        from distributed import Client  # noqa: PLC0415 - takes a second, and few use it
    except ImportError:
        raise NoCluster("B027", address, detail=NO_PACKAGE) from None
    # What it has to say is for those who know it.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            client = Client(address, timeout=PATIENCE, set_as_default=False)
        except TypeError:
            raise NoCluster("B027", address, detail=NO_CERTIFICATE) from None
        except (OSError, RuntimeError, ValueError):
            raise NoCluster("B027", address, detail=NO_ANSWER) from None
        try:
            with suppress(OSError):
                client.wait_for_workers(1, timeout=PATIENCE)
            if not workers(client):
                raise NoCluster("B027", address, detail=NO_WORKER)
            made = Cluster(client, address)
            made.alike(site)
            yield made
        finally:
            with suppress(OSError, RuntimeError):
                client.close(timeout=ASKED_EVERY)


def workers(client: Client) -> int:
    """How many there are; none where the scheduler is gone."""
    try:
        return len(client.run_on_scheduler(_workers))
    except (OSError, RuntimeError, ValueError):
        return 0


def unseen(folder: Path) -> Fact:
    return {
        "ko": f"이 폴더를 같은 경로에서 읽고 쓰지 못합니다: {folder}",
        "en": f"it cannot read and write this folder at the same path: {folder}",
    }


# What follows is done by a worker.


def _done(expected: bytes, function: Callable[..., Result], *args: object, **more: object) -> Result:
    if _engine() != expected:
        raise ForeignWorker
    return function(*args, **more)


@cache
def _engine() -> bytes:
    """Of what this process has loaded; what lies in the files later is not what it runs."""
    return engine_sum()


def _known(site: Path) -> tuple[tuple[bytes, str], bytes | None]:
    return (_engine(), libraries()), _read(site)


def _reply(token: Path) -> tuple[bytes | None, str]:
    """What stands in the token, and the name of a file written beside it."""
    reply = token.with_name(f"{token.name}-{os.urandom(8).hex()}")
    read = _read(token)
    with suppress(OSError):
        reply.write_bytes(b"")
    return read, reply.name


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _workers(dask_scheduler: Any) -> list[str]:  # noqa: ANN401 - of a package without types
    return list(dask_scheduler.workers)
