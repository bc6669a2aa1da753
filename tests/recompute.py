#!/usr/bin/env python3
"""Recomputes every cent of an export from its inputs alone.

    python3 tests/recompute.py FOLDER...

A folder is one that `ontschot export` wrote, in any language and dialect. Everything that is read
is named by its `datapackage.json`. The rules are written here a second time, from the design and
not from the program, with exact fractions and the standard library only. Exit status: 0 if every
amount is the same, 1 if any differs, 2 if a package cannot be read.
"""

import csv
import datetime
import json
import sys
from fractions import Fraction
from pathlib import Path

CENTS = 100


# --- Reading a package -------------------------------------------------------------------------


class Package:
    """The tables of an export, with the English codes of columns and choices."""

    def __init__(self, folder):
        self.folder = Path(folder)
        text = (self.folder / "datapackage.json").read_text(encoding="utf-8")
        self.descriptor = json.loads(text)
        self.filter = self.descriptor["ontschot:filter"]
        self.tables = {}
        self.columns = {}
        for resource in self.descriptor["resources"]:
            code = resource["ontschot:code"]
            fields = resource["schema"]["fields"]
            self.columns[code] = [field["ontschot:code"] for field in fields]
            self.tables[code] = list(self.rows(resource, fields))

    def rows(self, resource, fields):
        paths = resource["path"]
        for path in [paths] if isinstance(paths, str) else paths:
            with open(self.folder / path, encoding="utf-8-sig", newline="") as file:
                lines = csv.reader(file, delimiter=resource["dialect"]["delimiter"])
                header = next(lines)
                names = [field["name"] for field in fields]
                if header != names:
                    raise ValueError(f"{path}: the heading is not that of datapackage.json")
                for line in lines:
                    cells = zip(fields, line, strict=True)
                    yield {field["ontschot:code"]: cell(field, text) for field, text in cells}

    def wants(self, year=None, line=None, organisation=None):
        """Whether the stated filter lets an amount through."""
        years, lines = self.filter["years"], self.filter["lines"]
        organisations = self.filter["organisations"]
        return (
            (not years or year is None or year in years)
            and (not lines or line is None or line in lines)
            and (not organisations or organisation in organisations)
        )


def cell(field, text):
    """The value of a cell; None where it is blank."""
    if text == "":
        return None
    kind = field["type"]
    if kind == "number":
        return Fraction(text.replace(field.get("decimalChar", "."), "."))
    if kind in ("integer", "year"):
        return int(text)
    if kind == "date":
        return datetime.date.fromisoformat(text)
    if kind == "boolean":
        if text in field["trueValues"]:
            return True
        if text in field["falseValues"]:
            return False
        raise ValueError(f"{field['name']}: {text} is neither yes nor no")
    if "ontschot:choices" in field:
        return field["ontschot:choices"][text]
    return text


def cents(euros):
    """An amount in whole cents; blank counts as none."""
    whole = (euros or 0) * CENTS
    if whole != int(whole):
        raise ValueError(f"{euros} has parts of a cent")
    return int(whole)


def exact(row, name):
    """A share or rate from its numerator and denominator; None where it is blank."""
    if row[f"{name}_denominator"] is None:
        return None
    return Fraction(row[f"{name}_numerator"], row[f"{name}_denominator"])


def number_of(row_id):
    """ORG-0007 comes after ORG-0006 and before ORG-0010, however the rows are sorted."""
    return int(row_id.split("-")[1])


# --- The rules ---------------------------------------------------------------------------------


def rounded(amount, unit):
    """To the nearest multiple of the unit, halves away from zero; both in cents."""
    units = abs(Fraction(amount)) / unit
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return whole * unit * (1 if amount >= 0 else -1)


def split(total, unit, weights):
    """Largest remainder, in whole units; what does not fit the unit goes to the largest weight.

    None where there is nothing to divide by.
    """
    weights = [max(Fraction(weight), Fraction(0)) for weight in weights]
    whole = sum(weights)
    if whole == 0:
        return None
    units, residue = divmod(abs(total), unit)
    exact_units = [units * weight / whole for weight in weights]
    parts = [int(share) for share in exact_units]
    by_remainder = sorted(
        range(len(weights)),
        key=lambda i: (parts[i] - exact_units[i], -weights[i], i),
    )
    for index in by_remainder[: units - sum(parts)]:
        parts[index] += 1
    parts = [part * unit for part in parts]
    largest = min(range(len(weights)), key=lambda i: (-weights[i], i))
    parts[largest] += residue
    return [part if total >= 0 else -part for part in parts]


def days(first, last):
    return (last - first).days + 1


def part_of_year(first, last, year, rule):
    """Which part of a year lies between two days, both included."""
    day = datetime.date
    first, last = max(first, day(year, 1, 1)), min(last, day(year, 12, 31))
    if first > last:
        return Fraction(0)
    if rule == "days":
        return Fraction(days(first, last), days(day(year, 1, 1), day(year, 12, 31)))
    part = Fraction(0)
    for month in range(1, 13):
        start = day(year, month, 1)
        end = (start + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        within = max(first, start), min(last, end)
        if within[0] <= within[1]:
            part += Fraction(days(*within), days(start, end)) / 12
    return part


class Plan:
    """The inputs of a package, and what follows from them."""

    def __init__(self, package):
        tables = package.tables
        self.tables = tables
        self.assignment = tables["assignment"][0]
        self.start, self.end = self.assignment["start"], self.assignment["end"]
        self.unit = cents(self.assignment["unit"])
        self.rule = self.assignment["year_part"]
        self.years = range(self.start.year, self.end.year + 1)
        self.year_rows = {row["year"]: row for row in tables["years"]}
        self.lines = sorted(tables["lines"], key=lambda row: number_of(row["line_id"]))
        self.members = {year: self.members_of(year) for year in self.years}
        self.parents = {row["area_id"]: row["parent_id"] for row in tables["areas"]}
        above = set(self.parents.values())
        self.leaves = sorted((a for a in self.parents if a not in above), key=number_of)
        self.figures = self.figures_by_member()
        self.keys = {}
        for row in tables["keys"]:
            parts = self.keys.setdefault(row["key_id"], [])
            if row["figure"] is not None:
                parts.append((row["figure"], exact(row, "share"), row["figure_year"]))
        self.awards = {row["award_id"]: row for row in tables["awards"]}

    def of_line(self, table, line):
        return [row for row in self.tables[table] if row["line_id"] == line["line_id"]]

    # Years and members

    def part(self, year):
        return part_of_year(self.start, self.end, year, self.rule)

    def members_of(self, year):
        """Every member of a year, and for which part of the plan's part of it."""
        members = {}
        for row in self.tables["memberships"]:
            first = max(row["from"] or self.start, self.start)
            last = min(row["to"] or self.end, self.end)
            part = part_of_year(first, last, year, self.rule) if first <= last else 0
            if part:
                own = members.get(row["organisation_id"], 0) + part / self.part(year)
                members[row["organisation_id"]] = min(own, Fraction(1))
        return members

    # The index

    def rate(self, year):
        row = self.year_rows.get(year)
        return (exact(row, "rate") if row else None) or Fraction(0)

    def steps(self, base, year):
        """What is multiplied by on the way from the price level of one year to another."""
        if base <= year:
            return [1 + self.rate(y) for y in range(base + 1, year + 1)]
        return [1 / (1 + self.rate(y)) for y in range(base, year, -1)]

    def factor(self, base, year):
        factor = Fraction(1)
        for step in self.steps(base, year):
            factor *= step
        return factor

    def computed(self, amount, times):
        return amount if times == 1 else rounded(amount * times, self.unit)

    # The money of a year

    def funding(self, year):
        rows = [row for row in self.tables["sources"] if row["year"] == year]
        committed = sum(cents(row["committed"]) for row in rows)
        expected = sum(cents(row["expected"]) for row in rows)
        counts = self.year_rows[year]["count_expected"]
        counted = committed + expected if counts else committed
        reserve = cents(self.assignment["reserve_amount"])
        share = exact(self.assignment, "reserve_share")
        if share is not None:
            reserve = rounded(counted * share, self.unit)
        return {
            "committed": committed,
            "expected": expected,
            "counted": counted,
            "reserve": reserve,
            "available": counted - reserve,
        }

    def own_amount(self, line, year):
        """The amount of a line that does not go by weight."""
        if line["method"] == "per_year":
            rows = self.of_line("line_years", line)
            return sum(cents(row["amount"]) for row in rows if row["year"] == year)
        amount = cents(line["amount"])
        base = line["base_year"] or self.start.year
        steps = self.steps(base, year) if line["indexed"] else []
        if self.assignment["index_base"] == "rounded":
            for step in steps:
                amount = self.computed(amount, step)
            return self.computed(amount, self.part(year))
        factor = self.factor(base, year) if line["indexed"] else Fraction(1)
        return self.computed(amount, factor * self.part(year))

    def line_amounts(self, year, available):
        amounts = {}
        weighted = [line for line in self.lines if line["method"] == "weight"]
        for line in self.lines:
            if line["method"] != "weight":
                amounts[line["line_id"]] = self.own_amount(line, year)
        left = available - sum(amounts.values())
        parts = split(left, self.unit, [line["weight"] for line in weighted]) if left > 0 else None
        for index, line in enumerate(weighted):
            amounts[line["line_id"]] = parts[index] if parts else 0
        return amounts

    # Weights. `None` for weights: nothing can be divided by them.

    def figures_by_member(self):
        figures = {}
        for row in sorted(self.tables["figures"], key=lambda row: number_of(row["figure_id"])):
            member = row["area_id"] or row["organisation_id"]
            years = figures.setdefault((member, row["figure"]), {})
            years.setdefault(row["year"], row["value"])
        return figures

    def figure(self, member, name, asked, year):
        years = self.figures.get((member, name), {})
        if asked is not None:
            return years.get(asked)
        before = [y for y in years if y <= year]
        if before:
            return years[max(before)]
        return years[min(years)] if years else None

    def by_figure(self, members, name, asked, year):
        values = [self.figure(member, name, asked, year) for member in members]
        return None if None in values else values

    def by_key(self, members, key, year):
        weights = [Fraction(0)] * len(members)
        for name, share, asked in self.keys[key]:
            values = self.by_figure(members, name, asked, year)
            if values is None:
                return None
            if sum(values) != 0:
                for index, value in enumerate(values):
                    weights[index] += share * value / sum(values)
        return weights

    def by_history(self, members, line):
        return [self.history(line, member) for member in members]

    def history(self, line, member):
        total = Fraction(0)
        for row in self.of_line("award_lines", line):
            award = self.awards[row["award_id"]]
            amount = award[line["history_measure"]]
            if award["organisation_id"] == member and amount is not None:
                total += amount * exact(row, "share") * award_part(award, self.history_year(line))
        return max(total, Fraction(0))

    def history_year(self, line):
        compared = self.assignment["compare_year"] or self.start.year - 1
        return line["history_year"] or compared

    def by_shares(self, members, line):
        rows = self.of_line("line_organisations", line)
        shares = {row["organisation_id"]: exact(row, "share") or Fraction(0) for row in rows}
        if sum(shares.values()) > 1:
            return None
        weights = [shares.get(member, Fraction(0)) for member in members]
        return weights + [1 - sum(weights)]

    # Over organisations and areas

    def organisations_of(self, line, year):
        """The members of a line in a year, their weights and last that of nobody."""
        members = sorted(self.members[year], key=number_of)
        if not line["all_organisations"]:
            rows = self.of_line("line_organisations", line)
            chosen = {row["organisation_id"] for row in rows if row["takes_part"]}
            members = [member for member in members if member in chosen]
        if line["split"] == "shares":
            return members, self.by_shares(members, line)
        if line["split"] == "equal":
            weights = [Fraction(1)] * len(members)
        elif line["split"] == "history":
            weights = self.by_history(members, line)
        elif line["split"] == "figure":
            weights = self.by_figure(members, line["figure"], line["figure_year"], year)
        else:
            weights = self.by_key(members, line["key_id"], year)
        if weights is None:
            return members, None
        parts = self.members[year]
        weights = [weight * parts[member] for weight, member in zip(weights, members)]
        return members, weights + [Fraction(0)]

    def areas_of(self, line, year):
        key = {
            "none": None,
            "key": line["area_key_id"],
            "standard": self.assignment["area_key_id"],
        }[line["area_split"]]
        if key is None:
            return [], None
        chosen = {row["area_id"] for row in self.of_line("line_areas", line)}
        areas = [a for a in self.leaves if line["all_areas"] or self.lies_in(a, chosen)]
        weights = self.by_key(areas, key, year)
        return areas, None if weights is None else weights + [Fraction(0)]

    def lies_in(self, area, chosen):
        while area is not None:
            if area in chosen:
                return True
            area = self.parents[area]
        return False

    def outcome(self):
        """Every amount of the budget, and of every line, organisation and area; in cents."""
        budget, cells = {}, {}
        for year in self.years:
            money = self.funding(year)
            assigned = unassigned = 0
            amounts = self.line_amounts(year, money["available"])
            for line in self.lines:
                amount = amounts[line["line_id"]]
                for organisation, area, part in self.divide(line, year, amount):
                    cells[year, line["line_id"], organisation, area] = part
                    assigned += part if organisation else 0
                    unassigned += 0 if organisation else part
            money["allocated"], money["not_yet_assigned"] = assigned, unassigned
            money["unallocated"] = money["available"] - assigned - unassigned
            for name, amount in money.items():
                budget[year, name] = amount
        return budget, cells

    def divide(self, line, year, amount):
        members, weights = self.organisations_of(line, year)
        areas, area_weights = self.areas_of(line, year)
        for organisation, part in shared_out(amount, self.unit, members, weights):
            for area, cell_amount in shared_out(part, 1, areas, area_weights):
                is_shown = organisation and (area or not areas)
                if is_shown or cell_amount:
                    yield organisation, area, cell_amount


def shared_out(amount, unit, members, weights):
    """Every member's part, and last what stays with nobody."""
    parts = split(amount, unit, weights) if weights and members else None
    if parts is None:
        parts = [0] * len(members) + [amount]
    return zip(members + [None], parts, strict=True)


def award_part(award, year):
    """Which part of an award falls in a year."""
    first = award["covers_from"] or datetime.date(award["year"], 1, 1)
    last = award["covers_to"] or datetime.date(award["year"], 12, 31)
    if last < first:
        first, last = datetime.date(award["year"], 1, 1), datetime.date(award["year"], 12, 31)
    years = range(first.year, last.year + 1)
    whole = sum(part_of_year(first, last, y, "months") for y in years)
    return part_of_year(first, last, year, "months") / whole


# --- Comparing ---------------------------------------------------------------------------------


def budget_in(package):
    names = [name for name in package.columns["budget"] if name in BUDGET]
    for row in package.tables["budget"]:
        for name in names:
            yield ("budget", row["year"], name), cents(row[name])


BUDGET = (
    "committed",
    "expected",
    "counted",
    "reserve",
    "available",
    "allocated",
    "not_yet_assigned",
    "unallocated",
)


def allocations_in(package):
    for row in package.tables["allocations"]:
        key = row["year"], row["line_id"], row["organisation_id"], row["area_id"]
        yield ("allocations", *key), cents(row["amount"])


def matrix_in(package):
    for row in package.tables["allocation_matrix"]:
        for name, value in row.items():
            if name.startswith("amount_"):
                key = int(name.removeprefix("amount_")), row["line_id"], row["organisation_id"]
                yield ("allocation_matrix", *key), None if value is None else cents(value)


def expected_amounts(package, plan):
    """What must stand in the three files, after the stated filter."""
    budget, cells = plan.outcome()
    amounts = {}
    for (year, name), amount in budget.items():
        if not package.filter["years"] or year in package.filter["years"]:
            amounts["budget", year, name] = amount
    sums = {}
    for (year, line, organisation, area), amount in cells.items():
        if package.wants(year, line, organisation):
            amounts["allocations", year, line, organisation, area] = amount
            sums[year, line, organisation] = sums.get((year, line, organisation), 0) + amount
    rows = {(line, organisation) for _, line, organisation in sums}
    for year in plan.years:
        if package.filter["years"] and year not in package.filter["years"]:
            continue
        for line, organisation in rows:
            # Nobody has 0,00 where there is nothing left; who takes no part has nothing.
            nothing = 0 if organisation is None else None
            amount = sums.get((year, line, organisation), nothing)
            amounts["allocation_matrix", year, line, organisation] = amount
    return amounts


def read_amounts(package):
    """What stands in the three files. A row that stands there twice is refused."""
    amounts = {}
    for read in (budget_in, allocations_in, matrix_in):
        for key, amount in read(package):
            if key in amounts:
                raise ValueError(f"{place(key)} stands in the file twice")
            amounts[key] = amount
    return amounts


def read_ratios(package, plan):
    """The parts of years and index factors, with what they must be, to twelve decimals."""
    for year in plan.years:
        row = plan.year_rows[year]
        yield f"years/{year}/part", row["part"], to_twelve_decimals(plan.part(year))
        factor = plan.factor(plan.start.year, year)
        yield f"years/{year}/factor", row["factor"], to_twelve_decimals(factor)


def to_twelve_decimals(ratio):
    return Fraction(rounded(ratio * 10**12, 1), 10**12)


def place(key):
    return "/".join("-" if part is None else str(part) for part in key)


def shown(amount):
    return "nothing" if amount is None else f"{'-' if amount < 0 else ''}{abs(amount) / CENTS:.2f}"


def compare(folder):
    """Compares one package and prints what it found. Answers whether all is the same."""
    package = Package(folder)
    plan = Plan(package)
    expected, found = expected_amounts(package, plan), read_amounts(package)
    absent = object()
    differ = []
    for key in sorted(expected.keys() | found.keys(), key=place):
        right, there = expected.get(key, absent), found.get(key, absent)
        if right is not there and right != there:
            words = ["no row" if amount is absent else shown(amount) for amount in (right, there)]
            differ.append(f"{place(key)}: recomputed {words[0]}, in the file {words[1]}")
    ratios = list(read_ratios(package, plan))
    differ += [
        f"{name}: recomputed {right}, in the file {there}"
        for name, there, right in ratios
        if there != right
    ]
    filtered = ", filtered" if any(package.filter.values()) else ""
    print(
        f"{folder}: {len(expected)} amounts and {len(ratios)} ratios recomputed{filtered}, "
        f"{len(differ)} differ"
    )
    for line in differ[:20]:
        print(f"  {line}")
    if len(differ) > 20:
        print(f"  and {len(differ) - 20} more")
    return not differ


def main(folders):
    if not folders:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    try:
        return 0 if all([compare(folder) for folder in folders]) else 1
    except (OSError, LookupError, ValueError, TypeError, ArithmeticError) as error:
        print(f"cannot be read: {type(error).__name__}: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
