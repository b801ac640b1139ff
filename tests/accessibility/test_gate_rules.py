"""The rules of our own on the examples that each brings along: those that fail, those that pass, those it is not about."""

import os

import pytest

from accessibility import browser, own
from accessibility.canary import FOLDER
from accessibility.rule import EXAMPLES, over, read, rules
from accessibility.rule import FOLDER as FOLDER_OF_RULES
from accessibility.server import Server
from accessibility.tools import Tools
from accessibility.visit import Pages, SourceBytes, Visit

pytestmark = pytest.mark.browser

#: Examples of each outcome; all of them take ten minutes, which is for the night.
EACH = None if os.environ.get("HWANHI_EXAMPLES") == "all" else 1
#: A page that passes every rule, for the examples that are fragments.
AROUND = (
    '<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    '<a href="#main">본문으로 건너뛰기</a><main id="main"><h1>{title}</h1>{html}</main></body></html>'
)


def document(html: str, title: str) -> str:
    return html if html.lower().startswith(("<!doctype", "<html")) else AROUND.format(title=title, html=html)


class Tab:
    """One tab for all examples, and the folder that its server serves."""

    def __init__(self, server, driver, folder) -> None:
        self.world = browser.world_of(driver, Tools.found())
        self.server, self.folder = server, folder

    def check(self, path: str, html: str, chosen=None) -> own.Checked:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, "utf-8")
        self.world.open(self.server.url(path))
        return own.check(Visit(self.world, SourceBytes(path, file.read_bytes())), "ko", chosen)


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    with Server(folder, "/", FOLDER) as server, browser.tab(Tools.found(), server.port) as driver:
        yield Tab(server, driver, folder)


@pytest.mark.parametrize("rule", [each for each in rules() if each.over != "site"], ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_come_out_as_they_say(tab, rule) -> None:
    got = {}
    for outcome in EXAMPLES:
        for number, html in enumerate(rule.examples[outcome][:EACH]):
            name = f"{rule.id}-{outcome}-{number}.html"
            checked = tab.check(name, document(html, f"{rule.name['ko']} {outcome} {number}"), [rule])
            got[name] = (checked.outcomes[rule.id], outcome)
            assert all(each.message and each.fix for each in checked.findings)
    assert {name: (came, said) for name, (came, said) in got.items() if came != said} == {}


@pytest.mark.parametrize("rule", over("site"), ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_over_pages_come_out_as_they_say(tab, rule) -> None:
    wrong = {}
    for outcome in EXAMPLES:
        for number, pages in enumerate(rule.examples[outcome][:EACH]):
            root = f"{rule.id}-{outcome}-{number}"
            facts = {path: tab.check(f"{root}/{path}", html, []).facts for path, html in pages.items()}
            said = own.across(Pages(tab.folder / root, "/", facts), "ko")
            came = min((each.outcomes[rule.id] for each in said.values()), key=own.ORDER.index)
            if came != outcome:
                wrong[root] = came
    assert wrong == {}


def test_a_state_leaves_the_page_as_wide_as_it_was(tab) -> None:
    tab.check("width.html", "<p>글</p>")
    assert tab.world.driver.execute_script("return innerWidth") > 1000


def test_signs_of_per_cent_that_are_no_code_keep_no_page_from_its_verdict(tab) -> None:
    page = (
        '<!DOCTYPE html><html lang="ko"><title>감면 100%</title><a href="#100%">본문으로</a><main id="100%"><h1>감면 100%</h1>'
        '<p><a href="#%E0%A4%A">요금표</a></p><img src="50%.png" alt="요금표"><button>보기</button></main><script>document.onclick = () => 0</script>'
    )
    outcomes = tab.check("per-cent.html", page).outcomes
    assert (outcomes["skip-link-first"], outcomes["skip-link-leads"], outcomes["link-to-nothing"]) == (
        "passed",
        "passed",
        "failed",
    )


def test_a_field_may_be_called_what_a_form_knows_itself_by(tab) -> None:
    form = '<form action="http://["><input name="elements" aria-label="낱말"><input name="method" aria-label="해"><button>찾기</button></form>'
    html = f'<!DOCTYPE html><html lang="ko"><title>쪽</title>{form}<main><h1>쪽</h1></main>'
    assert tab.check("named.html", html, []).facts["forms"] == [
        ["get  elements,method", "찾기", "html > body > form > button"]
    ]


def test_what_a_page_does_to_its_builtins_stays_out_of_the_world_of_the_rules(tab) -> None:
    spoilt = "<script>Array.prototype.filter = Array.prototype.map = JSON.stringify = () => []</script>"
    table = "<table><tr><td>1</td><td>2</td></tr></table>"
    assert tab.check("spoilt.html", document(spoilt + table, "쪽")).outcomes["table-caption"] == "failed"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("  applies(", "  applied("), "does not say: applies"),
        (("  expect(", "  expects("), "does not say: expect"),
        (("/*---", "/*"), "no metadata"),
        (("wcag: []\n", "wcag: [\n"), "a.js: while parsing"),
        (("kwcag: [5.3.1]\n", ""), "has to hold"),
        (("  inapplicable:", "  other:"), "without an example: inapplicable"),
        (("  en: A table must", "  de: A table must"), "not in both languages: message"),
        (
            ("en: 'A table has a caption, and each header cell says what it heads'", "en: A table, and each cell"),
            "cut off by a comma: name",
        ),
        (("wcag: []\n", "wcag: []\nstates: [upside-down]\n"), "unknown state: upside-down"),
        (("wcag: []\n", "wcag: []\nover: bytes\n"), "needs another language"),
        (("wcag: []\n", "wcag: []\nstate: [narrow]\n"), "unknown field: state"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_rule_that_is_not_whole_is_refused(tmp_path, change, says) -> None:
    file = tmp_path / "a.js"
    text = next(each for each in FOLDER_OF_RULES.iterdir() if each.name == "table-caption.js").read_text("utf-8")
    assert change[0] in text
    file.write_text(text.replace(*change, 1), "utf-8")
    with pytest.raises(ValueError, match=says):
        read(file)
