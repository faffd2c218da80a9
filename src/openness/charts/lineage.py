"""Lineage as a drawing: where each entry stands and how each step runs, bases left, what stands on them right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fast_sugiyama import from_edges

WIDE, HIGH = 190, 40
_ACROSS = 270 / 72
#: Pixels between boxes above each other.
_APART = 16
_MARGIN = 12


@dataclass(frozen=True, slots=True)
class Place:
    """An entry's box: its upper left corner in pixels."""

    id: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """A step from one entry to another, by the points it runs through, in pixels: level past an entry, else in a bend."""

    below: str
    above: str
    points: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """The line as a path of SVG."""
        (x, y), *rest = self.points
        told = [f"M{x},{y}"]
        for to_x, to_y in rest:
            middle = (x + to_x) // 2
            told.append(f"H{to_x}" if to_y == y else f"C{middle},{y} {middle},{to_y} {to_x},{to_y}")
            x, y = to_x, to_y
        return "".join(told)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and lines, and the size of the whole in pixels."""

    places: tuple[Place, ...]
    lines: tuple[Line, ...]
    width: int
    height: int


def lineage(steps: Iterable[tuple[str, str]], alone: str) -> Drawing:
    """Lays out steps (below, above) without rings in layers; `alone` is drawn by itself where there are none."""
    pairs = list(dict.fromkeys(steps))
    if not pairs:
        return Drawing((Place(alone, _MARGIN, _MARGIN),), (), WIDE + 2 * _MARGIN, HIGH + 2 * _MARGIN)
    names = list(dict.fromkeys(name for pair in pairs for name in pair))
    # By number, not by name: the layout depends on the order of a set, and that of text is another in every process.
    number = {name: each for each, name in enumerate(names)}
    layouts = from_edges([(number[below], number[above]) for below, above in pairs], check_layout=False).dot_layout()
    points = layouts.to_dict()
    top = max(y for _, y in points.values())
    down = _down([points[each] for each in number.values()])
    where = {each: (round((top - y) * _ACROSS) + _MARGIN, round(x * down) + _MARGIN) for each, (x, y) in points.items()}
    after: dict[int, list[int]] = {}
    for *_, edges in layouts:
        for one, other in edges or ():
            after.setdefault(one, []).append(other)
    routes = {(below, above): _route(number[below], number[above], after, len(names)) for below, above in pairs}
    lines = [Line(below, above, _points(route, where)) for (below, above), route in routes.items()]
    places = [Place(name, *where[number[name]]) for name in names]
    return Drawing(
        tuple(places),
        tuple(lines),
        max(x for x, _ in where.values()) + WIDE + _MARGIN,
        max(y for _, y in where.values()) + HIGH + _MARGIN,
    )


def _down(boxes: Iterable[tuple[float, float]]) -> float:
    """How far apart the layout's rows are drawn: boxes above each other as near as they may be."""
    placed = sorted((y, x) for x, y in boxes)
    gaps = [x - above for (layer, above), (same, x) in pairwise(placed) if layer == same]
    return (HIGH + _APART) / min(gaps, default=36)


def _route(below: int, above: int, after: dict[int, list[int]], entries: int) -> list[int]:
    """The way of a step through the layers; what has a number above those of the entries is a bend between them."""
    for first in after.get(below, ()):
        way = [below, first]
        while way[-1] >= entries and after.get(way[-1]):
            way.append(after[way[-1]][0])
        if way[-1] == above:
            return way
    return [below, above]


def _points(way: list[int], where: dict[int, tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """From the right side of the first box, past every bend, to the left side of the last."""
    sides = [(x + side, y + HIGH // 2) for name in way for x, y in [where[name]] for side in (0, WIDE)]
    return tuple(sides[1:-1])
