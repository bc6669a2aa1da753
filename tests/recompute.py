#!/usr/bin/env python3
"""Recomputes every cent of an export from its inputs alone.

    python3 tests/recompute.py FOLDER...
    python3 tests/recompute.py --self-test

A folder is one that `ontschot export` wrote, in any language and dialect. Everything that is read
is named by its `datapackage.json`. The rules are written here a second time, from the design and
not from the program, with exact fractions and the standard library only. Exit status: 0 if every
amount is the same, 1 if any differs, 2 if a package cannot be read. The self-test holds the rules
against cases that were worked by hand.
"""

import csv
import datetime
import json
import math
import sys
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

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

    def wants_year(self, year):
        """Whether the stated filter lets a year through."""
        return not self.filter["years"] or year in self.filter["years"]

    def wants_organisation(self, organisation):
        organisations = self.filter["organisations"]
        return not organisations or organisation in organisations

    def wants(self, year, line, organisation):
        """Whether it lets an amount through; without a year, whether it does in some year."""
        lines, organisations = self.filter["lines"], self.filter["organisations"]
        return (
            (year is None or self.wants_year(year))
            and (not lines or line in lines)
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


# What is counted of a list of landing, and how long lies between two meetings.
LANDING_NUMBERS = "items", "items_done", "items_open", "items_not_applicable"
WEEKS_BETWEEN = {"every_week": 1, "every_two_weeks": 2}
MONTHS_BETWEEN = {
    "every_month": 1,
    "every_two_months": 2,
    "every_quarter": 3,
    "every_half_year": 6,
    "every_year": 12,
}


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


def shared_out(total, unit, weights):
    """Everyone's part by their weights; None where there is nothing to divide by.

    In this and in all that follows, the last is nobody, under the name None: what it gets is not
    yet assigned, or not divided over areas.
    """
    parts = split(total, unit, weights.values()) if weights else None
    return None if parts is None else dict(zip(weights, parts, strict=True))


def along_path(norm, history, share):
    """The weights on the way from what everyone had to the norm, where the norm counts for `share`.

    The norm is None where nothing can be divided by it.
    """
    had = sum(history.values())
    if share >= 1 or had == 0:
        return norm
    if share == 0:
        return history | {None: Fraction(0)}
    if norm is None or sum(norm.values()) == 0:
        return None
    whole = sum(norm.values())
    return {
        who: (1 - share) * history.get(who, 0) / had + share * weight / whole
        for who, weight in norm.items()
    }


def within_bounds(total, unit, weights, bounds):
    """Everyone's part by their weights, but not less or more than their bounds.

    Whoever has no upper bound has infinity. Between the bounds all stand at the same level: the
    part over the weight.
    """
    least = {who: bounds[who][0] for who in weights}
    most = {who: bounds[who][1] if weight else least[who] for who, weight in weights.items()}
    if total < sum(least.values()):
        return shared_out(total, unit, least)
    if total > sum(most.values()):
        over = total - sum(most.values())
        by = {who: most[who] if weight else 0 for who, weight in weights.items()}
        added = shared_out(over, unit, by) or {None: over}
        return {who: most[who] + added.get(who, 0) for who in weights}
    level = last_level(total, weights, least, most)
    parts = {}
    for who, weight in weights.items():
        if weight == 0 or least[who] / weight > level:
            parts[who] = least[who]
        elif most[who] / weight <= level:
            parts[who] = most[who]
    left = total - sum(parts.values())
    free = {who: weight for who, weight in weights.items() if who not in parts}
    if free:
        return parts | shared_out(left, unit, free)
    return parts | {None: parts[None] + left}


def last_level(total, weights, least, most):
    """The highest level at which somebody reaches a bound and the total still suffices."""

    def given(level):
        return sum(min(max(level * weights[who], least[who]), most[who]) for who in weights)

    levels = {Fraction(0)}
    for who, weight in weights.items():
        if weight:
            levels |= {bound / weight for bound in (least[who], most[who]) if bound < math.inf}
    return max(level for level in levels if given(level) <= total)


def around_pins(total, pins, others, divide):
    """Everyone's part where some have a pinned amount, and `divide` divides what these leave.

    Where the pins are more than there is, or of the other sign, they stand and nobody else gets
    anything.
    """
    left = total - sum(pins.values())
    nothing = dict.fromkeys(others, 0) | {None: 0}
    is_over = left * total < 0 or (total == 0 and left != 0)
    return pins | nothing | ({} if pins and is_over else divide(left))


def built_rate(now, before, became, method):
    """A provisional figure, corrected by how much that of the year before was off.

    A rate that prices cannot have is none.
    """
    if method == "additive":
        return possible(rounded((now + became - before) * 10**10, 1) / Fraction(10**10))
    terms = [now, (1 + became) / (1 + before) - 1]
    terms = [possible(rounded(term * 10**4, 1) / Fraction(10**4)) for term in terms]
    return None if None in terms else possible(sum(terms))


def possible(rate):
    return rate if -1 < rate <= 10 else None


def days(first, last):
    return (last - first).days + 1


def month_end(year, month):
    next_month = datetime.date(year, month, 28) + datetime.timedelta(days=4)
    return next_month.replace(day=1) - datetime.timedelta(days=1)


def months_later(day, months):
    """The same day some months later, or the last of that month where it has no such day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return datetime.date(year, month, min(day.day, month_end(year, month).day))


def years_later(day, years):
    """The same day of a later year; the last of February where that has no 29th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


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
        end = month_end(year, month)
        within = max(first, start), min(last, end)
        if within[0] <= within[1]:
            part += Fraction(days(*within), days(start, end)) / 12
    return part


def union(periods):
    """The same days as those of all periods together, none of them twice."""
    joined = []
    for first, last in sorted(periods):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


class Block(NamedTuple):
    """A line in a year: who and where, and everyone's amount in every area."""

    organisations: list
    areas: list
    amounts: dict

    def shown(self):
        """The amounts that have a row: nobody's and nowhere's only where there is something."""
        for who in [*self.organisations, None]:
            for area in [*self.areas, None]:
                amount = self.amounts.get((who, area), 0)
                if amount or (who and (area or not self.areas)):
                    yield who, area, amount

    def of(self, who):
        return sum(amount for (other, _), amount in self.amounts.items() if other == who)


class Plan:
    """The inputs of a package, and what follows from them."""

    def __init__(self, package):
        tables = package.tables
        self.tables = tables
        self.assignment = tables["assignment"][0]
        self.start, self.end = self.assignment["start"], self.assignment["end"]
        self.phases, self.instalments = tables["phases"], tables["instalments"]
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
        self.pins = {
            (row["line_id"], row["organisation_id"], row["year"]): cents(row["amount"])
            for row in tables["pins"]
        }
        self.keys = {}
        for row in tables["keys"]:
            parts = self.keys.setdefault(row["key_id"], [])
            if row["figure"] is not None:
                parts.append((row["figure"], exact(row, "share"), row["figure_year"]))
        self.awards = {row["award_id"]: row for row in tables["awards"]}
        self.had = {}

    def of_line(self, table, line):
        return [row for row in self.tables[table] if row["line_id"] == line["line_id"]]

    # Years and members

    def part(self, year):
        return part_of_year(self.start, self.end, year, self.rule)

    def members_of(self, year):
        """Every member of a year, and which part of that year it takes part."""
        periods = {}
        for row in self.tables["memberships"]:
            # Who was asked or hesitates is no member yet.
            if row["status"] in ("invited", "hesitates"):
                continue
            first = max(row["from"] or self.start, self.start)
            last = min(row["to"] or self.end, self.end)
            if first <= last:
                periods.setdefault(row["organisation_id"], []).append((first, last))
        members = {}
        for who in sorted(periods, key=number_of):
            parts = [part_of_year(*period, year, self.rule) for period in union(periods[who])]
            if sum(parts):
                members[who] = sum(parts)
        return members

    def relative(self, who, year):
        """For which part of the plan's part of a year an organisation is a member."""
        return min(self.members[year][who] / self.part(year), Fraction(1))

    # The index

    def typed(self, name, year):
        row = self.year_rows.get(year)
        return exact(row, name) if row else None

    def rate(self, year, part=None):
        """What was typed for wages or materials, or for all; else what the figures build; else 0."""
        own = self.typed(TYPED[part], year) if part else None
        rates = own, self.typed("rate", year), self.built(year, part)
        return next((rate for rate in rates if rate is not None), Fraction(0))

    def built(self, year, part=None):
        """The rate of the figures of a year and the year before; None where one is missing."""
        weight = exact(self.assignment, "wage_weight")
        wages, prices = self.figures_of(year, "wages"), self.figures_of(year, "prices")
        both = wages if weight == 1 else prices
        if 0 < weight < 1 and wages and prices:
            both = [weight * w + (1 - weight) * p for w, p in zip(wages, prices)]
        elif 0 < weight < 1:
            both = None
        if both is None:
            return None
        own = {"wages": wages, "materials": prices}.get(part) or both
        return built_rate(*own, self.assignment["index_method"])

    def figures_of(self, year, what):
        """Provisional, and of the year before provisional and definitive."""
        figures = [
            self.typed(f"{what}_provisional", year),
            self.typed(f"{what}_provisional", year - 1),
            self.typed(f"{what}_definitive", year - 1),
        ]
        return None if None in figures else figures

    def factor(self, base, year, part=None):
        """What prices of one year are multiplied by to be those of another."""
        first, last = min(base, year), max(base, year)
        factor = Fraction(1)
        for y in range(first + 1, last + 1):
            factor *= 1 + self.rate(y, part)
        return factor if base <= year else 1 / factor

    def level(self, line, base, year):
        """The same for a line, of which a part may be wages in the prices of the first year."""
        share = exact(line, "wages") if line["indexed"] else None
        if share is None:
            return self.factor(base, year)
        wages, materials = (self.factor(base, year, part) for part in TYPED)
        return share * wages + (1 - share) * materials

    def steps(self, line, base, year):
        """What is multiplied by in every year on the way."""
        onward = 1 if base <= year else -1
        levels = [self.level(line, base, y) for y in range(base, year + onward, onward)]
        return [now / before for before, now in zip(levels, levels[1:])]

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
        natures = {nature: 0 for nature in ("recurrent", "incidental")}
        for row in rows:
            if row["nature"] in natures:
                natures[row["nature"]] += self.counted(row)
        return natures | {
            "committed": committed,
            "expected": expected,
            "counted": counted,
            "reserve": reserve,
            "available": counted - reserve,
        }

    def counted(self, row):
        """What counts of a source in a year."""
        counts = self.year_rows[row["year"]]["count_expected"]
        return cents(row["committed"]) + (cents(row["expected"]) if counts else 0)

    def taken(self, year, allocated):
        """What the awards of a year take of each scheme."""
        own = (self.assignment["scheme"] or "").strip()
        if own or year not in self.years:
            return {own: allocated}
        schemes = {}
        rows = [row for row in self.tables["sources"] if row["year"] == year]
        for row in sorted(rows, key=lambda row: number_of(row["source_id"])):
            scheme = (row["scheme"] or "").strip()
            schemes[scheme] = schemes.get(scheme, 0) + self.counted(row)
        parts = split(allocated, 1, schemes.values()) or [0] * len(schemes)
        return dict(zip(schemes, parts, strict=True))

    def own_amount(self, line, year):
        """The amount of a line that does not go by weight."""
        if line["method"] == "per_year":
            rows = self.of_line("line_years", line)
            return sum(cents(row["amount"]) for row in rows if row["year"] == year)
        base = line["base_year"] or self.start.year
        if line["method"] == "per_unit":
            times = self.level(line, base, year) if line["indexed"] else Fraction(1)
            times *= self.part(year) * self.counted_units(line, year)
            return rounded(cents(line["unit_amount"]) * times, self.unit)
        amount = cents(line["amount"])
        steps = self.steps(line, base, year) if line["indexed"] else []
        if self.assignment["index_base"] == "rounded":
            for step in steps:
                amount = self.computed(amount, step)
            return self.computed(amount, self.part(year))
        factor = self.level(line, base, year) if line["indexed"] else Fraction(1)
        return self.computed(amount, factor * self.part(year))

    def counted_units(self, line, year):
        """How many units there are in the areas of a line; none where a figure is missing."""
        asked = line["unit_figure_year"]
        areas = self.areas_of(line)
        counts = self.by_figure(areas, line["unit_figure"], asked, year)
        return Fraction(0) if counts is None else sum(counts.values())

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

    # Figures and weights, by member. `None` for all of them: nothing can be divided by them.

    def figures_by_member(self):
        figures = {}
        for row in sorted(self.tables["figures"], key=lambda row: number_of(row["figure_id"])):
            member = row["area_id"] or row["organisation_id"]
            years = figures.setdefault((member, row["figure"]), {})
            years.setdefault(row["year"], (row["value"], row["base"]))
        return figures

    def figure(self, member, name, asked, year):
        """The count of a member; of a rate, that part of the count that it is a percentage of."""
        value, base = self.figure_row(member, name, asked, year)
        if value is None or base is None:
            return value
        count, is_rate = self.figure_row(member, base, asked, year)
        return None if count is None or is_rate else value / 100 * count

    def figure_row(self, member, name, asked, year):
        """Value and base of the year that was asked for, else of the year that comes nearest."""
        years = self.figures.get((member, name), {})
        before = [y for y in years if y <= year]
        nearest = max(before) if before else min(years, default=None)
        return years.get(nearest if asked is None else asked, (None, None))

    def by_figure(self, members, name, asked, year):
        values = {member: self.figure(member, name, asked, year) for member in members}
        return None if None in values.values() else values

    def by_key(self, members, key, year):
        weights = dict.fromkeys(members, Fraction(0))
        for name, share, asked in self.keys[key]:
            values = self.by_figure(members, name, asked, year)
            if values is None:
                return None
            whole = sum(values.values())
            for member in members if whole else []:
                weights[member] += share * values[member] / whole
        return weights

    def history(self, line, member):
        """What an organisation had, in euros; less than nothing counts as nothing."""
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

    def by_shares(self, members, line, year):
        """The shares of some members. What all members leave of the whole is nobody's."""
        rows = self.of_line("line_organisations", line)
        shares = {row["organisation_id"]: exact(row, "share") or Fraction(0) for row in rows}
        if sum(shares.values()) > 1:
            return None
        everyone = self.members_of_line(line, year)
        weights = {member: shares.get(member, Fraction(0)) for member in members}
        return weights | {None: 1 - sum(shares.get(member, 0) for member in everyone)}

    # Over organisations

    def members_of_line(self, line, year):
        members = list(self.members[year])
        if line["all_organisations"]:
            return members
        rows = self.of_line("line_organisations", line)
        chosen = {row["organisation_id"] for row in rows if row["takes_part"]}
        return [member for member in members if member in chosen]

    def norm(self, line, year, members):
        """The weights by the split of a line, and nobody's."""
        if line["split"] == "shares":
            return self.by_shares(members, line, year)
        if line["split"] == "equal":
            weights = dict.fromkeys(members, Fraction(1))
        elif line["split"] == "history":
            weights = {member: self.history(line, member) for member in members}
        elif line["split"] == "figure":
            weights = self.by_figure(members, line["figure"], line["figure_year"], year)
        else:
            weights = self.by_key(members, line["key_id"], year)
        if weights is None:
            return None
        return self.in_part(weights, year) | {None: Fraction(0)}

    def in_part(self, weights, year):
        """Weights for the part of the year in which each is a member."""
        return {who: weight * self.relative(who, year) for who, weight in weights.items()}

    def weights(self, line, year, amount, members):
        norm = self.norm(line, year, members)
        share = exact(self.year_rows[year], "path")
        if not line["follows_path"] or amount <= 0 or share is None:
            return norm
        history = {member: self.history(line, member) for member in members}
        return along_path(norm, self.in_part(history, year), share)

    def over_organisations(self, line, year, amount):
        """Everyone's part of a line, and nobody's."""
        members = self.members_of_line(line, year)
        if not members:
            return {None: amount}
        pins = {who: self.pins.get((line["line_id"], who, year)) for who in members}
        pins = {who: pin for who, pin in pins.items() if pin is not None}
        others = [who for who in members if who not in pins]

        def divide(left):
            weights = self.weights(line, year, amount, others)
            if weights is None or sum(weights.values()) == 0:
                return {None: left}
            if self.is_bounded(line, year) and amount > 0 and left > 0:
                bounds = {who: self.bounds(line, year, who) for who in weights}
                return within_bounds(left, self.unit, weights, bounds)
            return shared_out(left, self.unit, weights)

        return around_pins(amount, pins, others, divide)

    def is_bounded(self, line, year):
        row = self.year_rows[year]
        bounds = exact(row, "floor"), exact(row, "cap")
        return line["in_corridor"] and bounds != (None, None)

    def bounds(self, line, year, who):
        """The least and the most that an organisation gets, in whole units; nobody has no bounds."""
        before = self.before(line, year, who) if who else 0
        if before <= 0:
            return 0, math.inf
        row = self.year_rows[year]
        floor, cap = exact(row, "floor"), exact(row, "cap")
        least = 0 if floor is None else math.ceil(before * (1 + floor) / self.unit) * self.unit
        most = math.inf
        if cap is not None:
            most = math.floor(before * (1 + cap) / self.unit) * self.unit
        return least, max(least, most)

    def before(self, line, year, who):
        """What an organisation had before, in cents, for the part of this year that it is a member.

        Before the first year of the term that is what it had in earlier awards.
        """
        own = self.members[year][who]
        if year == self.start.year:
            from_year = self.history_year(line)
            amount = self.history(line, who) * CENTS * own
        else:
            from_year = year - 1
            had = self.had.get((from_year, line["line_id"], who), 0)
            own_then = self.members[from_year].get(who)
            amount = had / own_then * own if own_then else Fraction(0)
        if self.assignment["bounds_indexed"]:
            base = line["base_year"] or self.start.year
            amount *= self.level(line, base, year) / self.level(line, base, from_year)
        return amount

    # Over areas

    def areas_of(self, line):
        chosen = {row["area_id"] for row in self.of_line("line_areas", line)}
        return [a for a in self.leaves if line["all_areas"] or self.lies_in(a, chosen)]

    def lies_in(self, area, chosen):
        while area is not None:
            if area in chosen:
                return True
            area = self.parents[area]
        return False

    def area_key(self, line):
        return {
            "none": None,
            "key": line["area_key_id"],
            "standard": self.assignment["area_key_id"],
        }[line["area_split"]]

    # The outcome

    def by_rules(self, line, year, amount):
        """The block of a line as the rules give it."""
        key = self.area_key(line)
        areas = [] if key is None else self.areas_of(line)
        weights = self.by_key(areas, key, year) if areas else None
        parts = self.over_organisations(line, year, amount)
        amounts = {}
        for who, part in parts.items():
            in_areas = shared_out(part, 1, weights) or {None: part}
            amounts |= {(who, area): amount for area, amount in in_areas.items()}
        return Block(self.members_of_line(line, year), areas, amounts)

    def as_awarded(self, line, year):
        """The block of a line as it was awarded. Of two facts for it the first counts."""
        rows = self.of_line("awarded_amounts", line)
        rows = [row for row in rows if row["year"] == year]
        first = min((row["fact_id"] for row in rows), key=number_of, default=None)
        amounts = {
            (row["organisation_id"], row["area_id"]): cents(row["amount"])
            for row in rows
            if row["fact_id"] == first and row["amount"] is not None
        }
        organisations = sorted({who for who, _ in amounts if who}, key=number_of)
        areas = sorted({area for _, area in amounts if area}, key=number_of)
        return Block(organisations, areas, amounts)

    def awarding(self, year):
        """As the phase says that began last and holds on the year's first day in the term."""
        day = max(self.start, datetime.date(year, 1, 1))
        starts = [row["from"] for row in self.phases if row["from"] and row["from"] <= day]
        holding = [
            row
            for row in self.phases
            if (row["from"] or day) <= day and day <= (row["to"] or day)
            # One without a last day holds until the next begins.
            and (row["to"] or not any(s > (row["from"] or datetime.date.min) for s in starts))
        ]
        if not holding:
            form, lead = self.assignment["award_form"], self.assignment["lead_id"]
            return Awarding(form, lead if form in ("lead", "entity") else None, "by_recipient")
        last = max(
            holding,
            key=lambda row: (row["from"] or datetime.date.min, number_of(row["phase_id"])),
        )
        lead = None if last["form"] == "separate" else last["lead_id"]
        return Awarding(last["form"], lead, last["route"])

    def months(self, year):
        """The months in which is paid, each with its weight and instalment."""
        own = [
            month
            for month in range(1, 13)
            if datetime.date(year, month, 1) <= self.end and self.start <= month_end(year, month)
        ]
        pattern = self.assignment["payment_pattern"]
        if pattern == "monthly":
            parts = [(month, 1, None) for month in own]
        elif pattern == "quarterly":
            firsts = {(month - 1) // 3: month for month in reversed(own)}
            parts = [(month, 1, None) for month in sorted(firsts.values())]
        elif pattern == "once":
            parts = [(own[0], 1, None)]
        else:
            parts = [
                (row["month"], exact(row, "share"), row["instalment_id"])
                for row in self.instalments
                if row["month"] in own
            ]
            parts.sort(key=lambda part: (part[0], number_of(part[2])))
        return parts if any(weight > 0 for _, weight, _ in parts) else [(own[0], 1, None)]

    def payments(self, year, shares):
        kept_back = exact(self.assignment, "kept_back") or 0
        months = self.months(year)
        for who, amount in self.awarding(year).dues(shares):
            kept = rounded(amount * kept_back, 1)
            advances = split(amount - kept, 1, [weight for _, weight, _ in months])
            for (month, _, instalment), advance in zip(months, advances):
                if advance:
                    yield (*who, month, instalment), advance
            if kept:
                yield (*who, None, None), kept

    def outcome(self):
        """The budget of every year, every amount that has a row, and every amendment; in cents."""
        budget, cells, amendments = {}, {}, {}
        for year in self.years:
            money = self.funding(year)
            amounts = self.line_amounts(year, money["available"])
            assigned = unassigned = 0
            money |= {"recurrent_lines": 0, "incidental_lines": 0}
            for line in self.lines:
                line_id = line["line_id"]
                block = self.by_rules(line, year, amounts[line_id])
                if self.year_rows[year]["awarded"]:
                    computed, block = block, self.as_awarded(line, year)
                    for place in computed.amounts.keys() | block.amounts.keys():
                        both = block.amounts.get(place, 0), computed.amounts.get(place, 0)
                        if both[0] != both[1]:
                            amendments[year, line_id, *place] = both
                for who, area, amount in block.shown():
                    cells[year, line_id, who, area] = amount
                self.had |= {(year, line_id, who): block.of(who) for who in block.organisations}
                unassigned += block.of(None)
                assigned += sum(block.of(who) for who in block.organisations)
                if line["nature"] != "not_said":
                    money[line["nature"] + "_lines"] += sum(block.amounts.values())
            money["allocated"], money["not_yet_assigned"] = assigned, unassigned
            money["unallocated"] = money["available"] - assigned - unassigned
            money["allocated_real"] = rounded(assigned / self.factor(self.start.year, year), 1)
            budget |= {(year, name): amount for name, amount in money.items()}
        return budget, cells, amendments


    # Legal rules, reporting and state aid

    def legal_rule(self, topic, day):
        """The rule that holds on a day: one of the dossier, or else of the program."""
        holding = [
            row
            for row in self.tables["rules"]
            if row["topic"] == topic
            and (row["valid_from"] or day) <= day <= (row["valid_to"] or day)
        ]
        own = [row for row in holding if row["rule_id"]]

        def begun(row):
            return row["valid_from"] or datetime.date.min, number_of(row["rule_id"] or "-0")

        return max(own or holding, key=begun, default=None)

    def award_day(self, year):
        """The day of the decision, or the day before the year, or the term, begins."""
        awarded = {y: row["awarded"] for y, row in self.year_rows.items() if row["awarded"]}
        if year in awarded:
            return awarded[year]
        is_for_term = self.assignment["award_for"] == "whole_term"
        if is_for_term and awarded:
            return min(awarded.values())
        first = self.start if is_for_term else max(self.start, datetime.date(year, 1, 1))
        return first - datetime.timedelta(days=1)

    def made(self, shares, is_separate=False):
        """Every award: to whom, with what each has of it in each year."""
        is_yearly = is_separate or self.assignment["award_for"] == "one_year"
        made = {}
        for (year, who), amount in sorted(shares.items(), key=lambda of: of[0]):
            if amount > 0:
                to = who if is_separate else self.awarding(year).recipient(who)
                award = made.setdefault((year if is_yearly else None, to), {})
                award.setdefault(year, {})[who] = amount
        return [(to, award) for (_, to), award in made.items()]

    def duties(self, shares, is_separate=False):
        """Every document that must be there, with the amount by which its rule was chosen."""
        is_whole = is_separate or self.assignment["reported_on"] == "whole_award"
        for to, award in self.made(shares, is_separate):
            years = sorted(award)
            for rule in self.tables["reporting_rules"]:
                spans = [years] if rule["kind"] == "final" else [[year] for year in years]
                for span in spans:
                    judged = {}
                    for who, amount in ((w, a) for year in span for w, a in award[year].items()):
                        reporter = to if is_whole else who
                        judged[reporter] = judged.get(reporter, 0) + amount
                    for reporter, amount in judged.items():
                        if self.holds_for(rule, amount, self.award_day(span[0])):
                            for first, last in self.spans(rule, span):
                                key = span[-1], rule["reporting_rule_id"], to, reporter, last
                                yield key, first, amount, due(rule, first, last)

    @staticmethod
    def holds_for(rule, amount, day):
        least, most = rule["from_amount"], rule["below_amount"]
        return (
            (least is None or cents(least) <= amount)
            and (most is None or amount < cents(most))
            and (rule["valid_from"] or day) <= day <= (rule["valid_to"] or day)
        )

    def spans(self, rule, years):
        """The days that documents of a rule are about: those of the years, or some months each."""
        first = max(self.start, datetime.date(years[0], 1, 1))
        last = min(self.end, datetime.date(years[-1], 12, 31))
        if rule["kind"] != "periodic":
            return [(first, last)]
        if rule["every_months"] is None:
            return []
        spans, times, months = [], 0, int(rule["every_months"])
        while (start := months_later(self.start, times * months)) <= self.end:
            times += 1
            end = months_later(self.start, times * months) - datetime.timedelta(days=1)
            spans.append((start, min(end, self.end)))
        return [span for span in spans if first <= span[1] <= last]

    def granted(self, shares):
        """Everything that was granted to somebody on a day, on which basis; the plan's own first."""
        own = {}
        for (year, who), amount in sorted(shares.items(), key=lambda of: of[0]):
            first, total = own.get((who, self.award_day(year)), (year, 0))
            own[who, self.award_day(year)] = first, total + amount
        for (who, day), (year, amount) in own.items():
            yield who, day, self.basis(who, day), amount, ("assignment", year)
        tagged = {row["award_id"] for row in self.tables["award_lines"]}
        for award in self.awards.values():
            is_planned = award["year"] in self.years and award["award_id"] in tagged
            if award["organisation_id"] and award["granted"] is not None and not is_planned:
                day = award_days(award)[0] - datetime.timedelta(days=1)
                who = award["organisation_id"]
                yield who, day, self.basis(who, day), cents(award["granted"]), ("award", None)
        for row in self.tables["aid"]:
            if row["amount"] is not None and row["granted_on"]:
                what = row["basis"], cents(row["amount"]), ("elsewhere", None)
                yield row["organisation_id"], row["granted_on"], *what

    def basis(self, who, day):
        """On which basis somebody is awarded on a day; None where that is not recorded."""
        holding = [
            row
            for row in self.tables["aid"]
            if row["organisation_id"] == who
            and row["amount"] is None
            and (row["basis"] in ("de_minimis", "sgei_de_minimis") or (row["reason"] or "").strip())
            and (row["valid_from"] or day) <= day <= (row["valid_to"] or day)
        ]

        def begun(row):
            return row["valid_from"] or datetime.date.min, number_of(row["aid_id"])

        return max(holding, key=begun, default={"basis": None})["basis"]

    def undertaking(self, who):
        for row in self.tables["aid"]:
            name = (row["undertaking"] or "").strip().lower()
            if row["organisation_id"] == who and name:
                return name
        return None, who

    def state_aid(self, shares):
        """Every award of the plan against the ceilings that are asked for."""
        granted = [one for one in self.granted(shares) if one[3] > 0]
        for one in granted:
            who, day, basis, amount, (origin, year) = one
            if origin != "assignment":
                continue
            group = self.undertaking(who)
            others = [other for other in granted if self.undertaking(other[0]) == group]
            topics = ["de_minimis"]
            if basis in ("no_aid", "other_basis"):
                topics = [None]
            elif basis == "sgei_de_minimis":
                topics = ["sgei_de_minimis"]
            elif any(other[2] == "sgei_de_minimis" for other in others):
                topics.append("sgei_de_minimis")
            for topic in topics:
                rule = topic and self.legal_rule(topic, day)
                start = rule and first_counted(rule, day)
                bases = {None, "de_minimis", topic}
                within = [o for o in others if start and start <= o[1] <= day and o[2] in bases]
                elsewhere = sum(o[3] for o in within if o[4][0] == "elsewhere")
                beside = sum(o[3] for o in within if o[4][0] != "elsewhere" and o is not one)
                total = amount + beside + elsewhere
                ceiling = rule and rule["amount"] and cents(rule["amount"])
                yield (who, day, topic), {
                    "year": year,
                    "basis": basis,
                    "awarded_amount": amount,
                    "other_awards": beside,
                    "aid_elsewhere": elsewhere,
                    "counted_sum": total if start else None,
                    "counted_from": start or None,
                    "ceiling": ceiling or None,
                    "above_ceiling": bool(ceiling) and total > ceiling,
                }


def due(rule, first, last):
    """The day on which what is about these days must be there; None where no rule says so."""
    start = first if rule["kind"] == "interim" else last
    if rule["due_month"]:
        year = start.year + (rule["kind"] != "interim")
        end = month_end(year, int(rule["due_month"]))
        return end.replace(day=min(int(rule["due_day"] or 31), end.day))
    weeks = rule["due_weeks"]
    if weeks is None:
        return start if rule["kind"] == "periodic" else None
    return start + datetime.timedelta(weeks=int(weeks))


def first_counted(rule, day):
    """The first day that counts for an award on a day; None where the rule names no years."""
    if rule["number"] is None:
        return None
    years = int(rule["number"])
    if rule["period"] == "book_years":
        return datetime.date(day.year - years + 1, 1, 1)
    return months_later(day, -12 * years) + datetime.timedelta(days=1)


class Settling:
    """The end of the years: what awards come to, what each has of that, and who bears an overspend.

    An award of a year is known by whom it is made out to; EVERYONE where there is one for all.
    """

    EVERYONE = "everyone"

    def __init__(self, plan, budget, cells):
        self.plan, self.budget, self.tables = plan, budget, plan.tables
        self.by_cost = plan.assignment["settled_on"] == "actual_cost"
        self.of_line, self.granted = {}, {}
        for (year, line, who, _), amount in cells.items():
            if who is not None:
                key = year, line, who
                self.of_line[key] = self.of_line.get(key, 0) + amount
                self.granted[year, who] = self.granted.get((year, who), 0) + amount
        self.granted = {key: amount for key, amount in self.granted.items() if amount}
        self.determined = {}
        for row in reversed(self.sorted("determinations", "determination_id")):
            party = self.party(row["year"], row["organisation_id"])
            if row["year"] in plan.years and party:
                self.determined[row["year"], party] = row
        self.carried = [row for row in self.tables["carry_overs"] if self.can_move(row)]
        self.set_off = list(self.set_offs())
        self.balances, self.reserves = {}, {}
        for row in reversed(self.sorted("equalisation_reserves", "equalisation_reserve_id")):
            self.reserves[row["organisation_id"]] = row
        self.awards, self.own = {}, {}
        for year in sorted(self.touched()):
            self.settle(year)

    def sorted(self, table, id_column):
        return sorted(self.tables[table], key=lambda row: number_of(row[id_column]))

    def is_one_award(self, year):
        return self.plan.awarding(year).form != "separate"

    def party(self, year, addressed):
        """Which award of a year is meant by whom it is addressed to; None where there is none."""
        if not self.is_one_award(year):
            return addressed
        lead = self.plan.awarding(year).lead
        return self.EVERYONE if addressed in (None, lead) else None

    def can_move(self, row):
        both = self.is_one_award(row["from_year"]) and self.is_one_award(row["to_year"])
        return (
            row["decided_on"]
            and row["from_year"] in self.plan.years
            and row["from_year"] < row["to_year"]
            and cents(row["amount"]) > 0
            and (both or row["organisation_id"])
        )

    def set_offs(self):
        """From which award, with which award, how much."""
        for (year, party), row in self.determined.items():
            other = row["set_off_year"]
            if not cents(row["set_off"]) or other is None or other <= year:
                continue
            to = self.party(other, None if party == self.EVERYONE else party)
            lead = self.plan.awarding(year).lead if self.is_one_award(year) else None
            to = to or (lead and self.party(other, lead))
            if to:
                yield (year, party), (other, to), cents(row["set_off"])

    def touched(self):
        years = {row["year"] for row in self.tables["results"]}
        years |= {year for year, _ in self.determined}
        years |= {row[name] for row in self.carried for name in ("from_year", "to_year")}
        years |= {year for _, (year, _), _ in self.set_off}
        return years & set(self.plan.years)

    def moved(self, year, who):
        """What comes in and what goes out by carry-overs of somebody, or of nobody in particular."""
        rows = [row for row in self.carried if row["organisation_id"] == who]
        into = sum(cents(row["amount"]) for row in rows if row["to_year"] == year)
        return into, sum(cents(row["amount"]) for row in rows if row["from_year"] == year)

    def costs(self, year, who):
        """Costs, eligible costs and income; None where some are not known."""
        rows = [
            row
            for row in self.tables["results"]
            if (row["year"], row["organisation_id"]) == (year, who)
        ]
        if not rows or any(row["costs"] is None for row in rows):
            return None
        eligible = [row["costs"] if row["eligible"] is None else row["eligible"] for row in rows]
        return tuple(
            sum(map(cents, amounts))
            for amounts in (
                [row["costs"] for row in rows],
                eligible,
                [row["income"] for row in rows],
            )
        )

    def settle(self, year):
        plan, one = self.plan, self.is_one_award(year)
        who = {who for at, who in self.granted if at == year}
        who |= {row["organisation_id"] for row in self.tables["results"] if row["year"] == year}
        who |= {
            row["organisation_id"]
            for row in self.carried
            if year in (row["from_year"], row["to_year"]) and row["organisation_id"]
        }
        members = {one_of: self.member(year, one_of) for one_of in sorted(who, key=number_of)}
        parties = {self.EVERYONE} if one else set(members)
        parties |= {party for at, party in self.determined if at == year}
        parties |= {to for _, (at, to), _ in self.set_off if at == year}
        advances = {}
        shares = {who: self.granted[at, who] for at, who in self.granted if at == year}
        shares = {who: shares[who] for who in sorted(shares, key=number_of)}
        for (leg, recipient, _, month, _), amount in plan.payments(year, shares):
            if leg == "award" and month is not None:
                party = self.EVERYONE if one else recipient
                advances[party] = advances.get(party, 0) + amount
        for party in parties:
            of = members if party == self.EVERYONE else {
                who: member for who, member in members.items() if who == party
            }
            award = self.award(year, party, of, advances.get(party, 0))
            self.awards[year, party] = award
            if award["determined"] is not None:
                self.part(award["determined"], party, of)
        for one_of, member in members.items():
            self.close(year, one_of, member)
            self.own[year, one_of] = member

    def member(self, year, who):
        into, out = self.moved(year, who)
        granted = self.granted.get((year, who), 0)
        member = {"granted": granted, "carried_in": into, "carried_out": out}
        member["award"] = granted + into - out
        member["all_costs"] = self.costs(year, who)
        member["own_part"] = None
        return member

    def award(self, year, party, of, advances):
        row = self.determined.get((year, party))
        into, out = self.moved(year, None) if party == self.EVERYONE else (0, 0)
        award = {
            "determination_id": row and row["determination_id"],
            "granted": sum(member["granted"] for member in of.values()),
            "carried_in": into + sum(member["carried_in"] for member in of.values()),
            "carried_out": out + sum(member["carried_out"] for member in of.values()),
        }
        award["award"] = award["granted"] + award["carried_in"] - award["carried_out"]
        costs = [member["all_costs"] for member in of.values()]
        known = any(costs) and all(
            member["all_costs"] or not member["award"] for member in of.values()
        )
        all_costs = tuple(map(sum, zip(*filter(None, costs)))) if known else None
        award |= named_costs(all_costs)
        if not self.by_cost:
            award["by_rule"] = award["award"]
        elif all_costs:
            award["by_rule"] = min(award["award"], max(all_costs[1] - all_costs[2], 0))
        else:
            award["by_rule"] = None
        before = sum(amount for _, to, amount in self.set_off if to == (year, party))
        typed = {} if row is None else row
        amount, paid = typed.get("amount"), typed.get("paid")
        award["determined"] = award["by_rule"] if amount is None else cents(amount)
        award["determined_on"] = typed.get("determined_on")
        award["paid"] = advances - before if paid is None else cents(paid)
        award["set_off_before"] = before
        award["recovered"] = cents(typed.get("recovered"))
        award["set_off"] = sum(amount for at, _, amount in self.set_off if at == (year, party))
        award["still_open"] = None
        if award["determined"] is not None:
            had = award["paid"] + before + award["carried_in"] - award["carried_out"]
            undue = had - award["determined"]
            award["still_open"] = undue - award["recovered"] - award["set_off"]
        day = award["determined_on"]
        rule = day and self.plan.legal_rule("recovery_years", day)
        years = rule and rule["number"]
        award["recoverable_until"] = months_later(day, int(years) * 12) if years else None
        return award

    def part(self, determined, party, of):
        """Everyone's own part of what was determined."""
        if party != self.EVERYONE:
            for member in of.values():
                member["own_part"] = determined
            return
        awards = {who: member["award"] for who, member in of.items()}
        spent = {
            who: max(member["all_costs"][1] - member["all_costs"][2], 0)
            if member["all_costs"]
            else (None if member["award"] else 0)
            for who, member in of.items()
        }
        nothing = dict.fromkeys(of, 0)
        covered, over = nothing, nothing
        is_by_cost = self.by_cost and None not in spent.values()
        if is_by_cost:
            covered = {who: max(min(spent[who], awards[who]), 0) for who in of}
            over = {who: spent[who] - covered[who] for who in of}
        rest = determined - sum(covered.values())
        if is_by_cost and rest < 0:
            parts = self.divided(determined, covered)
        else:
            to_over = max(min(rest, sum(over.values())), 0)
            left = rest - to_over
            more = awards if left == sum(awards.values()) else self.divided(left, awards)
            parts = self.added(self.added(covered, self.divided(to_over, over)), more)
        for who, member in of.items():
            member["own_part"] = parts and parts[who]

    @staticmethod
    def divided(amount, weights):
        return dict.fromkeys(weights, 0) if not amount else shared_out(amount, 1, weights)

    @staticmethod
    def added(one, other):
        return one and other and {who: one[who] + other[who] for who in one}

    def close(self, year, who, member):
        """The difference, and what goes into the equalisation reserve."""
        costs = member.pop("all_costs")
        member |= named_costs(costs)
        known = costs and member["own_part"] is not None
        difference = member["own_part"] - costs[0] + costs[2] if known else None
        names = "before", "change", "after", "due", "cap"
        member |= {"difference": difference} | {f"reserve_{name}": None for name in names}
        member["kept"] = difference
        row = self.reserves.get(who)
        if row is None or (row["from_year"] or year) > year:
            return
        before = self.balances.get(who, cents(row["opening"]))
        limits = [] if row["reserve_cap"] is None else [cents(row["reserve_cap"])]
        share = exact(row, "cap_share")
        limits += [] if share is None else [rounded(member["granted"] * share, 1)]
        cap = min(limits) if limits else None
        change = difference
        if known and difference < 0:
            change = max(difference, -max(before, 0))
        elif known and cap is not None:
            change = min(difference, max(cap - before, 0))
        after = self.balances[who] = before + (change or 0)
        member |= {"reserve_before": before, "reserve_change": change, "reserve_after": after}
        member["reserve_cap"] = cap
        if known:
            member["kept"] = difference - change
        if year == self.plan.end.year:
            member["reserve_due"] = rounded(after * exact(row, "subsidised"), 1)

    def overspends(self, year):
        """By line and organisation: what it has, what it cost, and who bears the difference."""
        rows = {}
        for row in self.tables["results"]:
            key = row["line_id"], row["organisation_id"]
            if row["year"] == year and row["line_id"]:
                rows.setdefault(key, []).append(row)
        order = sorted(rows, key=lambda key: (number_of(key[0]), number_of(key[1])))
        costs, has, lines = {}, {}, {}
        for key in order:
            if all(row["costs"] is not None for row in rows[key]):
                costs[key] = sum(cents(row["costs"]) - cents(row["income"]) for row in rows[key])
                has[key] = self.of_line.get((year, *key), 0)
                for row in self.carried:
                    if (row["line_id"], row["organisation_id"]) == key:
                        into = row["to_year"] == year
                        has[key] += cents(row["amount"]) * (into - (row["from_year"] == year))
                lines.setdefault(key[0], []).append(key)
        over = {key: max(costs[key] - has[key], 0) for key in costs}
        left = {key: max(has[key] - costs[key], 0) for key in costs}
        groups = [list(costs)]
        if not self.is_one_award(year):
            whose = sorted({who for _, who in costs}, key=number_of)
            groups = [[key for key in costs if key[1] == who] for who in whose]
        steps = {}
        for group in groups:
            for line in lines:
                self.cover([key for key in group if key[0] == line], over, left, steps, 0)
        for group in groups:
            self.cover(group, over, left, steps, 1)
        reserve = {"reserve": max(self.budget[year, "reserve"], 0)}
        self.cover(list(costs), over, reserve, steps, 2)
        for line, keys in lines.items():
            rest = sum(over[key] for key in keys)
            share = next(exact(row, "risk_share") for row in self.plan.lines if row["line_id"] == line)
            borne = split(rest, 1, [share or 0, 1 - (share or 0)])[0]
            own = self.divided(rest - borne, {key: over[key] for key in keys})
            for key in keys:
                steps.setdefault(key, [0, 0, 0])
                steps[key] += [over[key] - own[key], own[key]]
        for key in costs:
            yield key, (has[key], costs[key], max(costs[key] - has[key], 0), *steps[key])

    def cover(self, keys, over, left, steps, step):
        """Covers what some spent too much with what is left, in proportion on both sides."""
        givers = [key for key in left if key in keys or key == "reserve"]
        covered = min(sum(over[key] for key in keys), sum(left[key] for key in givers))
        parts = self.divided(covered, {key: over[key] for key in keys})
        given = self.divided(covered, {key: left[key] for key in givers})
        for key in keys:
            steps.setdefault(key, [0, 0, 0])[step] = parts[key]
            over[key] -= parts[key]
        for key in givers:
            left[key] -= given[key]


def named_costs(costs):
    return dict(zip(("costs", "eligible", "income"), costs or (None, None, None)))


AWARD_NUMBERS = (
    "granted carried_in carried_out award costs eligible income by_rule determined paid "
    "set_off_before recovered set_off still_open"
).split()
OWN_NUMBERS = (
    "granted carried_in carried_out award costs eligible income own_part difference "
    "reserve_before reserve_change reserve_after reserve_due reserve_cap kept"
).split()
OVERSPEND_NUMBERS = (
    "has cost overspend borne_on_line borne_by_lines borne_by_reserve borne_by_authority "
    "borne_by_organisation"
).split()


def award_days(award):
    """The days that an award covers; its whole year where the last lies before the first."""
    first = award["covers_from"] or datetime.date(award["year"], 1, 1)
    last = award["covers_to"] or datetime.date(award["year"], 12, 31)
    if last < first:
        first, last = datetime.date(award["year"], 1, 1), datetime.date(award["year"], 12, 31)
    return first, last


def award_part(award, year):
    """Which part of an award falls in a year."""
    first, last = award_days(award)
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
    "allocated_real",
    "recurrent",
    "incidental",
    "recurrent_lines",
    "incidental_lines",
)

# The columns with rates of their own.
TYPED = {"wages": "wage_rate", "materials": "material_rate"}


def allocations_in(package):
    for row in package.tables["allocations"]:
        key = row["year"], row["line_id"], row["organisation_id"], row["area_id"]
        yield ("allocations", *key), cents(row["amount"])


class Awarding(NamedTuple):
    """To whom a year is awarded, and which way its money goes."""

    form: str
    lead: str | None
    route: str

    def recipient(self, who):
        return {"separate": who, "joint": None}.get(self.form, self.lead)

    def is_direct(self):
        nobody_leads = self.form == "joint" and self.lead is None
        return self.form == "separate" or self.route == "direct" or nobody_leads

    def dues(self, shares):
        """Who gets how much, from whom: leg, recipient and payee with the amount."""
        paid = {who: amount for who, amount in shares.items() if amount}
        if self.is_direct():
            return [(("award", self.recipient(who), who), paid[who]) for who in paid]
        to = self.recipient(None)
        whole = [(("award", to, self.lead), sum(paid.values()))]
        others = [who for who in paid if who != self.lead]
        return whole + [(("forward", to, who), paid[who]) for who in others]


def matrix_in(package):
    for row in package.tables["allocation_matrix"]:
        for name, value in row.items():
            what, _, year = name.rpartition("_")
            if what in ("amount", "requested"):
                key = int(year), row["line_id"], row["organisation_id"], what
                yield ("allocation_matrix", *key), None if value is None else cents(value)


def requested_in(package):
    for row in package.tables["requested"]:
        for what in ("allocated", "difference"):
            key = row["year"], row["line_id"], row["organisation_id"], what
            yield ("requested", *key), None if row[what] is None else cents(row[what])


def proposal_in(package):
    for row in package.tables["award_proposal"]:
        key = row["recipient_id"], row["year"], row["budget_code"]
        for what in ("amount", "maximum", "term_total"):
            value = None if row[what] is None else cents(row[what])
            yield ("award_proposal", *key, what), value
        for what in ("scheme", "legal_basis", "subject_to_4_34", "awarded"):
            yield ("award_proposal", *key, what), row[what]


def payments_in(package):
    for row in package.tables["payments"]:
        who = row["leg"], row["recipient_id"], row["payee_id"]
        yield ("payments", row["year"], *who, row["month"], row["instalment_id"]), cents(row["amount"])


def notices_in(package):
    for row in package.tables["notices"]:
        for what in ("refused", "cost_of_continuing"):
            yield ("notices", row["notice_id"], what), cents(row[what])


AMOUNTS = "before_amount", "after_amount", "difference"


def what_changes_in(package):
    """Payments of one month are one amount here, whatever instalments there are."""
    paid = {}
    for row in package.tables["what_changes"]:
        who, matter, year = row["organisation_id"], row["matter"], row["year"]
        amounts = tuple(None if row[a] is None else cents(row[a]) for a in AMOUNTS)
        if matter in ("budget_of_year", "part_of_budget"):
            yield ("what_changes", who, matter, row["line_id"], year), amounts
        elif matter == "works_in":
            yield ("what_changes", who, matter, row["area_id"], year), amounts[1]
        elif matter == "is_paid":
            key = "what_changes", who, matter, row["on_day"], year
            paid[key] = paid.get(key, 0) + amounts[1]
        elif matter in ("notice_given", "less_than_before"):
            yield ("what_changes", who, matter, row["notice_id"], year), amounts[2]
        elif any(amount is not None for amount in amounts):
            raise ValueError(f"what_changes: {matter} has an amount")
    yield from paid.items()


def reporting_in(package):
    for row in package.tables["reporting"]:
        key = row["year"], row["reporting_rule_id"], row["recipient_id"], row["organisation_id"]
        yield ("reporting", *key, row["about_until"], "judged_amount"), cents(row["judged_amount"])
        for what in ("about_from", "due", "report_id"):
            yield ("reporting", *key, row["about_until"], what), row[what]


WORK = "awards_made", "awards_if_separate", "documents", "documents_if_separate"


def work_in(package):
    for row in package.tables["work"]:
        for what in WORK:
            yield ("work", row["year"], what), row[what]


CERTAINTY = "certain", "with_proviso", "not_awarded"


def certainty_in(package):
    for row in package.tables["certainty"]:
        for how in ("", "_if_separate"):
            yield ("certainty", row["year"], "awarded_on" + how), row["awarded_on" + how]
            for what in CERTAINTY:
                yield ("certainty", row["year"], what + how), cents(row[what + how])


def decreases_in(package):
    for row in package.tables["decreases"]:
        for what in ("had", "gets", "less"):
            yield ("decreases", row["year"], row["organisation_id"], what), cents(row[what])


AID_AMOUNTS = "awarded_amount", "other_awards", "aid_elsewhere", "counted_sum", "ceiling"


def state_aid_in(package):
    for row in package.tables["state_aid"]:
        key = row["organisation_id"], row["awarded_on"], row["ceiling_of"]
        for what in AID_AMOUNTS:
            value = None if row[what] is None else cents(row[what])
            yield ("state_aid", *key, what), value
        for what in ("year", "basis", "counted_from", "above_ceiling"):
            yield ("state_aid", *key, what), row[what]


def horizon_in(package):
    for row in package.tables["horizon"]:
        total = row["expected_total"]
        key = "horizon", row["consecutive_id"], "expected_total"
        yield key, None if total is None else cents(total)


def ceilings_in(package):
    for row in package.tables["ceilings"]:
        for what in ("taken_by_awards", "room"):
            yield ("ceilings", row["ceiling_id"], what), cents(row[what])


def agreements_in(package):
    for row in package.tables["agreement_years"]:
        yield ("agreement_years", row["agreement_id"], row["year"]), row["due"]
    for row in package.tables["agreements"]:
        for column in row:
            if column.startswith("due_for_"):
                year = int(column.removeprefix("due_for_"))
                place = ("agreements", row["agreement_id"], row["organisation_id"], year)
                yield place, (row[f"quantity_{year}"], row[column])


def decisions_in(package):
    for row in package.tables["decisions"]:
        days = row["expected_on"], row["latest"], row["slack_days"]
        yield ("decisions", row["decision_id"]), days


def people_in(package):
    for row in package.tables["roles"]:
        yield ("roles", row["role_id"], "single_holder"), row["single_holder"]
    for row in package.tables["consultation_bodies"]:
        key = "consultation_bodies", row["consultation_body_id"]
        yield key, (int(row["seats"]), row["meets_by"])
    for row in package.tables["decisions"]:
        yield ("decisions", row["decision_id"], "quorum"), whole(row["quorum"])
    for row in package.tables["landing_progress"]:
        numbers = (int(row[name]) for name in LANDING_NUMBERS)
        yield ("landing_progress", row["organisation_id"]), tuple(numbers)


def whole(number):
    return None if number is None else int(number)


def signatures_in(package):
    for row in package.tables["signature_changes"]:
        if row["sign_reason"] == "own_amounts" and row["organisation_id"]:
            key = "signature_changes", row["signature_id"], row["place"]
            # An amount below zero is text here, and has what keeps a spreadsheet from running it.
            values = row["signed_value"], row["value_now"]
            yield key, tuple(value and value.removeprefix("'") for value in values)


def settlement_in(package):
    def number(value):
        return None if value is None else cents(value)

    for row in package.tables["settlement"]:
        key = "settlement", row["year"], row["recipient_id"]
        for name in AWARD_NUMBERS:
            yield (*key, name), number(row[name])
        for name in ("determination_id", "determined_on", "recoverable_until"):
            yield (*key, name), row[name]
    for row in package.tables["settlement_organisations"]:
        for name in OWN_NUMBERS:
            key = "settlement_organisations", row["year"], row["organisation_id"], name
            yield key, number(row[name])
    for row in package.tables["overspends"]:
        for name in OVERSPEND_NUMBERS:
            key = "overspends", row["year"], row["line_id"], row["organisation_id"], name
            yield key, number(row[name])
def goals_in(package):
    for row in package.tables["goal_amounts"]:
        key = row["year"], row["line_id"], row["goal_id"]
        yield ("goal_amounts", *key), cents(row["amount"])


def amendments_in(package):
    for row in package.tables["amendments"]:
        key = row["year"], row["line_id"], row["organisation_id"], row["area_id"]
        for what in ("awarded_amount", "computed", "difference", "line_difference"):
            yield ("amendments", *key, what), cents(row[what])
        room = row["line_room"]
        yield ("amendments", *key, "line_room"), None if room is None else cents(room)
        yield ("amendments", *key, "shift"), row["shift"]


class Expected:
    """What must stand in the files, after the stated filter."""

    def __init__(self, package, plan):
        self.package, self.plan = package, plan
        self.budget, self.cells, self.amendments = plan.outcome()
        self.years = [year for year in plan.years if package.wants_year(year)]
        # Whoever takes part in a line has a sum, also of nothing.
        self.sums = {}
        for (year, line, who, _), amount in self.cells.items():
            if package.wants(None, line, who):
                self.sums[year, line, who] = self.sums.get((year, line, who), 0) + amount
        # What was asked for decides nothing: it is taken as it stands there.
        self.asked = {
            (row["year"], row["line_id"], row["organisation_id"]): cents(row["requested"])
            for row in package.tables["requested"]
            if row["requested"] is not None
        }

    def everything(self):
        parts = self.budgets, self.allocations, self.matrix, self.requested
        parts += self.proposal, self.paid, self.noticed, self.horizon, self.ceilings, self.settled
        parts += self.aimed, self.amended, self.reporting, self.work, self.state_aid
        parts += self.promised, self.decided, self.signed, self.people
        parts += self.certainty, self.decreases
        parts += (self.changing,)
        return {key: value for part in parts for key, value in part()}

    def budgets(self):
        for (year, name), amount in self.budget.items():
            if self.package.wants_year(year):
                yield ("budget", year, name), amount

    def allocations(self):
        for (year, line, who, area), amount in self.cells.items():
            if self.package.wants(year, line, who):
                yield ("allocations", year, line, who, area), amount

    def matrix(self):
        known = [key for key in [*self.sums, *self.asked] if key[0] in self.years]
        for line, who in {(line, who) for _, line, who in known}:
            for year in self.years:
                # Nobody has 0,00 where there is nothing left; who takes no part has nothing.
                nothing = 0 if who is None else None
                key = "allocation_matrix", year, line, who
                yield (*key, "amount"), self.sums.get((year, line, who), nothing)
                yield (*key, "requested"), self.asked.get((year, line, who))

    def requested(self):
        for line, who in {(line, who) for _, line, who in self.asked}:
            for year in {*self.years, *(year for year, *of in self.asked if of == [line, who])}:
                asked = self.asked.get((year, line, who))
                allocated = self.sums.get((year, line, who))
                if asked is not None or allocated is not None:
                    difference = None if asked is None else (allocated or 0) - asked
                    yield ("requested", year, line, who, "allocated"), allocated
                    yield ("requested", year, line, who, "difference"), difference

    def proposal(self):
        """Σ of what organisations have, by who receives it. Nobody's money is in nobody's award."""
        assignment, rows = self.plan.assignment, self.plan.year_rows
        lines = {line["line_id"]: line for line in self.plan.lines}
        amounts, totals, counted = {}, {}, set()
        for (year, line, who), amount in self.sums.items():
            if who is None:
                continue
            to = self.plan.awarding(year).recipient(who)
            key = to, year, lines[line]["budget_code"]
            amounts[key] = amounts.get(key, 0) + amount
            totals[to] = totals.get(to, 0) + amount
            if lines[line]["method"] == "per_unit":
                counted.add(key)
        for key, amount in amounts.items():
            to, year, _ = key
            if amount and year in self.years:
                yield ("award_proposal", *key, "amount"), amount
                yield ("award_proposal", *key, "maximum"), amount if key in counted else None
                yield ("award_proposal", *key, "term_total"), totals[to]
                yield ("award_proposal", *key, "scheme"), assignment["scheme"]
                yield ("award_proposal", *key, "legal_basis"), assignment["legal_basis"]
                is_subject = not rows[year]["budget_adopted"]
                yield ("award_proposal", *key, "subject_to_4_34"), is_subject
                yield ("award_proposal", *key, "awarded"), rows[year]["awarded"]

    def paid(self):
        """Every award, when it is paid to whom. Nobody's money is in nobody's award."""
        shares = {}
        for (year, _, who), amount in self.sums.items():
            if who is not None:
                shares.setdefault(year, {}).setdefault(who, 0)
                shares[year][who] += amount
        for year in self.years:
            for key, amount in self.plan.payments(year, shares.get(year, {})):
                yield ("payments", year, *key), amount

    def noticed(self):
        """What is refused of a year, and what that costs past the end of the award."""
        for row in self.package.tables["notices"]:
            ends = row["ends"] or self.plan.end
            who, line = row["organisation_id"], row["line_id"]
            refused = self.yearly(who, line, ends.year) * exact(row, "share")
            yield ("notices", row["notice_id"], "refused"), rounded(refused, 1)
            cost = Fraction(0)
            if row["announced"] and row["months"]:
                first = ends + datetime.timedelta(days=1)
                last = months_later(row["announced"], int(row["months"]))
                # A month that lacks the day ends on its last.
                if last.day == row["announced"].day:
                    last -= datetime.timedelta(days=1)
                for year in range(first.year, last.year + 1):
                    cost += refused * part_of_year(first, last, year, "months")
            yield ("notices", row["notice_id"], "cost_of_continuing"), rounded(cost, 1)

    def had_before(self):
        """What each had of each line in the year that is compared with: what rounding leaves of its
        lines is with the largest of them."""
        plan, had = self.plan, {}
        compared = plan.assignment["compare_year"] or plan.start.year - 1
        for row in self.package.tables["award_lines"]:
            award = plan.awards[row["award_id"]]
            who, first_and_last = award["organisation_id"], award_days(award)
            is_in = first_and_last[0].year <= compared <= first_and_last[1].year
            if who is not None and is_in and award["granted"] is not None:
                part = exact(row, "share") * award_part(award, compared)
                lines = had.setdefault(who, {})
                amount = award["granted"] * CENTS * part
                lines[row["line_id"]] = lines.get(row["line_id"], 0) + amount
        for who, lines in had.items():
            whole = rounded(sum(lines.values()), 1)
            parts = {line: rounded(lines[line], 1) for line in sorted(lines, key=number_of)}
            largest = max(parts, key=lambda line: abs(parts[line]))
            parts[largest] += whole - sum(parts.values())
            had[who] = parts
        chosen = self.package.filter["lines"]
        wanted = {
            who: {line: amount for line, amount in lines.items() if not chosen or line in chosen}
            for who, lines in had.items()
        }
        return {who: lines for who, lines in wanted.items() if lines}

    def changing(self):
        """What each had beside what it gets, in which areas, and when it is paid."""
        had, plan, chosen = self.had_before(), self.plan, self.package.filter["lines"]
        gets, areas, shares = {}, {}, {}
        for (year, line, who, area), amount in self.cells.items():
            if who is None or (chosen and line not in chosen):
                continue
            lines = gets.setdefault(who, {})
            lines[line, year] = lines.get((line, year), 0) + amount
            areas[who, area, year] = areas.get((who, area, year), 0) + amount
            of_year = shares.setdefault(year, {})
            of_year[who] = of_year.get(who, 0) + amount
        paid = dict(self.paid_to_each(shares))
        everybody = set(had) | set(gets) | {key[1] for key in paid}
        for table in ("memberships", "notices"):
            everybody |= {row["organisation_id"] for row in self.package.tables[table]}
        for who in filter(self.package.wants_organisation, everybody):
            own, before = gets.get(who, {}), had.get(who, {})
            for year in self.years:
                is_compared = had and plan.part(year) == 1
                key = "what_changes", who

                def beside(had, gets):
                    return (had, gets, gets - had) if is_compared else (None, gets, None)

                whole = sum(amount for (_, of), amount in own.items() if of == year)
                total = beside(sum(before.values()), whole)
                yield (*key, "budget_of_year", None, year), total
                for line in {line for line, _ in own} | set(before):
                    amounts = beside(before.get(line, 0), own.get((line, year), 0))
                    yield (*key, "part_of_budget", line, year), amounts
        for (who, area, year), amount in areas.items():
            if amount and year in self.years and self.package.wants_organisation(who):
                yield ("what_changes", who, "works_in", area, year), amount
        yield from paid.items()
        yield from self.less_for_each()

    def paid_to_each(self, shares):
        paid = {}
        for year in self.years:
            for (_, _, payee, month, _), amount in self.plan.payments(year, shares.get(year, {})):
                if payee is not None and self.package.wants_organisation(payee):
                    day = datetime.date(year, int(month), 1) if month else None
                    key = "what_changes", payee, "is_paid", day, year
                    paid[key] = paid.get(key, 0) + amount
        yield from paid.items()

    def less_for_each(self):
        refused = {key[1]: amount for key, amount in self.noticed() if key[2] == "refused"}
        for row in self.package.tables["notices"]:
            year = (row["ends"] or self.plan.end).year + 1
            who, notice = row["organisation_id"], row["notice_id"]
            if self.package.wants_year(year) and self.package.wants_organisation(who):
                yield ("what_changes", who, "notice_given", notice, year), -refused[notice]
        # For whom the law asks a term is not an amount: it is taken as it stands there.
        decreases = {(who, year): gets - had for (year, who), (had, gets) in self.had_and_gets()}
        for row in self.package.tables["what_changes"]:
            if row["matter"] == "less_than_before":
                who, year = row["organisation_id"], row["year"]
                less = rounded(decreases[who, year], 1)
                yield ("what_changes", who, "less_than_before", None, year), less

    def horizon(self):
        """What an arrangement before or after comes to over all its days."""
        for row in self.package.tables["horizon"]:
            first, last, yearly = row["from"], row["to"], row["yearly_amount"]
            total = None
            # A term has at most fifteen calendar years.
            if None not in (first, last, yearly) and first <= last < datetime.date(
                first.year + 15, 1, 1
            ):
                years = range(first.year, last.year + 1)
                parts = sum(part_of_year(first, last, year, "months") for year in years)
                total = rounded(cents(yearly) * parts, 1)
            yield ("horizon", row["consecutive_id"], "expected_total"), total

    def ceilings(self):
        """What the awards of a year take of a ceiling, and what they leave."""
        for row in self.package.tables["ceilings"]:
            allocated = self.budget.get((row["year"], "allocated"), 0)
            schemes = self.plan.taken(row["year"], allocated)
            taken = schemes.get((row["scheme"] or "").strip(), 0)
            yield ("ceilings", row["ceiling_id"], "taken_by_awards"), taken
            yield ("ceilings", row["ceiling_id"], "room"), cents(row["amount"]) - taken

    def yearly(self, who, line, year):
        """What somebody has in a year, as a whole year: of the plan, else of the awards."""
        if year in self.plan.years:
            amounts = (
                amount
                for (of_year, of_line, of_who, _), amount in self.cells.items()
                if (of_year, of_who) == (year, who) and line in (None, of_line)
            )
            return Fraction(sum(amounts)) / self.plan.part(year)
        shares = {
            row["award_id"]: exact(row, "share")
            for row in self.package.tables["award_lines"]
            if row["line_id"] == line
        }
        total, spans = Fraction(0), []
        for award in self.plan.awards.values():
            is_counted = line is None or award["award_id"] in shares
            if award["organisation_id"] == who and is_counted and award_part(award, year):
                share = shares.get(award["award_id"], 1)
                total += cents(award["granted"]) * share * award_part(award, year)
                spans.append(award_days(award))
        part = sum(part_of_year(*span, year, "months") for span in union(spans))
        return total / part if part else total

    def shares(self):
        """What each organisation has of a year, of all lines."""
        shares = {}
        for (year, _, who, _), amount in self.cells.items():
            if who is not None:
                shares[year, who] = shares.get((year, who), 0) + amount
        return shares

    def reporting(self):
        duties = list(self.plan.duties(self.shares()))
        alike, taken = {}, set()
        for (year, rule, _, who, _), *_ in duties:
            alike[rule, year, who] = alike.get((rule, year, who), 0) + 1
        for key, first, amount, day in duties:
            year, rule, _, who, last = key
            found = next(
                (
                    row["report_id"]
                    for row in self.package.tables["reports"]
                    if (row["reporting_rule_id"], row["year"], row["organisation_id"])
                    == (rule, year, who)
                    and (row["until"] == last if row["until"] else alike[rule, year, who] == 1)
                    and row["report_id"] not in taken
                ),
                None,
            )
            taken.add(found)
            if self.package.wants_year(year) and self.package.wants_organisation(who):
                yield ("reporting", *key, "judged_amount"), amount
                yield ("reporting", *key, "about_from"), first
                yield ("reporting", *key, "due"), day
                yield ("reporting", *key, "report_id"), found

    def work(self):
        counts = {}
        shares = self.shares()
        for column, is_separate in ((0, False), (1, True)):
            for _, award in self.plan.made(shares, is_separate):
                key = min(award), WORK[column]
                counts[key] = counts.get(key, 0) + 1
            for (year, *_), *_ in self.plan.duties(shares, is_separate):
                key = year, WORK[column + 2]
                counts[key] = counts.get(key, 0) + 1
        for year in self.years:
            for what in WORK:
                yield ("work", year, what), counts.get((year, what), 0)

    def certainty(self):
        """What is known of each year's money on the day of the first award."""
        shares, first = self.shares(), self.plan.award_day(min(self.plan.years))
        for year in self.years:
            money = sum(amount for (of, _), amount in shares.items() if of == year)
            row = self.plan.year_rows[year]
            begins = max(self.plan.start, datetime.date(year, 1, 1))
            apart = max(begins - datetime.timedelta(days=1), first)
            for how, day in (("", self.plan.award_day(year)), ("_if_separate", apart)):
                adopted = row["budget_adopted_on"]
                has_proviso = day <= adopted if adopted else not row["budget_adopted"]
                late = "with_proviso" if has_proviso else "certain"
                part = "not_awarded" if day > first else late
                yield ("certainty", year, "awarded_on" + how), day
                for what in CERTAINTY:
                    yield ("certainty", year, what + how), money if what == part else 0

    def decreases(self):
        """Who gets less than the year before, by more than rounding alone can do."""
        for (year, who), (had, gets) in self.had_and_gets():
            had, gets = rounded(had, 1), rounded(gets, 1)
            by_rounding = self.plan.unit * len(self.plan.lines)
            is_less = had - gets > (0 if year == min(self.plan.years) else by_rounding)
            wants = self.package.wants_year(year) and self.package.wants_organisation(who)
            if is_less and wants:
                yield ("decreases", year, who, "had"), had
                yield ("decreases", year, who, "gets"), gets
                yield ("decreases", year, who, "less"), had - gets

    def had_and_gets(self):
        """What each had the year before, and gets; as whole years."""
        years, shares = sorted(self.plan.years), self.shares()
        everybody = [row["organisation_id"] for row in self.package.tables["organisations"]]
        first, before = years[0], self.plan.assignment["compare_year"] or years[0] - 1
        for who in everybody:
            if before < first and self.plan.part(first) == 1:
                yield (first, who), (self.had(who, before), Fraction(shares.get((first, who), 0)))
        for last, year in zip(years, years[1:]):
            parts = self.plan.part(last), self.plan.part(year)
            if all(parts) and not self.plan.year_rows[year]["awarded"]:
                for who in everybody:
                    had, gets = (shares.get((of, who), 0) for of in (last, year))
                    yield (year, who), (Fraction(had) / parts[0], Fraction(gets) / parts[1])

    def had(self, who, year):
        """What somebody had in an earlier year of the awards that are tagged to lines."""
        total = Fraction(0)
        for row in self.package.tables["award_lines"]:
            award = self.plan.awards[row["award_id"]]
            if award["organisation_id"] == who and award["granted"] is not None:
                total += cents(award["granted"]) * exact(row, "share") * award_part(award, year)
        return total

    def state_aid(self):
        for key, values in self.plan.state_aid(self.shares()):
            wants = self.package.wants_year(values["year"])
            if wants and self.package.wants_organisation(key[0]):
                for what, value in values.items():
                    yield ("state_aid", *key, what), value


    def promised(self):
        """When each agreement is due, year by year, and what stands beside the years."""
        years = self.plan.years
        own = {}
        for row in self.package.tables["agreement_years"]:
            own.setdefault(row["agreement_id"], {})[row["year"]] = row
        for row in self.package.tables["agreements"]:
            key, first = row["agreement_id"], row["first_due"]
            days = {}
            if first and row["yearly"]:
                days = {year: years_later(first, year - years[0]) for year in years}
            elif first:
                days = {min(max(first.year, years[0]), years[-1]): first}
            filled_in = own.get(key, {}).items()
            days |= {year: cells["own_due"] for year, cells in filled_in if cells["own_due"]}
            for year, cells in filled_in:
                yield ("agreement_years", key, year), days.get(year)
            for year in filter(self.package.wants_year, years):
                place = ("agreements", key, row["organisation_id"], year)
                quantity = own.get(key, {}).get(year, {}).get("quantity")
                yield place, (quantity, days.get(year))

    def decided(self):
        """When each decision can be taken and must be, from what it needs. Circles have no days."""
        rows = {row["decision_id"]: row for row in self.package.tables["decisions"]}
        needs = {key: set() for key in rows}
        for row in self.package.tables["decision_needs"]:
            needs[row["decision_id"]].add(row["needed_id"])

        def reached(key):
            found, left = set(), set(needs[key])
            while left:
                found |= left
                left = {more for need in left for more in needs[need]} - found
            return found

        circle = {key for key in rows if key in reached(key)}
        before_start = self.plan.start - datetime.timedelta(days=1)

        def week(key):
            return datetime.timedelta(weeks=int(rows[key]["weeks"] or 0))

        def expected(key):
            row, before = rows[key], set() if key in circle else needs[key]
            known = [day for day in map(expected, before) if day]
            earliest = max(known) + week(key) if known else None
            days = [day for day in (row["planned"], earliest) if day]
            return row["taken"] or max(days, default=None)

        def latest(key):
            own = rows[key]["deadline"] or before_start
            after = (other for other in rows if key in needs[other] and other not in circle)
            return min([own, *(latest(other) - week(other) for other in after)])

        for key, row in rows.items():
            last = None if key in circle else latest(key)
            day = expected(key)
            slack = (last - day).days if last and day and not row["taken"] else None
            yield ("decisions", key), (day, last, slack)

    def people(self):
        """Roles of one person, bodies with their seats and days, and how far the landing is."""
        tables = self.package.tables
        for row in tables["roles"]:
            holder, deputy = (" ".join((row[name] or "").lower().split()) for name in ("holder", "deputy"))
            yield ("roles", row["role_id"], "single_holder"), bool(holder) and deputy in ("", holder)
        quorums = {}
        for row in tables["consultation_bodies"]:
            key = row["consultation_body_id"]
            quorums[key] = whole(row["quorum"])
            seats = [seat for seat in tables["consultation_body_members"] if seat["consultation_body_id"] == key]
            met, often = row["last_met"], row["frequency"]
            again = None
            if met and often in WEEKS_BETWEEN:
                again = met + datetime.timedelta(weeks=WEEKS_BETWEEN[often])
            elif met and often in MONTHS_BETWEEN:
                again = months_later(met, MONTHS_BETWEEN[often])
            yield ("consultation_bodies", key), (len(seats), again)
        for row in tables["decisions"]:
            quorum = quorums.get(row["consultation_body_id"])
            yield ("decisions", row["decision_id"], "quorum"), quorum
        states = {}
        for row in tables["memberships"]:
            if row["status"] not in ("invited", "hesitates"):
                states.setdefault(row["organisation_id"], [])
        for row in tables["landing_items"]:
            states.setdefault(row["organisation_id"], []).append(row["state"])
        for who, own in states.items():
            needed, done = [state for state in own if state != "not_applicable"], own.count("finished")
            numbers = len(needed), done, len(needed) - done, len(own) - len(needed)
            yield ("landing_progress", who), numbers

    def signed(self):
        """What each party had of every line and year when it signed, and has now, where that differs."""
        had = {}
        for row in self.package.tables["signature_state"]:
            if row["place"].startswith("allocations/"):
                had.setdefault(row["signature_id"], {})[row["place"]] = row["signed_value"]
        has_state = {row["signature_id"] for row in self.package.tables["signature_state"]}
        for row in self.package.tables["signatures"]:
            key, who = row["signature_id"], row["organisation_id"]
            if not row["signed_on"] or key not in has_state:
                continue
            before, now, sums = had.get(key, {}), {}, {}
            for (year, line, of, _), amount in self.cells.items():
                sums[year, line, of] = sums.get((year, line, of), 0) + amount
            for (year, line, of), amount in sums.items():
                if of == who and of is not None and amount:
                    sign = "-" if amount < 0 else ""
                    euros, rest = divmod(abs(amount), CENTS)
                    now[f"allocations/{year}/{line}/{of}"] = f"{sign}{euros}.{rest:02}"
            for place in before.keys() | now.keys():
                values = before.get(place), now.get(place)
                if values[0] != values[1]:
                    yield ("signature_changes", key, place), values
    def settled(self):
        """The end of every year, of all who are wanted."""
        settling = Settling(self.plan, self.budget, self.cells)
        wanted = self.package.filter["organisations"]

        def has(who):
            return not wanted or who in wanted

        for (year, party), award in settling.awards.items():
            of = [who for at, who in settling.own if at == year]
            of = of if party == settling.EVERYONE else [party]
            if year not in self.years or not (not wanted or any(map(has, of))):
                continue
            awarding = self.plan.awarding(year)
            to = awarding.recipient(None if party == settling.EVERYONE else party)
            for name, value in award.items():
                yield ("settlement", year, to, name), value
        for (year, who), member in settling.own.items():
            if year in self.years and has(who):
                for name in OWN_NUMBERS:
                    yield ("settlement_organisations", year, who, name), member[name]
        for year in self.years:
            for (line, who), numbers in settling.overspends(year):
                if self.package.wants(year, line, who):
                    for name, number in zip(OVERSPEND_NUMBERS, numbers):
                        yield ("overspends", year, line, who, name), number
    def aimed(self):
        """What lines have, of that what is wanted, by their goals; for no goal where they have none."""
        amounts = {}
        for (year, line, _), amount in self.sums.items():
            amounts[year, line] = amounts.get((year, line), 0) + amount
        is_asked = bool(self.package.tables["goals"])
        for (year, line), amount in amounts.items() if is_asked else ():
            rows = self.plan.of_line("line_goals", {"line_id": line})
            rows.sort(key=lambda row: number_of(row["goal_id"]))
            parts = split(amount, 1, [row["goal_weight"] for row in rows]) or [amount]
            goals = [row["goal_id"] for row in rows] or [None]
            for goal, part in zip(goals, parts, strict=True):
                if self.package.wants_year(year):
                    yield ("goal_amounts", year, line, goal), part

    def amended(self):
        for (year, line, who, area), (awarded, computed) in self.amendments.items():
            if self.package.wants(year, line, who):
                key = "amendments", year, line, who, area
                yield (*key, "awarded_amount"), awarded
                yield (*key, "computed"), computed
                yield (*key, "difference"), computed - awarded
                change, room, shift = self.shift(year, line)
                yield (*key, "line_difference"), change
                yield (*key, "line_room"), room
                yield (*key, "shift"), shift

    def shift(self, year, line):
        """By how much a line changes, its room, and whether the change stays within it."""
        changes = {}
        for (of_year, of_line, *_), (awarded, computed) in self.amendments.items():
            if of_year == year:
                changes[of_line] = changes.get(of_line, 0) + computed - awarded
        change, share = changes[line], exact(self.plan.assignment, "shift_room")
        if share is None:
            return change, None, "no_room"
        awarded = sum(
            amount
            for (of_year, of_line, _, _), amount in self.cells.items()
            if (of_year, of_line) == (year, line)
        )
        room = math.floor(abs(awarded) * share)
        if sum(changes.values()):
            return change, room, "other_total"
        return change, room, "within_room" if abs(change) <= room else "above_room"


def read_amounts(package):
    """What stands in the files. A row that stands there twice is refused."""
    reads = budget_in, allocations_in, matrix_in, requested_in, proposal_in
    reads += payments_in, notices_in, horizon_in, ceilings_in, settlement_in, goals_in
    reads += amendments_in, reporting_in, work_in, state_aid_in, certainty_in, decreases_in
    reads += agreements_in, decisions_in, signatures_in, people_in, what_changes_in
    amounts = {}
    for read in reads:
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
        for name, part in (("factor", None), ("wage_factor", "wages"), ("material_factor", "materials")):
            factor = plan.factor(plan.start.year, year, part)
            yield f"years/{year}/{name}", row[name], to_twelve_decimals(factor)
        yield f"years/{year}/built_rate", exact(row, "built_rate"), plan.built(year)


def to_twelve_decimals(ratio):
    return Fraction(rounded(ratio * 10**12, 1), 10**12)


def place(key):
    return "/".join("-" if part is None else str(part) for part in key)


def shown(value):
    if value is None:
        return "nothing"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{'-' if value < 0 else ''}{abs(value) / CENTS:.2f}"
    return str(value)


def compare(folder):
    """Compares one package and prints what it found. Answers whether all is the same."""
    package = Package(folder)
    plan = Plan(package)
    expected, found = Expected(package, plan).everything(), read_amounts(package)
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


# --- The cases worked by hand ------------------------------------------------------------------


def self_test():
    """The vectors of the design, in cents. Answers whether all hold."""
    wrong = [name for name, found, right in vectors() if found != right]
    for name in wrong:
        print(f"the vector does not hold: {name}")
    print(f"{len(list(vectors()))} vectors, {len(wrong)} do not hold")
    return not wrong


def vectors():
    """A name, what the rules give, and what they must give."""

    def weights(*numbers):
        return {who: Fraction(number) for who, number in zip("abcd", numbers)} | {None: 0}

    def parts(divided):
        return [divided[who] for who in divided if who is not None]

    def on_path(norm, history, share):
        on_the_way = along_path(weights(*norm), weights(*history), Fraction(share))
        return parts(shared_out(100000, 1, on_the_way))

    yield "small division", split(100, 1, [92, 93, 70]), [36, 37, 27]
    parted = split(1000001, 1, [5000, 3000, 1999, 1])
    yield "large division", parted, [500001, 300000, 199900, 100]
    yield "what does not fit the unit", split(1099, 100, [1, 1, 1]), [499, 300, 300]

    yield "goals two to one", split(10000000, 1, [2, 1]), [6666667, 3333333]

    three = (400, 400, 200), (600, 300, 100)
    yield "path at 1/3", on_path(*three, "1/3"), [53334, 33333, 13333]
    yield "path at 2/3", on_path(*three, "2/3"), [46667, 36667, 16666]
    yield "path at 1/2", on_path((500, 500), (600, 300), "1/2"), [58333, 41667]
    yield "path at its start", on_path(*three, "0"), [60000, 30000, 10000]
    yield "path at its end", on_path(*three, "1"), [40000, 40000, 20000]

    free = 0, math.inf
    bounds = {"a": (54000, 63000), "b": (36000, 42000), "c": free, None: free}
    bounded = within_bounds(100000, 1, weights(500, 300, 200), bounds)
    yield "corridor at a level of one half", parts(bounded), [54000, 36000, 10000]
    floors = {"a": (58800, math.inf), "b": (39200, math.inf), None: free}
    bounded = within_bounds(90000, 1, weights(1, 1), floors)
    yield "floors above what there is", parts(bounded), [54000, 36000]
    caps = {"a": (0, 30000), "b": (0, 10000), None: free}
    bounded = within_bounds(50000, 1, weights(1, 1), caps)
    yield "caps below what there is", parts(bounded), [37500, 12500]

    def equally(pins, others):
        def divide(left):
            return shared_out(left, 1, dict.fromkeys(others, 1) | {None: 0})

        return parts(around_pins(10000000, pins, others, divide))

    pinned = equally({"a": 7000000, "b": 4000000}, "c")
    yield "pins above the line", pinned, [7000000, 4000000, 0]
    yield "one pin", equally({"a": 5000000}, "bc"), [5000000, 2500000, 2500000]

    percent = [Fraction(text) / 100 for text in ("3.944", "4.697", "5.71")]
    yield "built rate, additive", built_rate(*percent, "additive"), Fraction("0.04957")
    yield "built rate, ratio", built_rate(*percent, "ratio"), Fraction("0.0491")

    first = datetime.date(2019, 1, 1), datetime.date(2019, 8, 31)
    second = datetime.date(2019, 7, 1), datetime.date(2019, 12, 31)
    whole = [(first[0], second[1])]
    year = Settling.__new__(Settling)
    over, left, steps = {"b": 4000000, "a": 0, "c": 0}, {"a": 2000000, "b": 0, "c": 500000}, {}
    year.cover(["a", "b"], over, left, steps, 0)
    year.cover(["a", "b", "c"], over, left, steps, 1)
    year.cover(["a", "b", "c"], over, {"reserve": 600000}, steps, 2)
    yield "an overspend that is covered", steps["b"], [2000000, 500000, 600000]
    yield "what is left to share", split(over["b"], 1, [1, 2]), [300000, 600000]

    yield "memberships that overlap", union([second, first]), whole
    half = part_of_year(*second, 2019, "months"), part_of_year(*second, 2019, "days")
    for name, part, right in (
        ("half a year by months", half[0], [4800000, 4800000, 2400000]),
        ("half a year by days", half[1], [4792123, 4792122, 2415755]),
    ):
        yield name, split(12000000, 1, [1, 1, part]), right


def main(folders):
    if folders == ["--self-test"]:
        return 0 if self_test() else 1
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
