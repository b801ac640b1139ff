"""Curves of what was measured, as SVG: both axes logarithmic, so that a straight line at 45 degrees is a cost that grows with its number."""
# ruff: noqa: INP001 - a part of the scripts beside it

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from html import escape

#: Each 4.5:1 on white at least, and each line has dashes of its own: colour is not the only sign.
LOOKS = (("#0b57d0", ""), ("#b3261e", "8 4"), ("#146c2e", "2 4"), ("#6b3fa0", "12 4 2 4"), ("#7a4f01", "4 2"))
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 64, 130, 48, 48
LINES = (1, 2, 5)


def drawn(title: str, across: str, up: str, lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """An SVG of ``lines``, points by name, each of positive numbers, whose axes are called ``across`` and ``up``."""
    points = [each for line in lines.values() for each in line]
    x_axis, y_axis = (_axis(point[at] for point in points) for at in range(2))

    def place(point: tuple[float, float]) -> tuple[float, float]:
        x, y = (_part(axis, value) for axis, value in zip((x_axis, y_axis), point, strict=True))
        return LEFT + x * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - y * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" role="img"',
        f'aria-labelledby="t d" font-family="sans-serif" font-size="13" fill="#1c1c1c"><title id="t">{escape(title)}</title>',
        f'<desc id="d">{escape(_told(across, up, lines))}</desc><rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="16" font-weight="bold">{escape(title)}</text>',
    ]
    for value in x_axis:
        x, _ = place((value, y_axis[0]))
        parts.append(
            f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/><text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value:,g}</text>'
        )
    for value in y_axis:
        _, y = place((x_axis[0], value))
        parts.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/><text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:,g}</text>'
        )
    parts.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 10}" text-anchor="end">{escape(across)}</text>')
    parts.append(f'<text x="{LEFT - 8}" y="{TOP - 8}" text-anchor="end">{escape(up)}</text>')
    ends = _apart([place(line[-1])[1] for line in lines.values()])
    for (name, line), (colour, dashes), end in zip(lines.items(), LOOKS, ends, strict=False):
        path = "L".join("{:.1f} {:.1f}".format(*place(point)) for point in line)
        parts.append(
            f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'
        )
        parts += ['<circle cx="{:.1f}" cy="{:.1f}" r="3.5" fill="{}"/>'.format(*place(point), colour) for point in line]
        x, _ = place(line[-1])
        parts.append(
            f'<text x="{x + 10:.1f}" y="{end + 4:.1f}" fill="{colour}" font-weight="bold">{escape(name)}</text>'
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _axis(values: Iterable[float]) -> list[float]:
    """Round numbers around all of ``values``: 1, 2 and 5 of each power of ten."""
    found = list(values)
    low, high = math.floor(math.log10(min(found))), math.ceil(math.log10(max(found)))
    steps = [digit * 10**power for power in range(low, high + 1) for digit in LINES]
    first = max(at for at, step in enumerate(steps) if step <= min(found))
    last = min(at for at, step in enumerate(steps) if step >= max(found) and at > first)
    return steps[first : last + 1]


def _part(axis: Sequence[float], value: float) -> float:
    """How far along an axis a value lies, from 0 to 1."""
    return math.log(value / axis[0]) / math.log(axis[-1] / axis[0])


def _apart(places: Sequence[float], least: float = 15) -> list[float]:
    """The heights of names beside the ends of their lines, moved so far down that no two overlap."""
    moved = list(places)
    before = -math.inf
    for at in sorted(range(len(places)), key=places.__getitem__):
        before = moved[at] = max(places[at], before + least)
    return moved


def _told(across: str, up: str, lines: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    """The same in words, for those who do not see it."""
    said = (f"{name}: {', '.join(f'{y:.1f} at {x:,g}' for x, y in line)}" for name, line in lines.items())
    return f"{up} by {across}. {'; '.join(said)}."
