"""The command that editors type most, ``hwanhi check``, apart from what builds and audits: it is to answer at once."""

from __future__ import annotations

import json

from generator.session import Session


def check(session: Session) -> int:
    if session.options.fix:
        return fix(session)
    count = session.look()
    session.warn()
    session.say("checked_warned" if session.warnings else "checked", n=count)
    return 0


def fix(session: Session) -> int:
    """Shows what has one right answer, or writes it; then says what is left. Exit 0: nothing is left to fix."""
    code = changed(session, form=False)
    if code is not None:
        return code
    session.options.fix = False
    return check(session)


def format_files(session: Session) -> int:
    """Shows what nobody sees and would be taken away, or takes it away. Exit 0: nothing is left to do."""
    code = changed(session, form=True)
    return 0 if code is None else code


def changed(session: Session, *, form: bool) -> int | None:
    """Shows changes of files, or writes them; None where they were written, else the exit code."""
    from generator.autofix import fixes, write  # noqa: PLC0415 - who only checks need not wait for it

    session.enter()
    changes = fixes(session.folder, session.options.as_of, form=form)
    left = write(session.folder, changes) if session.options.write else []
    if session.options.format != "json":
        for each in changes:
            print(each.diff())  # noqa: T201 - what the option is for
    elif not session.options.write:
        shown = [{"path": each.path, "new_path": each.new_path, "diff": each.diff()} for each in changes]
        print(json.dumps(shown, ensure_ascii=False, indent=2))  # noqa: T201
    if left:
        session.say("not_written", files=", ".join(each.path for each in left))
        return 2
    if not session.options.write:
        said = ("formattable", "formatted") if form else ("fixable", "not_fixable")
        session.say(said[0] if changes else said[1], n=len(changes))
        return int(bool(changes))
    session.say("formatted" if form and not changes else "fixed", n=len(changes))
    return None
