"""What was sent is marked with a tag of git, in the repository of the site and where that is pushed to.

Continuous integration begins every time in a new folder, and may run twice at once. A tag is the one thing that both runs see, and that
only one of them can make (decision 0060). It is made before the letter goes, so that a letter may be lost but never comes twice.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

#: The folder of the tags.
TAGS = "hwanhi-sent"
#: Seconds that a remote repository may take.
PATIENCE = 60
#: Who makes the tag, where git knows nobody: a machine.
NOBODY = ("-c", "user.name=hwanhi", "-c", "user.email=hwanhi@invalid")


class Unmarked(Exception):  # noqa: N818 - what the caller tells, not an error of ours
    """Nothing can be marked here, so nothing may be sent. ``remote``: it is the other repository that refuses."""

    def __init__(self, *, remote: bool = False) -> None:
        super().__init__()
        self.remote = remote


@dataclass(frozen=True)
class Marker:
    """The mark of one letter in the repository that ``folder`` lies in. ``event`` is what the letter is."""

    folder: Path
    event: str

    @property
    def tag(self) -> str:
        """Letters and numbers of any language, and what a name of git may hold beside them; all else as its number."""
        safe = "".join(each if each.isalnum() or each in "-_/" else f"%{ord(each):X}" for each in self.event)
        return f"{TAGS}/{safe}"

    @property
    def undo(self) -> str:
        """What a person types to let the letter go out once more."""
        remote = self._remote()
        there = f"git push {remote} :refs/tags/{self.tag} ; " if remote else ""
        return f"{there}git tag -d {self.tag}"

    def is_set(self) -> bool:
        """Whether it went out, or was about to. Raises Unmarked."""
        if self._git("rev-parse", "--verify", "--quiet", "HEAD") is None:
            raise Unmarked
        if self._git("rev-parse", "--verify", "--quiet", f"refs/tags/{self.tag}") is not None:
            return True
        remote = self._remote()
        if not remote:
            return False
        found = self._git("ls-remote", "--tags", remote, f"refs/tags/{self.tag}")
        if found is None:
            raise Unmarked(remote=True)
        return bool(found.strip())

    def set(self) -> bool:
        """Sets it; False where another run was quicker. Raises Unmarked."""
        # What it says is each time another, so that of two runs on one commit only one can push it.
        about = f"{self.event}\n\n{uuid4()}"
        if self._git(*NOBODY, "tag", "--annotate", "--no-sign", "--message", about, self.tag) is None:
            if self.is_set():
                return False
            raise Unmarked
        remote = self._remote()
        if not remote or self._git("push", "--quiet", remote, f"refs/tags/{self.tag}") is not None:
            return True
        self._git("tag", "--delete", self.tag)
        if self.is_set():
            return False
        raise Unmarked(remote=True)

    def unset(self) -> bool:
        """Takes it away again, because the letter has certainly not gone. Whether that worked."""
        remote = self._remote()
        gone = not remote or self._git("push", "--quiet", remote, f":refs/tags/{self.tag}") is not None
        return self._git("tag", "--delete", self.tag) is not None and gone

    def _remote(self) -> str:
        """Where tags are pushed to: ``origin``, or the only one there is."""
        names = (self._git("remote") or "").split()
        return "origin" if "origin" in names else names[0] if len(names) == 1 else ""

    def _git(self, *arguments: str) -> str | None:
        """What git says; None where it fails."""
        environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, and a name that git looks at itself
                ["git", "-C", str(self.folder), *arguments],  # noqa: S607 - the git of the machine, as for the history
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                env=environment,
                stdin=subprocess.DEVNULL,
            )
        except (OSError, subprocess.TimeoutExpired):
            return None
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
