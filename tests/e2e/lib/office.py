"""Opens, fills in and saves spreadsheets in LibreOffice, as a person would; told on stdin what to do.

{"soffice": program, "profile": folder, "locale": "id-ID", "file": path, "csv": options or null,
 "set": [{"sheet": name, "row": 0, "column": 3, "value": number, text or {"typed": text}}],
 "find": [{"sheet": name, "key": text, "keyColumn": 6, "column": 3, "value": …}], "save": path or null}

Answers with what stands in the cells: {sheet: {"cells": [[row, column, kind, shown, fill]], "protected": bool, "visible": bool}}
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table.CellContentType import FORMULA, TEXT, VALUE

KINDS = {VALUE.value: "number", TEXT.value: "text", FORMULA.value: "formula"}


def prepare(profile, locale):
    folder = os.path.join(profile, "user")
    os.makedirs(folder, exist_ok=True)
    settings = os.path.join(folder, "registrymodifications.xcu")
    if os.path.exists(settings):
        return
    with open(settings, "w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
            ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
            f"<value>{locale}</value></prop></item></oor:items>"
        )


def connect(task):
    pipe = f"swanilai{os.getpid()}"
    office = subprocess.Popen(
        [task["soffice"], f"-env:UserInstallation=file://{task['profile']}", "--headless", "--norestore",
         "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + 60
    while True:
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:
            if time.monotonic() > until or office.poll() is not None and office.returncode not in (0, 81):
                raise
            time.sleep(0.1)


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def put(sheet, row, column, value):
    cell = sheet.getCellByPosition(column, row)
    if isinstance(value, dict):
        # As a person types under the settings of the country: `85%` becomes a number with a format of its own.
        cell.FormulaLocal = value["typed"]
    elif isinstance(value, str) and cell.NumberFormat and value == "":
        cell.setString("")
    elif isinstance(value, str):
        # As a person types: a number becomes one, a formula too, unless the cell is for text.
        cell.setFormula("'" + value if value.startswith("=") else value)
    else:
        cell.setValue(value)


def content(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.getRangeAddress()
    found = []
    filled = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getFormulaArray()
    for row, formulas in enumerate(filled):
        for column, formula in enumerate(formulas):
            if formula != "":
                cell = sheet.getCellByPosition(column, row)
                shown = cell.getString()
                found.append([row, column, KINDS[cell.Type.value], shown, cell.CellBackColor])
    return {"cells": found, "protected": sheet.isProtected(), "visible": sheet.IsVisible}


def main():
    task = json.load(sys.stdin)
    prepare(task["profile"], task["locale"])
    office, desktop = connect(task)
    try:
        how = {"Hidden": True}
        if task.get("csv"):
            how.update(FilterName="Text - txt - csv (StarCalc)", FilterOptions=task["csv"])
        document = desktop.loadComponentFromURL("file://" + task["file"], "_blank", 0, properties(**how))
        sheets = document.Sheets
        for one in task.get("find", []):
            sheet = sheets.getByName(one["sheet"])
            keys = [entry for entry in content(sheet)["cells"] if entry[1] == one["keyColumn"] and entry[3] == one["key"]]
            if len(keys) != 1:
                raise SystemExit(f"{one['key']}: {len(keys)} rows")
            put(sheet, keys[0][0], one["column"], one["value"])
        for one in task.get("set", []):
            put(sheets.getByName(one["sheet"]), one["row"], one["column"], one["value"])
        answer = {name: content(sheets.getByName(name)) for name in sheets.ElementNames}
        if task.get("save"):
            document.storeToURL("file://" + task["save"], properties(FilterName="Calc MS Excel 2007 XML"))
        document.close(True)
        json.dump(answer, sys.stdout)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main()
