"""Animated pictures from their bytes: how long they move, and how often what flashes flashes in a second."""

from io import BytesIO
from math import inf

import pytest
from PIL import Image

from accessibility.frames import FIELD, Animated, film


def picture(colours, ms, *, kind="GIF", **more) -> bytes:
    frames = [Image.new("RGB", (8, 8), colour) for colour in colours]
    data = BytesIO()
    frames[0].save(data, kind, save_all=True, append_images=frames[1:], duration=ms, **more)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "seconds", "flashes"),
    [
        (picture(["black", "white"], 100, loop=0), inf, 5),
        (picture(["black", "white"], 100, kind="PNG", loop=0), inf, 5),
        (picture(["black", "white"], 100, kind="WEBP", loop=0), inf, 5),
        (picture(["black", "white"], 200, loop=0), inf, 3),
        # Light grey on white is no flash, however fast; nor is it one to grow lighter all the time.
        (picture(["#eee", "#fff"], 50, loop=0), inf, 0),
        (picture([f"#{step:02x}{step:02x}{step:02x}" for step in range(0, 256, 16)], 100), 1.6, 0),
        (picture(["black", "white"], 1000), 2, 0),
        (picture(["black", "white"], 1000, loop=2), 6, 1),
        # Browsers show for 0.1 s what is to be shown for none.
        (picture(["black", "white"], 0, loop=0), inf, 5),
    ],
)
def test_a_film_is_as_long_and_flashes_as_often_as_its_frames_say(data, seconds, flashes) -> None:
    found = film(data)
    assert found is not None
    assert found.seconds == pytest.approx(seconds)
    assert max(found.cells) == flashes


@pytest.mark.parametrize("data", [b"", b"GIF89a", picture(["red"], 100), picture(["red"], 100, kind="PNG")[:40]])
def test_what_is_no_film_moves_not(data) -> None:
    assert film(data) is None


@pytest.mark.parametrize(("size", "flashing"), [(FIELD, 1), ((341, 128), 0.5), ((3410, 2560), 1), ((34.1, 25.6), 0.01)])
def test_how_much_of_a_field_of_sight_flashes_depends_on_how_large_it_is_shown(size, flashing) -> None:
    found = film(picture(["black", "white"], 100, loop=0))
    assert found is not None
    assert Animated("img", "", size, waits=False, film=found).flashing == pytest.approx(flashing, rel=0.4)
