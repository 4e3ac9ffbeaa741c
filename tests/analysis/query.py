"""Runs a query of docs/analysis.md in the folder it is started in; gives its rows as JSON."""

import json
import sys
from pathlib import Path

import duckdb

print(json.dumps(duckdb.sql(Path(sys.argv[1]).read_text(encoding="utf-8")).fetchall()))
