"""Every component keeps its contract: parameters as the macro has them, examples that are drawn, each with a golden file.

``GOLDEN=write`` rewrites tests/render/golden; read the difference before committing it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import nodes

from generator.render import environment
from generator.render.component import components
from tests.support import sites
from tests.support.golden import golden

GOLDEN = Path(__file__).parent / "golden"
FOLDER = sites.ROOT / "theme/components"
EXAMPLES = [(each, name, given) for each in components() for name, given in each.examples]


def ids(value):
    return value if isinstance(value, str) else getattr(value, "name", "")


def macro_of(component) -> nodes.Macro:
    source = (sites.ROOT / "theme" / component.template).read_text("utf-8")
    tree = environment("ko").parse(source)
    return next(each for each in tree.find_all(nodes.Macro) if each.name == component.macro)


def test_there_are_components():
    assert {"state", "facts", "figures", "table", "tiles", "settings", "notices"} <= {
        each.name for each in components()
    }


def test_every_folder_is_a_component_and_holds_nothing_else():
    for folder in FOLDER.iterdir():
        if folder.is_dir():
            name = folder.name
            assert {f"{name}.yml", f"{name}.html"} <= {path.name for path in folder.iterdir()}, name
            assert {path.suffix for path in folder.iterdir()} <= {".yml", ".html", ".css"}, name
        else:
            # The one file beside them takes from records what components show.
            assert folder.name == "record.html"


@pytest.mark.parametrize("component", components(), ids=ids)
def test_contract_and_macro_have_the_same_parameters(component):
    macro = macro_of(component)
    names = [each.name for each in macro.args]
    assert list(component.parameters) == names
    required = [name for name, each in component.parameters.items() if each["required"]]
    assert required == names[: len(names) - len(macro.defaults)]


@pytest.mark.parametrize("component", components(), ids=ids)
def test_contract_says_what_it_is_in_both_languages_and_shows_it(component):
    assert set(component.title) == set(component.description) == {"ko", "en"}
    assert all(re.search("[가-힣]", words["ko"]) for words in (component.title, component.description))
    for parameter in component.parameters.values():
        assert set(parameter) == {"type", "required", "description"}
    assert component.examples
    for _, given in component.examples:
        assert set(given) <= set(component.parameters)
        assert {name for name, each in component.parameters.items() if each["required"]} <= set(given)


@pytest.mark.parametrize(("component", "name", "given"), EXAMPLES, ids=ids)
def test_example_becomes_the_golden_markup(component, name, given):
    module = environment("ko").get_template(component.template).module
    html = re.sub(r"\n\s*\n+", "\n", str(getattr(module, component.macro)(**given))).strip() + "\n"
    golden(GOLDEN / f"{component.name}-{name}.html", html)


def test_every_golden_file_has_its_example():
    assert {path.stem for path in GOLDEN.glob("*.html")} == {f"{each.name}-{name}" for each, name, _ in EXAMPLES}


@pytest.mark.parametrize(("component", "name", "given"), EXAMPLES, ids=ids)
def test_texts_of_a_component_are_escaped(component, name, given):
    """What a record says is text, wherever a component shows it."""

    def hostile(value):
        if isinstance(value, str) and not value.startswith(("#", ".", "/")) and " " in value:
            return value + "<b x>"
        if isinstance(value, dict):
            return {key: hostile(each) for key, each in value.items()}
        return [hostile(each) for each in value] if isinstance(value, list) else value

    module = environment("ko").get_template(component.template).module
    html = str(getattr(module, component.macro)(**{key: hostile(value) for key, value in given.items()}))
    assert "<b x>" not in html, name
