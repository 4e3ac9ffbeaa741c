"""The rule of the score in another language, for checking the goldens; standard library only.

Reads instruments/<id>/instrument.json and tests/golden/*.assessment.json, works every figure out
with exact fractions, and compares with *.result.json. Assumptions and warnings are not compared.
"""

import json
import pathlib
import sys
from fractions import Fraction
from math import floor

ROOT = pathlib.Path(__file__).resolve().parents[2]
BELOW = ("dimensions", "variables", "indicators")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Fraction, parse_int=Fraction)


class Node:
    """A dimension, variable or indicator with its weight: published, or an equal share."""

    def __init__(self, node, path, weight):
        self.path = path
        self.weight = weight
        self.scale = node.get("scale")
        key = next((key for key in BELOW if key in node), None)
        self.children = children(node[key], path, weight) if key else []


def children(nodes, path, whole):
    known = [node["weight"] for node in nodes if node["weight"] is not None]
    unknown = len(nodes) - len(known)
    share = (whole - sum(known)) / unknown if unknown else None
    return [
        Node(node, path + (node["id"],), share if node["weight"] is None else node["weight"])
        for node in nodes
    ]


class Tally:
    """What a node earned, what is open, and how many of its parts are answered."""

    def __init__(self, node, weight):
        self.node, self.weight = node, weight
        self.earned = self.open = Fraction(0)
        self.answered = self.total = 0
        self.applies, self.given, self.below = True, False, []

    def mark(self):
        known = self.weight - self.open
        return self.earned / known if self.applies and known else None


class Unit:
    def __init__(self, unit, pack):
        self.max = pack["max"]
        self.points = {k: v for k, v in (unit.get("points") or {}).items() if v is not None}
        self.observations = unit.get("observations") or {}
        self.scales = {scale["id"]: scale["max"] for scale in pack["scales"]}
        self.whole = Tally(None, self.max)
        if unit.get("score") is not None:
            self.whole.earned = unit["score"]
            self.whole.answered = self.whole.total = 1
            self.dimensions = []
            return
        top = children(pack["dimensions"], (), self.max)
        self.dimensions = self.whole.below = self.siblings(top, self.max)
        self.add_up(self.whole)
        # Points above an assumed weight cannot lift a unit above its maximum.
        self.whole.earned = min(self.whole.earned, self.max)
        self.whole.open = min(self.whole.open, self.max - self.whole.earned)
        if not any(below.applies for below in self.dimensions):
            self.whole.open, self.whole.total = self.max, 1
        elif self.points and not self.observations:
            self.whole.answered, self.whole.total = int(self.whole.open == 0), 1

    def applies(self, node):
        if len(node.path) == 1 and node.path[0] in self.points:
            return True
        if node.children:
            return any(self.applies(child) for child in node.children)
        return not self.observations.get(".".join(node.path), {}).get("notApplicable")

    def siblings(self, nodes, whole):
        """What does not apply gives its weight to its siblings in proportion."""
        sharing = sum(node.weight for node in nodes if self.applies(node))
        return [self.tally(node, whole * node.weight / sharing if sharing else 0) for node in nodes]

    def tally(self, node, weight):
        tally = Tally(node, weight)
        if not self.applies(node):
            tally.applies, tally.weight = False, Fraction(0)
        elif len(node.path) == 1 and node.path[0] in self.points:
            tally.given, tally.earned = True, self.points[node.path[0]] * weight / node.weight
            tally.answered = tally.total = 1
        elif node.children:
            tally.below = self.siblings(node.children, weight)
            self.add_up(tally)
        else:
            marks = self.observations.get(".".join(node.path), {}).get("marks") or []
            tally.total = 1
            if marks:
                mean = sum(mark["level"] / self.scales[node.scale] for mark in marks) / len(marks)
                tally.earned, tally.answered = weight * mean, 1
            else:
                tally.open = weight
        return tally

    @staticmethod
    def add_up(tally):
        for below in tally.below:
            tally.earned += below.earned
            tally.open += below.open
            tally.answered += below.answered
            tally.total += below.total

    def project(self, tally, around):
        """Open parts take the mean mark of the nearest node around them that has one."""
        mark = tally.mark()
        around = around if mark is None else mark
        if tally.open and tally.below and any(below.applies for below in tally.below):
            return sum(self.project(below, around) for below in tally.below)
        return tally.earned + (tally.open * around if tally.open else 0)


class Result:
    """Rounding, classes and conditions on top of the numbers."""

    def __init__(self, assessment, pack):
        self.pack = pack
        self.units = [Unit(unit, pack) for unit in assessment["units"]]
        known = [(unit.whole.earned, unit.max - unit.whole.open) for unit in self.units]
        weight = sum(part for _, part in known)
        around = sum(earned for earned, _ in known) / weight if weight else None
        self.projected = [
            min(unit.project(unit.whole, around), unit.max)
            if around is not None or not unit.whole.open
            else None
            for unit in self.units
        ]
        done = [product["done"] for product in (assessment.get("followUp") or {}).get("products", [])]
        self.state = "unknown" if not done else "met" if all(done) else "breached"

    def round(self, value):
        unit = 10 ** int(self.pack["decimals"])
        return Fraction(floor(value * unit + Fraction(1, 2)), unit)

    def band(self, value):
        shown = self.round(value)
        return next(one for one in self.pack["classes"] if shown >= one["min"])

    def named(self, band, for_unit):
        name = (band["unitName"] if for_unit else None) or band["name"]
        return {"code": band["code"], "name": name, "zone": band["zone"]}

    def stand(self, low, high, projected, answered, total, for_unit):
        worst, best = self.band(low), self.band(high)
        certain = worst["id"] == best["id"] and total > 0
        return {
            "score": self.round(low) if answered == total > 0 else None,
            "bounds": {"low": self.round(low), "high": self.round(high)},
            "class": self.named(worst, for_unit) if certain else None,
            "zone": worst["zone"] if worst["zone"] == best["zone"] and total > 0 else None,
            "certain": certain,
            "projected": None if projected is None else {
                "score": self.round(projected),
                "class": self.named(self.band(projected), for_unit),
            },
            "answered": answered,
            "total": total,
        }

    def node(self, tally):
        known = tally.applies and tally.open == 0
        figures = {
            "id": ".".join(tally.node.path),
            "points": self.round(tally.earned) if known else None,
            "max": self.round(tally.weight),
            "bounds": {
                "low": self.round(tally.earned),
                "high": self.round(tally.earned + tally.open),
            },
            "lost": self.round(max(tally.weight - tally.open - tally.earned, Fraction(0))),
            "applies": tally.applies,
            "answered": tally.answered,
            "total": tally.total,
        }
        if len(tally.node.path) < 3:
            key = BELOW[len(tally.node.path)]
            below = [] if tally.given else [self.node(one) for one in tally.below]
            if not tally.applies:
                below = [self.node(one) for one in self.silent(tally)]
            figures[key] = below
        return figures

    @staticmethod
    def silent(tally):
        """What lies below a node that does not apply does not apply either."""
        for child in tally.node.children:
            below = Tally(child, Fraction(0))
            below.applies = False
            yield below

    def document(self):
        units = []
        for unit, projected in zip(self.units, self.projected):
            whole = unit.whole
            figures = self.stand(
                whole.earned, whole.earned + whole.open, projected, whole.answered, whole.total, True
            )
            figures["dimensions"] = [self.node(one) for one in unit.dimensions]
            units.append(figures)
        count = len(self.units)
        entity = self.stand(
            sum(unit.whole.earned for unit in self.units) / count,
            sum(unit.whole.earned + unit.whole.open for unit in self.units) / count,
            None if None in self.projected else sum(self.projected) / count,
            sum(unit.whole.answered for unit in self.units),
            sum(unit.whole.total for unit in self.units),
            False,
        )
        entity["conditions"] = [
            {"id": one["id"], "effect": one["effect"], "suffix": one["suffix"], "state": self.state}
            for one in self.pack["conditions"]
        ]
        suffixes = [one["suffix"] for one in self.pack["conditions"] if one["suffix"]]
        words = suffixes if self.state == "met" else []
        entity["opinion"] = " ".join([entity["class"]["name"], *words]) if entity["class"] else None
        return {"entity": entity, "units": units}


def differences(expected, found, path=""):
    if isinstance(expected, dict):
        for key in expected:
            yield from differences(expected[key], found.get(key, "missing"), f"{path}.{key}")
    elif isinstance(expected, list):
        if len(expected) != len(found):
            yield f"{path}: {len(expected)} entries expected, {len(found)} found"
        for index, (one, other) in enumerate(zip(expected, found)):
            yield from differences(one, other, f"{path}[{index}]")
    elif expected != found:
        yield f"{path}: {expected} expected, {found} found"


def main():
    failed = 0
    goldens = sorted((ROOT / "tests/golden").glob("*.assessment.json"))
    for golden in goldens:
        assessment = read(golden)
        chosen = assessment["instrument"]
        pack = chosen.get("pack") or read(ROOT / "instruments" / chosen["id"] / "instrument.json")
        found = read(str(golden).replace(".assessment.", ".result."))
        for line in differences(Result(assessment, pack).document(), found, golden.name):
            failed += 1
            print(line)
    if failed:
        sys.exit(f"{failed} differences")
    print(len(goldens), "goldens agree")


if __name__ == "__main__":
    main()
