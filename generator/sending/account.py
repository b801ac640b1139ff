"""By which server, from whom and to which list: from the environment, where continuous integration keeps what is secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.utils import getaddresses
from ipaddress import ip_address
from typing import Literal

from generator.diagnostics import Fact

Security = Literal["starttls", "tls", "none"]
HOST, PORT, SECURITY = "HWANHI_SMTP_HOST", "HWANHI_SMTP_PORT", "HWANHI_SMTP_SECURITY"
USER, PASSWORD = "HWANHI_SMTP_USER", "HWANHI_SMTP_PASSWORD"
SENDER, LIST = "HWANHI_MAIL_FROM", "HWANHI_MAIL_TO"
#: Where a server waits for whoever logs in (RFC 6409, RFC 8314), and where a server on the same machine does.
PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
#: Ports of TCP are numbers below this (RFC 9293, 3.1).
MOST = 2**16


@dataclass(frozen=True)
class Account:
    """What is needed to send. ``user`` is empty where the server asks for none."""

    host: str
    port: int
    security: Security
    user: str
    password: str
    sender: Address
    recipient: Address


def account_of(environment: Mapping[str, str]) -> Account | list[Fact]:
    """The account, or everything that is wrong with what the environment says, each in a sentence without any address."""
    given = {name: environment.get(name, "").strip() for name in (HOST, PORT, SECURITY, USER, SENDER, LIST)}
    password = environment.get(PASSWORD, "")
    wrong = [_missing(name) for name in (HOST, SENDER, LIST) if not given[name]]
    security: Security = "starttls"
    if given[SECURITY].lower() in PORTS:
        security = given[SECURITY].lower()  # type: ignore[assignment]
    elif given[SECURITY]:
        wrong.append({"ko": f"{SECURITY}에는 starttls, tls, none 가운데 하나를 적어야 합니다.", "en": f"{SECURITY} has to be starttls, tls or none."})  # fmt: skip
    port = PORTS[security]
    if given[PORT]:
        if given[PORT].isascii() and given[PORT].isdecimal() and 0 < int(given[PORT]) < MOST:
            port = int(given[PORT])
        else:
            wrong.append({"ko": f"{PORT}에는 1부터 65535까지의 숫자를 적어야 합니다.", "en": f"{PORT} has to be a number from 1 to 65535."})  # fmt: skip
    sender, recipient = (_address(given[name], name, wrong) for name in (SENDER, LIST))
    if bool(given[USER]) != bool(password):
        missing = PASSWORD if given[USER] else USER
        wrong.append({"ko": f"{USER}와 {PASSWORD}는 함께 적어야 합니다. {missing}가 비어 있습니다.", "en": f"{USER} and {PASSWORD} belong together: {missing} is empty."})  # fmt: skip
    if not (given[USER] + password).isascii():
        wrong.append({"ko": f"{USER}와 {PASSWORD}에는 영문과 숫자, 기호만 쓸 수 있습니다.", "en": f"{USER} and {PASSWORD} may only hold letters, numbers and signs of ASCII."})  # fmt: skip
    if password and security == "none" and not here(given[HOST]):
        wrong.append({"ko": f"암호 통신 없이(none) 비밀번호를 다른 컴퓨터로 보낼 수 없습니다. {SECURITY}를 starttls나 tls로 적어야 합니다.", "en": f"A password cannot go to another machine without encryption (none): set {SECURITY} to starttls or tls."})  # fmt: skip
    if wrong or sender is None or recipient is None:
        return wrong
    return Account(given[HOST], port, security, given[USER], password, sender, recipient)


def here(host: str) -> bool:
    """Whether that is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _missing(name: str) -> Fact:
    return {"ko": f"환경 변수 {name}이(가) 비어 있습니다.", "en": f"The environment variable {name} is empty."}


def _address(text: str, name: str, wrong: list[Fact]) -> Address | None:
    """The one address that ``text`` is, with or without a name before it."""
    if not text:
        return None
    found = getaddresses([text])
    if len(found) != 1:
        wrong.append({"ko": f"{name}에는 주소를 하나만 적어야 합니다. 받는 사람은 메일 서버의 목록이 나눕니다.", "en": f"{name} has to be one address: it is the list of the mail server that has many."})  # fmt: skip
        return None
    try:
        address = Address(found[0][0], addr_spec=found[0][1])
    except (HeaderParseError, ValueError, IndexError):
        address = None
    if address is None or not address.domain or not address.username or not address.addr_spec.isascii():
        wrong.append({"ko": f"{name}에 적힌 것은 메일 주소가 아닙니다. 영문으로 된 주소(이름@기관)를 적어야 합니다.", "en": f"What {name} holds is no mail address such as name@office."})  # fmt: skip
        return None
    return address
