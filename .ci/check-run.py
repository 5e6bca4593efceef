# SPDX-License-Identifier: Apache-2.0
"""Checks the files of a demo's run: all there, all parse, and say what the contract promises."""

import json
import sys
from pathlib import Path


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def main(folder):
    run = Path(folder)
    devices = lines(run / "devices.jsonl")
    findings = lines(run / "findings.jsonl")
    summary = json.loads((run / "summary.json").read_text(encoding="utf-8"))
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    report = (run / "report.html").read_text(encoding="utf-8")

    assert devices, "devices.jsonl names nobody"
    assert [device["rank"] for device in devices] == list(range(1, len(devices) + 1)), "ranks are not 1, 2, 3, …"
    assert any(device["flagged"] for device in devices), "nobody is flagged"
    known = {finding["id"] for finding in findings}
    for device in devices:
        missing = set(device["findings"]) - known
        assert not missing, f"{device['device']} names findings that are not there: {missing}"
    assert summary["flows"] > 0, "summary.json counts no flow"
    assert labels, "labels.json is empty"
    assert report.lstrip().lower().startswith("<!doctype html>"), "report.html is no page"
    assert devices[0]["device"] in report, "report.html does not name the first device"
    print(f"ok: {len(devices)} devices, {len(findings)} findings, {summary['flows']} flows")


main(sys.argv[1])
