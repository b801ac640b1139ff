"""What ``hwanhi send`` does with a published folder that is as it was audited."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.diagnostics import Diagnostic, Fact
from generator.records import nearest
from generator.sending.account import Account, account_of
from generator.sending.marker import Marker, Unmarked
from generator.sending.outgoing import SPANS, Outgoing, known, letter, names, text_message
from generator.sending.post import Late, NoAnswer, NotTaken, post
from generator.session import CommandExit, Session

#: Why nothing may be sent where it cannot be marked.
NO_GIT: Fact = {
    "ko": "보낸 것을 적어 둘 곳이 없습니다. 누리집 폴더가 git 저장소 안에 있고 커밋이 하나는 있어야 합니다.",
    "en": "There is nowhere to note what was sent: the folder of the site has to lie in a git repository with a commit.",
}
NO_REMOTE: Fact = {
    "ko": "보낸 것을 원격 저장소에 적어 둘 수 없습니다. 연결과 태그를 올릴 권한(contents: write)을 보세요.",
    "en": "What is sent cannot be noted in the remote repository: look at the connection and the right to push tags (contents: write).",
}  # fmt: skip


def send(session: Session, folder: Path) -> int:
    """Exit 0: sent, or there is nothing to send, or it went out before; 1: it could not be sent, and why is told."""
    outgoing = found(session, folder)
    if outgoing is None:
        return 0
    marker, account = Marker(session.folder, outgoing.event), account_of(os.environ)
    wrong = (
        [Diagnostic("X003", outgoing.path, facts={"what": each}) for each in account]
        if isinstance(account, list)
        else []
    )
    try:
        if marker.is_set():
            session.say("send_again", subject=outgoing.subject, undo=marker.undo)
            return 0
        if not session.options.yes:
            session.show(wrong)
            session.say("send_dry", subject=outgoing.subject, path=folder / outgoing.path)
            return 0
        if isinstance(account, Account):
            return handed(session, outgoing, account, marker)
    except Unmarked as unmarked:
        wrong.append(Diagnostic("X003", outgoing.path, facts={"what": NO_REMOTE if unmarked.remote else NO_GIT}))
    return told(session, wrong)


def handed(session: Session, outgoing: Outgoing, account: Account, marker: Marker) -> int:
    """Gives it to the server, once the server is ready and it is marked. Raises Unmarked."""
    claimed: list[str] = []

    def claim() -> bool:
        if marker.set():
            claimed.append(marker.tag)
        return bool(claimed)

    try:
        post(account, outgoing.addressed(account.sender, account.recipient), claim)
    except NotTaken as refused:
        if claimed and not marker.unset():
            session.say("send_marked", undo=marker.undo)
        return told(session, [Diagnostic("X004", outgoing.path, facts={"why": refused.why})])
    except NoAnswer:
        # Whether nothing was sent is what nobody knows.
        session.show([Diagnostic("X005", outgoing.path, facts={"undo": marker.undo})])
        return 1
    except Late:
        session.say("send_again", subject=outgoing.subject, undo=marker.undo)
        return 0
    session.say("sent", subject=outgoing.subject)
    return 0


def found(session: Session, folder: Path) -> Outgoing | None:
    """What was asked for; None where there is nothing of it to send now, which was told. Ends the command where there is no such thing."""
    what, of = str(session.options.what), str(session.options.of or "")
    if what in SPANS:
        if of and not known(folder, of):
            near = nearest(of, names(folder))
            session.say("send_whom", asked=of, names=", ".join(names(folder)), near=near.word if near else "-")
            raise CommandExit(2)
        outgoing = letter(folder, what, of)
    else:
        outgoing = text_message(folder, what)
    if outgoing is None:
        session.say("send_nothing", what=f"{what} {of}".strip())
    return outgoing


def told(session: Session, problems: Sequence[Diagnostic]) -> int:
    session.show(problems)
    session.say("not_sent")
    return 1
