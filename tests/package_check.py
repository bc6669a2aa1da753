#!/usr/bin/env python3
"""Exports the example in every language and dialect, and opens it as partners do.

    python3 tests/package_check.py PROGRAM FOLDER [FRICTIONLESS]

Each package must pass `frictionless validate`, its amounts must be found again from its inputs by
`recompute.py`, and LibreOffice must read every amount of the excel-nl files as a number and every
text as a text. Exit status: 0 if all is well, 1 otherwise.
"""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
EXAMPLE = PACKAGE / "assets/examples/samen-noord.ontschot"
LANGUAGES = ("nl", "en")
DIALECTS = ("excel-nl", "rfc4180")

# Separator 59 (;), text in quotes, UTF-8, all from the first row, as Dutch Excel opens it.
IMPORT_AS_EXCEL_NL = "CSV:59,34,76,1,,1043,false,true,false"
# Flat XML keeps the type of each cell.
CONVERT_TO = "fods"


def run(*arguments, **options):
    """Runs a command and shows what it said only where it fails."""
    done = subprocess.run(
        [str(argument) for argument in arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        **options,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stdout}")
    return done.stdout


def export(program, folder):
    """The example in every language and dialect."""
    packages = []
    for language in LANGUAGES:
        for dialect in DIALECTS:
            package = folder / f"{language}-{dialect}"
            run(
                program, "export", EXAMPLE, package,
                "--language", language, "--dialect", dialect, "--today", "2019-01-14",
            )
            packages.append(package)
    return packages


def validate(frictionless, package):
    """The package is what its description says."""
    run(frictionless, "validate", "datapackage.json", cwd=package)
    print(f"{package.name}: frictionless finds it valid")


def amounts_are_numbers(package):
    """LibreOffice takes amounts for numbers, and texts that look like formulas for texts."""
    converted = package.parent / f"{package.name}-in-libreoffice"
    files = sorted(package.glob("*.csv"))
    run(
        "soffice", f"-env:UserInstallation=file://{converted.resolve()}/profile", "--headless",
        f"--infilter={IMPORT_AS_EXCEL_NL}", "--convert-to", CONVERT_TO, "--outdir", converted,
        *files,
    )
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    checked = 0
    for resource in descriptor["resources"]:
        types = [field["type"] for field in resource["schema"]["fields"]]
        source = package / resource["path"]
        with source.open(encoding="utf-8-sig", newline="") as opened:
            written = list(csv.reader(opened, delimiter=";"))
        read = cells(converted / source.with_suffix(f".{CONVERT_TO}").name)
        for row, (texts, found) in enumerate(zip(written[1:], read[1:], strict=True), start=2):
            found += [None] * (len(texts) - len(found))
            for text, kind, cell in zip(texts, types, found):
                if kind == "number" and text != "":
                    checked += 1
                    expect(cell == ("float", number(text)), source, row, text, cell)
                elif cell is not None and cell[0] == "formula":
                    expect(False, source, row, text, cell)
    if checked == 0:
        sys.exit(f"{package.name}: no amounts were checked")
    print(f"{package.name}: LibreOffice takes all {checked} amounts for numbers")


def expect(holds, source, row, text, cell):
    if not holds:
        sys.exit(f"{source.name}, row {row}: «{text}» was read as {cell}")


def number(text):
    """An amount with a decimal comma."""
    return float(text.replace(",", "."))


def cells(path):
    """The rows of the only sheet: for each cell its type and value; `None` for an empty one."""
    from xml.etree import ElementTree

    office = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    rows = []
    for row in ElementTree.parse(path).iter(f"{table}table-row"):
        read = []
        for cell in row.iter(f"{table}table-cell", ):
            kind = cell.get(f"{office}value-type")
            value = None
            if cell.get(f"{table}formula") is not None:
                value = ("formula", cell.get(f"{table}formula"))
            elif kind == "float":
                value = (kind, float(cell.get(f"{office}value")))
            elif kind is not None:
                value = (kind, "".join(cell.itertext()))
            repeated = int(cell.get(f"{table}number-columns-repeated", "1"))
            read += [value] * (repeated if value is not None or repeated < 1000 else 0)
        while read and read[-1] is None:
            read.pop()
        repeated = int(row.get(f"{table}number-rows-repeated", "1"))
        rows += [list(read) for _ in range(repeated if read or repeated < 1000 else 0)]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def main(program, folder, frictionless="frictionless"):
    folder = Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    frictionless = shutil.which(frictionless) or sys.exit(f"{frictionless} is not installed")
    packages = export(Path(program).resolve(), folder)
    for package in packages:
        validate(Path(frictionless).absolute(), package)
    print(run(sys.executable, PACKAGE / "tests/recompute.py", *packages).strip())
    for package in packages:
        if package.name.endswith("excel-nl"):
            amounts_are_numbers(package)


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
