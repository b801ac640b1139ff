"""The last resort: what nobody foresaw becomes a problem that an editor can read, with the rest in a file."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import traceback
from itertools import islice
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact, Span
from generator.engine import THEME

#: A part of the path of whatever runs templates.
JINJA = f"{os.sep}jinja2{os.sep}"
#: Why the system refuses a file, for people.
REASONS: dict[int, Fact] = {
    errno.EACCES: {"ko": "권한이 없습니다", "en": "you have no permission"},
    errno.EPERM: {"ko": "권한이 없습니다", "en": "you have no permission"},
    errno.EROFS: {"ko": "읽기만 할 수 있는 곳입니다", "en": "this place can only be read"},
    errno.ENOSPC: {"ko": "남은 자리가 없습니다", "en": "the disk is full"},
    errno.EDQUOT: {"ko": "쓸 수 있는 자리를 다 썼습니다", "en": "your share of the disk is used up"},
    errno.ENOENT: {"ko": "그런 파일이나 폴더가 없습니다", "en": "there is no such file or folder"},
    errno.ENOTDIR: {"ko": "폴더가 아닙니다", "en": "it is no folder"},
    errno.EISDIR: {"ko": "파일이 아니라 폴더입니다", "en": "it is a folder, not a file"},
    errno.EEXIST: {"ko": "같은 이름의 것이 이미 있습니다", "en": "something of this name is there already"},
    errno.ENAMETOOLONG: {"ko": "이름이 너무 깁니다", "en": "the name is too long"},
    errno.EBUSY: {"ko": "다른 프로그램이 쓰고 있습니다", "en": "another program uses it"},
    errno.EADDRINUSE: {"ko": "다른 프로그램이 쓰고 있습니다", "en": "another program uses it"},
    errno.EIO: {"ko": "저장 장치를 읽거나 쓸 수 없습니다", "en": "the disk cannot be read or written"},
    errno.ELOOP: {"ko": "서로를 가리키는 링크입니다", "en": "links lead in a circle"},
    errno.EMFILE: {"ko": "연 파일이 너무 많습니다", "en": "too many files are open"},
}


def reason(error: OSError) -> Fact:
    """Why the system refused, in words."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)


def fault(error: Exception) -> Diagnostic:
    """The problem for an exception: a file that the system refuses (B024), a slip in a template (K010), else a fault of the program (B005)."""
    if isinstance(error, OSError) and error.errno is not None and error.filename is not None:
        facts: dict[str, Fact] = {"path": os.fsdecode(error.filename), "reason": reason(error)}
        return Diagnostic("B024", "site.yml", facts=facts)
    if slip := in_template(error):
        return slip
    with tempfile.NamedTemporaryFile("w", prefix="hwanhi-", suffix=".log", delete=False, encoding="utf-8") as log:
        traceback.print_exception(error, file=log)
    return Diagnostic("B005", "site.yml", facts={"reason": f"{type(error).__name__}: {error}", "log": log.name})


def in_template(error: Exception) -> Diagnostic | None:
    """The slip in a template of the theme that an exception tells of, at its line. None where our own code stopped, even if a template called it.

    Jinja writes the lines of templates into the trace. Of what went wrong in another process the trace comes as text.
    """
    elsewhere = type(error.__cause__).__name__ == "_RemoteTraceback"
    trace = str(error.__cause__) if elsewhere else "".join(traceback.format_exception(error, chain=False))
    steps = re.findall(r'^ *File "(.+)", line ([0-9]+)', trace, re.MULTILINE)
    slips = [(path, int(line)) for path, line in steps if path.startswith(f"{THEME}{os.sep}")]
    by_jinja = any(each.__module__.startswith("jinja2.") for each in type(error).__mro__)
    if not slips or not (by_jinja or JINJA in steps[-1][0] or steps[-1] == (slips[-1][0], str(slips[-1][1]))):
        return None
    path, line = slips[-1]
    shown = f"theme/{os.path.relpath(path, THEME)}".replace(os.sep, "/")
    with Path(path).open(encoding="utf-8") as file:
        text = next(islice(file, line - 1, None), "").rstrip()
    first = len(text) - len(text.lstrip()) + 1
    return Diagnostic("K010", shown, Span(line, first, line, len(text) + 1), facts={"reason": str(error)})
