"""One message to one mail server (RFC 5321): either it has certainly not gone, or the server has said that it has it, or nobody knows."""

from __future__ import annotations

import smtplib
import socket
import ssl
from collections.abc import Callable

from generator.diagnostics import Fact
from generator.fault import reason
from generator.sending.account import SECURITY, Account

#: Seconds that the server may be silent. It may look through what it was given for minutes (RFC 5321, 4.5.3.2.6).
PATIENCE, LONG = 30.0, 600.0
#: From here on a server says that it will never take it; below it, not now.
NEVER = 500
TAKEN = 250


class NotTaken(Exception):  # noqa: N818 - told to a person, no error of ours
    """The message has certainly not gone; ``why`` is a sentence that names no address."""

    def __init__(self, why: Fact) -> None:
        super().__init__()
        self.why = why


class NoAnswer(Exception):  # noqa: N818
    """The server had the message, or a part of it, and did not say what became of it."""


class Late(Exception):  # noqa: N818
    """Another run was quicker, and sends it."""


def post(account: Account, message: bytes, claim: Callable[[], bool]) -> None:
    """Sends ``message``. ``claim`` is asked when the server is ready to take it, so that nothing is claimed in vain.

    Raises NotTaken, NoAnswer or Late, and what ``claim`` raises.
    """
    try:
        server = connected(account)
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        raise NotTaken(why_not_connected(error)) from None
    try:
        ready(server, account)
        if not claim():
            raise Late
        hand_over(server, message)
    finally:
        # What it says at its end changes nothing any more.
        server.close()


def connected(account: Account) -> smtplib.SMTP:
    """The server, with nobody listening in, and who we are told to it."""
    context = ssl.create_default_context()
    # Our own name is that of the sender: the machine's is nobody's business.
    own = account.sender.domain
    server: smtplib.SMTP
    if account.security == "tls":
        server = smtplib.SMTP_SSL(account.host, account.port, own, timeout=PATIENCE, context=context)
    else:
        server = smtplib.SMTP(account.host, account.port, own, timeout=PATIENCE)
    try:
        if account.security == "starttls":
            server.starttls(context=context)
        if account.user:
            server.login(account.user, account.password)
    except BaseException:
        server.close()
        raise
    return server


def ready(server: smtplib.SMTP, account: Account) -> None:
    """Asks whether it takes a message from this sender to this list. Raises NotTaken."""
    try:
        server.ehlo_or_helo_if_needed()
        for asked, (code, _) in (
            (FROM, server.mail(account.sender.addr_spec)),
            (TO, server.rcpt(account.recipient.addr_spec)),
        ):
            if code not in (TAKEN, 251):
                raise NotTaken(said(asked, code))
    except (smtplib.SMTPException, OSError) as error:
        raise NotTaken(why_not_connected(error)) from None


def hand_over(server: smtplib.SMTP, content: bytes) -> None:
    """Raises NotTaken where the server says that it does not take it, NoAnswer where it does not say."""
    if server.sock is not None:
        server.sock.settimeout(LONG)
    try:
        code, _ = server.data(content)
    except smtplib.SMTPDataError as error:
        raise NotTaken(said(WHAT, error.smtp_code)) from None
    except (smtplib.SMTPException, OSError):
        raise NoAnswer from None
    if code != TAKEN:
        raise NotTaken(said(WHAT, code))


FROM: Fact = {"ko": "보내는 주소를", "en": "the address of the sender"}
TO: Fact = {"ko": "받는 목록의 주소를", "en": "the address of the list"}
WHAT: Fact = {"ko": "편지를", "en": "the letter"}
LOGIN: Fact = {"ko": "이름과 비밀번호를", "en": "the name and password"}
CALL: Fact = {"ko": "연결을", "en": "the connection"}


def said(what: Fact, code: int) -> Fact:
    """What the server did not take. Its own words are not repeated: they hold the address."""
    assert isinstance(what, dict)  # noqa: S101 - the facts above
    if code >= NEVER:
        return {"ko": f"서버가 {what['ko']} 받지 않습니다(응답 {code}).", "en": f"The server does not take {what['en']} (reply {code})."}  # fmt: skip
    return {"ko": f"서버가 지금은 {what['ko']} 받지 않습니다(응답 {code}). 잠시 뒤에 다시 하세요.", "en": f"The server does not take {what['en']} now (reply {code}). Try again later."}  # fmt: skip


#: Why there is no server to speak to, by what was raised, the closer one first; without a word of the server itself.
WHY: tuple[tuple[tuple[type[Exception], ...], Fact], ...] = (
    (
        (ssl.SSLCertVerificationError,),
        {
            "ko": "서버의 인증서를 믿을 수 없습니다. 주소가 인증서의 이름과 같은지, 날짜가 지나지 않았는지 보세요.",
            "en": "The certificate of the server cannot be trusted: look whether its name is that of the address, and whether it has expired.",
        },
    ),
    (
        (ssl.SSLError,),
        {
            "ko": f"서버와 암호 통신을 시작하지 못했습니다. 포트와 {SECURITY}(starttls, tls)가 서로 맞는지 보세요.",
            "en": f"No encrypted connection could be made. Look whether the port and {SECURITY} (starttls, tls) go together.",
        },
    ),
    (
        (smtplib.SMTPNotSupportedError,),
        {
            "ko": f"서버가 암호 통신(STARTTLS)이나 로그인을 모릅니다. {SECURITY}를 보세요.",
            "en": f"The server knows no STARTTLS or no login. Look at {SECURITY}.",
        },
    ),
    (
        (socket.gaierror, UnicodeError),
        {
            "ko": "그런 이름의 서버를 찾을 수 없습니다. 이름에 틀린 글자가 없는지 보세요.",
            "en": "There is no such server: look for a slip in its name.",
        },
    ),
    (
        (TimeoutError,),
        {
            "ko": f"서버가 대답하지 않습니다. 주소와 방화벽을 보고, 포트와 {SECURITY}가 서로 맞는지 보세요.",
            "en": f"The server does not answer: look at address and firewall, and whether the port and {SECURITY} go together.",
        },
    ),
    (
        (ConnectionRefusedError,),
        {"ko": "그 주소와 포트에 메일 서버가 없습니다.", "en": "There is no mail server at that address and port."},
    ),
    (
        (smtplib.SMTPServerDisconnected, ConnectionError),
        {
            "ko": f"서버가 연결을 끊었습니다. 포트와 {SECURITY}가 서로 맞는지 보세요.",
            "en": f"The server closed the connection. Look whether the port and {SECURITY} go together.",
        },
    ),
)
STRANGE: Fact = {"ko": "서버가 알아들을 수 없는 대답을 했습니다.", "en": "The server gave an answer that is none."}


def why_not_connected(error: Exception) -> Fact:
    """Why there is no server to speak to."""
    if isinstance(error, smtplib.SMTPResponseException):
        what = LOGIN if isinstance(error, smtplib.SMTPAuthenticationError) else CALL
        return said(what, error.smtp_code)
    # The library says of a server that says nothing that it has gone.
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(error.__context__, TimeoutError):
        error = error.__context__
    for kinds, why in WHY:
        if isinstance(error, kinds):
            return why
    return reason(error) if isinstance(error, OSError) and error.errno else STRANGE
