"""What the form writes: a file as people wrote it, but for what was changed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from generator.editor import form, lying
from generator.records import ENGINE, load_settings
from tests.support.sites import FOLDER, NAMES

#: Of the single changes to every record each so manieth is tried here; benchmarks/form.py tries all.
EVERY = 101
#: Files as people write them who follow no style: blanks, ends of lines, comments in the midst, texts over several lines.
ODD = {
    "blanks": "# 머리\nid:   '1-1'   # 번호\ntheme: \"1\"\ngoal: service\ntitle: 제목   # 끝\nsummary: 글\n\n# 앞\nplan:\n- 하나\n- text: 둘\n  points:\n  - 셋 # c\n  # 사이\n  - 넷\n\n\n-   다섯\nsource: own\n",
    "windows": "id: 1-1\r\ntheme: '1'\r\ngoal: service\r\ntitle: 제목\r\nsummary: |\r\n  글\r\n  글2\r\nmilestones: [ {when: 매월, text: 글}, { when: 매월2, text: \"글, 2\" } ]\r\npartners:\r\n    - 가\r\n    - 나\r\nsource:\r\n    -   section: 가\r\n        page: 3\r\n    -\r\n        section: 나\r\n",
    "wide": "---\nid: 1-1\ntheme: '1'\ngoal: service\ntitle: 긴 제목이\n  이어집니다\n  여기까지\nsummary: >-\n  첫째 줄입니다\n  둘째 줄입니다.\nupdates:\n  -\n    # 메모\n    date: 2014-01-02\n    text: 글\n  - {date: 2014-01, text: 글2}\n  - date: 2014 # y\n    # z\n    text: 글3\nperiod:\n  start: 2014\nsource: own\nunknown: kept\n\n\n",
    "no-end": "id: 1-1\ntheme: '1'\ngoal: service\ntitle: 제목\nsummary: 글\nfigures:\n  - label: 수\n    value: \"2,016\"\n    approximate: yes\n  - {label: 수2, value: 3, approximate: no}\nsource: [{section: 가}, {section: 나, page: 2}]\ndepartment:\nphone: ~",
}


def formats(site: Path) -> dict[str, dict[str, object]]:
    settings, _ = load_settings(site)
    assert settings
    return form(settings, lying(site), local=True)["formats"]


def every_job() -> dict[str, object]:
    """Every file of records of this repository, with the shapes of their kinds."""
    shapes, jobs = {}, []
    for site in (ENGINE, *(FOLDER / name for name in NAMES)):
        shapes |= {f"{site.name}/{kind}": each["shape"] for kind, each in formats(site).items()}
        for each in lying(site):
            text = (site / each.path).read_bytes().decode()
            path = f"{site.name}/{each.path}"
            jobs.append({"path": path, "text": text, "shape": f"{site.name}/{each.kind}", "list": each.many})
    return {"shapes": shapes, "jobs": jobs}


def edited(given: dict[str, object], every: int) -> dict[str, object]:
    """What came of it when each file was read, changed at one place after another, and written."""
    script = Path(__file__).with_name("edits.mjs")
    done = subprocess.run(
        ["node", str(script), str(every)], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def node(script: str, *given: object) -> object:
    """What a few lines of JavaScript print that have the codec; ``given`` are its arguments."""
    place = json.dumps((ENGINE / "generator/editor/form/codec.js").as_uri())
    whole = f"const c = await import({place}); const [a, b, d] = {json.dumps(list(given))}; console.log(JSON.stringify({script}));"
    done = subprocess.run(["node", "--input-type=module", "-e", whole], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_every_record_is_written_as_it_was_and_a_change_is_its_own_lines_only():
    given = every_job()
    found = edited(given, EVERY)
    assert found["wrong"] == []
    assert found["files"] == len(given["jobs"]) > 100
    assert found["edits"] > 150


def test_files_of_no_style_keep_what_is_odd_in_them():
    shape = formats(ENGINE)["task"]["shape"]
    jobs = [{"path": name, "text": text, "shape": "task", "list": False} for name, text in ODD.items()]
    found = edited({"shapes": {"task": shape}, "jobs": jobs}, 1)
    assert found["wrong"] == []
    assert found["edits"] > 100


def test_a_long_text_keeps_the_lines_that_did_not_change():
    shape = formats(ENGINE)["task"]["shape"]
    text = ODD["wide"]
    made = node(
        "(() => { const s = c.fromText(a, b); s.summary = s.summary.replace('둘째', '셋째'); s.title = s.title.replace('제목이', '이름이');"
        "return c.toText(s, b); })()",
        text,
        shape,
    )
    assert made == text.replace("둘째", "셋째").replace("제목이", "이름이")


def test_what_is_no_record_is_not_shown_and_never_written():
    given = {
        "id: [1\n": "line",
        "id: 1-1\nid: 1-2\n": "line",
        "id: &a 1-1\ntitle: *a\n": "marks",
        "id: !x 1-1\n": "marks",
        "- id: 1-1\n": "list",
        "글\n": "root",
        "": "root",
        "id: \ufffd\n": "encoding",
    }
    told = node(
        "a.map((t) => { try { return c.fromText(t, b) } catch (e) { return e.message } })",
        list(given),
        {"t": "map", "f": {}},
    )
    assert told == list(given.values())


def test_what_the_form_knows_nothing_of_stays():
    shape = {"t": "map", "f": {"id": {"t": "text"}, "list": {"t": "list", "i": {"t": "text"}}}, "r": ["id"]}
    text = "id: a\nlist: {not: a list}  # stays\nother: [x]\n"
    assert node("c.toText({...c.fromText(a, b), id: 'b'}, b)", text, shape) == text.replace("id: a", "id: b")


def test_a_new_record_has_its_fields_in_the_order_of_the_contract():
    shape = formats(ENGINE)["task"]["shape"]
    told = {
        "source": {"choice": "own", "items": []},
        "id": "1-1",
        "title": "no: 예",
        "plan": [{"text": "하나", "points": []}, {"text": "둘", "points": [{"text": "셋"}]}],
        "figures": [{"label": "수", "value": "2,016", "approximate": False}],
        "state": [],
        "period": None,
    }
    made = node("c.toText(a, b)", told, shape)
    assert made == (
        'id: 1-1\ntitle: "no: 예"\nfigures:\n  - label: 수\n    value: 2,016\nplan:\n  - 하나\n  - text: 둘\n    points:\n'
        "      - 셋\nsource: own\n"
    )
