"""Makes cases.json from the published rows: an assessment each, and what its result must show.

Standard library only. With --check it changes nothing and fails when cases.json is out of date.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
KINDS = ("kabupaten", "kota", "provinsi", "kementerian", "lembaga")
SUFFIX = "tanpa maladministrasi"
# The instruments' dimensions, in order; a unit is given by points only where all are printed.
DIMENSIONS = {
    "kepatuhan": ("input", "proses", "output", "pengaduan"),
    "maladministrasi": ("input", "proses", "output", "pengaduan", "kepercayaan"),
}


def rows():
    for name in ("results.jsonl", "tables.jsonl"):
        for line in (HERE / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def instrument(row):
    if row["regime"].startswith("maladministrasi"):
        return f"ori-maladministrasi-{row['year']}"
    if row["year"] >= 2021:
        return f"ori-kepatuhan-{row['year']}"
    return "ori-kepatuhan-2015-kl" if row["scale"] == "0-110" else "ori-kepatuhan-2015"


def unit(row, part, number):
    """One unit, by points where all its dimensions are printed, else by its score; and the slack."""
    made = {"id": f"unit-{number}", "name": part["name"]}
    wanted = DIMENSIONS[row["regime"].split("-")[0]]
    points = part.get("dimensions") or {}
    if all(points.get(key) is not None for key in wanted):
        made["points"] = {key: points[key] for key in wanted}
        return made, round(0.005 * (len(wanted) + 1), 6)
    made["score"] = part["score"]
    return made, 0


def case(row, differs):
    parts = row["units"] or [{"name": row["unit"] or row["entity"], **row}]
    units, slacks = zip(*(unit(row, part, index + 1) for index, part in enumerate(parts)))
    entity = {"name": row["entity"]}
    kind = row["entity"].split()[0].lower() if row["unit"] else row["kind"]
    if kind in KINDS or not row["unit"]:
        entity["kind"] = kind
    assessment = {
        "format": "swanilai.assessment",
        "version": 1,
        "instrument": {"id": instrument(row)},
        "entity": entity,
        "units": list(units),
    }
    if SUFFIX in (row["opinion"] or "").lower():
        assessment["followUp"] = {"products": [{"done": True}]}
    has_zones = row["year"] < 2025
    expect = {
        "score": row["score"],
        "zone": row["zone"] if has_zones else None,
        "category": row["category"],
        "opinion": row["opinion"],
    }
    expect = {key: value for key, value in expect.items() if value is not None and key not in differs}
    if "score" in expect:
        expect["decimals"] = row["decimals_printed"]
        # The mean of several units is compared exactly: rounding of one unit's parts hardly moves it.
        expect["within"] = slacks[0] if len(units) == 1 else 0
    if row["units"]:
        expect["unitScores"] = [
            {"score": part["score"], "within": slack} for part, slack in zip(parts, slacks)
        ]
    qualities = [part.get("service_quality") for part in parts]
    if any(qualities):
        expect["unitClasses"] = qualities
    return {"id": row["id"], "assessment": assessment, "expect": expect}


def main():
    listed = json.loads((HERE / "contradictions.json").read_text(encoding="utf-8"))
    differs = {entry["id"]: entry["differs"] for entry in listed}
    cases = [case(row, differs.get(row["id"], ())) for row in rows() if row["score"] is not None]
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in cases)
    text = f"[\n{lines}\n]\n"
    target = HERE / "cases.json"
    if "--check" in sys.argv:
        if target.read_text(encoding="utf-8") != text:
            sys.exit("cases.json is out of date: run make_cases.py")
        return
    target.write_text(text, encoding="utf-8")
    print(len(cases), "cases")


if __name__ == "__main__":
    main()
