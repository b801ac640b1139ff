"""What can be asked of the command, and how it says what cannot."""

from __future__ import annotations

import pytest

from generator.parser import parser


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chek",),
        ("check", "--fromat", "json"),
        ("check", "--format", "xml"),
        ("check", "--as-of", "2014-02-30"),
        ("check", "--as-of", "20141031"),
        ("check", "extra"),
        ("check", "--site", "nowhere"),
        ("check", "--site", "site.yml"),
        ("build", "--site", "nowhere"),
        ("audit", "nowhere"),
    ],
)
def test_wrong_usage_cannot_run(hwanhi, arguments):
    said = hwanhi(*arguments)
    assert said.code == 2
    assert said.out + said.err
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize("command", ["check", "build", "audit", "publish", "send", "serve", "links"])
def test_every_command_has_help(hwanhi, command):
    said = hwanhi(command, "--help")
    assert said.code == 0
    assert "--site" in said.out
    assert "--format" in said.out


@pytest.mark.parametrize("positional", ["before", "after"])
def test_audit_takes_options_before_and_after_its_folder(positional):
    options = ["--format", "json", "--report", "r", "--site", "s"]
    arguments = ["audit", *options, "folder"] if positional == "before" else ["audit", "folder", *options]
    parsed = parser().parse_args(arguments)
    assert (parsed.folder, parsed.format, parsed.report, parsed.site) == ("folder", "json", "r", "s")


def test_audit_takes_options_on_both_sides_of_its_folder():
    parsed = parser().parse_args(["audit", "--report", "r", "folder", "--format", "json"])
    assert (parsed.folder, parsed.format, parsed.report) == ("folder", "json", "r")


def test_verdicts_of_shards_are_named_after_merge_or_as_an_option():
    parsed = parser().parse_args(["audit", "--shard", "2/4", "folder", "--merge", "a", "b"])
    assert (parsed.folder, parsed.shard, parsed.merge) == ("folder", (2, 4), ["a", "b"])


@pytest.mark.parametrize("text", ["0/4", "5/4", "2", "a/b", "1/0", "1/2/3"])
def test_a_shard_that_is_none(text, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["audit", "--shard", text])
    assert "2/4" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["http://office.example", "office.example:80", "a b", "a/b", "", "[office]"])
def test_a_name_of_this_machine_that_is_none(text, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["audit", "--remote", "http://grid.example:4444", "--serve-at", text])
    assert "office.example" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "host"), [("[::1]", "::1"), ("::1", "::1"), ("10.0.0.7", "10.0.0.7"), ("구청.example", "구청.example")]
)
def test_a_name_of_this_machine(text, host):
    parsed = parser().parse_args(["audit", "--remote", "http://grid.example:4444", "--serve-at", text])
    assert parsed.serve_at == host


@pytest.mark.parametrize(
    "text", ["grid.example:4444", "ftp://grid.example", "http://", "http://grid.example:99999", ""]
)
def test_an_address_of_a_grid_that_is_none(text, capsys):
    with pytest.raises(SystemExit):
        parser().parse_args(["audit", "--remote", text])
    assert "http://grid.example:4444" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("tcp://192.0.2.1:8786", "tcp://192.0.2.1:8786"),
        ("tls://office.example:8786", "tls://office.example:8786"),
        ("office.example:8786", "tcp://office.example:8786"),
        ("localhost:8786", "tcp://localhost:8786"),
        ("[2001:db8::1]:8786", "tcp://[2001:db8::1]:8786"),
        (" TCP://192.0.2.1:8786/ ", "tcp://192.0.2.1:8786"),
    ],
)
def test_a_cluster_is_the_address_of_its_scheduler(text, taken):
    assert parser().parse_args(["build", "--cluster", text]).cluster == taken


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tcp://",
        "192.0.2.1",
        "tcp://192.0.2.1",
        "tcp://192.0.2.1:0",
        "tcp://192.0.2.1:99999",
        "tcp://192.0.2.1:팔",
        "http://192.0.2.1:8786",
        "192.0.2.1 8786",
        "tcp://192.0.2.1:8786/status",
        "tcp://who:secret@192.0.2.1:8786",
        "[2001:db8::1:8786",
        "://192.0.2.1:8786",
        "scheduler.json",
    ],
)
def test_what_is_no_address_of_a_scheduler_is_refused_in_both_languages(capsys, text):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(["build", "--cluster", text])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "tcp://192.0.2.1:8786" in said
    assert "Dask scheduler의 주소" in said
