#!/usr/bin/env python3
"""Whole plans as the calculator takes them, worked out without any of its code: exact money in fractions, rates by halving.

    python3 scripts/vectors/make_plans.py SEED > tests/data/plan-vectors.json

What is expected: each payment with its day, totals, both rates, the months above the means, and what the findings must say
of first and last instalments, of settlements and of waivers, of the principal too. Pauses, shares of the debt or of the principal, the weekend rule, month ends.
"""
import calendar
import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction as F

from mpmath import exp, expm1, mp, mpf

mp.dps = 50
RNG = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20261129)
ROUNDS = 12


def half_up(x):
    return (2 * x.numerator + x.denominator) // (2 * x.denominator)


def add_months(anchor, n, day=None):
    y, m = divmod(anchor.year * 12 + anchor.month - 1 + n, 12)
    return date(y, m + 1, min(day or anchor.day, calendar.monthrange(y, m + 1)[1]))


def off_weekend(d):
    return d + timedelta(days=7 - d.weekday()) if d.weekday() > 4 else d


def decimal(x):
    return f"{x:.6f}".rstrip("0").rstrip(".") or "0"


def growth(flows):
    """ln(1+r) per unit of time of money got first and paid later; None without both."""
    got, paid = [f for f in flows if f[1] > 0], [f for f in flows if f[1] < 0]
    if not got or not paid:
        return None

    def value(s):
        return sum(a * exp(-s * t) for t, a in flows)
    low, high = mpf(-200), mpf(200)
    for _ in range(220):
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) < 0 else (low, middle)
    return (low + high) / 2


def rate(flows, per_year):
    """What a person is told: the yearly rate of a root within 1+r from 0.0001 to 1000 a year, else why there is none."""
    by_time = {}
    for t, a in flows:
        by_time[t] = by_time.get(t, 0) + a
    s = growth([(mpf(t.numerator) / t.denominator, a) for t, a in by_time.items() if a])
    if s is None:
        return {"status": "none"}
    if s * per_year < mp.log(mpf("1e-4")) or s * per_year > mp.log(1000):
        return {"status": "outOfRange"}
    return {"status": "ok", "value": mp.nstr(expm1(s) * per_year, 20)}


def a_day(first=date(2024, 1, 1), span=1500):
    d = first + timedelta(days=RNG.randrange(span))
    if RNG.random() < 0.3:  # ends of months are where days go wrong
        d = date(d.year, d.month, calendar.monthrange(d.year, d.month)[1])
    return d


def a_situation():
    principal = RNG.choice([RNG.randrange(1, 200), RNG.randrange(1_000, 5_000_000), RNG.randrange(10**7, 10**9)])
    parts = [RNG.choice([0, RNG.randrange(0, principal // 4 + 1)]) for _ in range(3)]
    income = RNG.randrange(100_000, 2_000_000)
    return {
        "principalFen": principal, "interestFen": parts[0], "penaltyFen": parts[1], "feesFen": parts[2],
        "asOf": a_day().isoformat(), "contractRate": None, "dayCount": RNG.choice([360, 365]),
        "penaltyMultiple": None, "daysOverdue": None, "incomeFen": income,
        "necessaryExpensesFen": RNG.randrange(0, income), "otherDebtPaymentsFen": RNG.randrange(0, 20_000),
        "payday": None, "lenderKind": "unknown",
    }


def owed(s):
    return s["principalFen"] + s["interestFen"] + s["penaltyFen"] + s["feesFen"]


# ------------------------------------------------------------ dates and down payments


def monthly_terms(as_of):
    first = RNG.choice([None, as_of + timedelta(days=RNG.randrange(1, 200))])
    terms = {"firstDueDate": first and first.isoformat(), "dueDay": RNG.choice([None, RNG.randrange(1, 32)]),
             "weekendRule": RNG.choice(["as-is", "next-monday"])}

    def day(k):
        if first is None:
            return None
        due = first if k == 0 else add_months(first, k, terms["dueDay"] or first.day)
        return off_weekend(due) if terms["weekendRule"] == "next-monday" else due
    return terms, first, day


def a_down(s):
    kind = RNG.choice(["none", "none", "sum", "balance", "principal"])
    if kind == "none":
        return None, None
    day = RNG.choice([None, date.fromisoformat(s["asOf"])])
    down = {"amountFen": None, "dueDate": day and day.isoformat()}
    if kind == "sum":
        down["amountFen"] = RNG.randrange(0, owed(s) // 3 + 1)
        return down, (down["amountFen"], day)
    share = RNG.choice(["0.1", "0.15", "0.333333", "0.005", "1"])
    down["share"] = share
    if kind == "principal":
        down["shareOf"] = "principal"
    base = s["principalFen"] if kind == "principal" else owed(s)
    return down, (half_up(F(share) * base), day)


def whole_months(start, end):
    n = (end.year - start.year) * 12 + end.month - start.month
    return n - 1 if add_months(start, n) > end else n


# ------------------------------------------------------------ plans


def amounts_of(s):
    """Stated instalments, or steps: what is paid k by k, and the plan's own fields."""
    count = RNG.choice([1, 2, 3, 12, 24, RNG.randrange(1, 61), 360])
    each = max(1, owed(s) * RNG.randrange(80, 140) // 100 // count)
    if RNG.random() < 0.4:
        steps = [{"count": RNG.randrange(1, 13), "perPaymentFen": RNG.randrange(1, each * 2 + 1)} for _ in range(3)]
        return {"kind": "stepped", "steps": steps}, [x["perPaymentFen"] for x in steps for _ in range(x["count"])]
    first, last = (RNG.choice([None, RNG.randrange(0, each * 2 + 1)]) for _ in range(2))
    amounts = [each] * count
    if first is not None:
        amounts[0] = first
    if last is not None:
        amounts[-1] = last
    return {"kind": "stated-instalments", "count": count, "perPaymentFen": each, "firstPaymentFen": first,
            "lastPaymentFen": last}, amounts


def instalments(s):
    as_of = date.fromisoformat(s["asOf"])
    body, amounts = amounts_of(s)
    terms, first, day = monthly_terms(as_of)
    pause = RNG.choice([None, None, RNG.randrange(1, 13)])
    down, paid_down = a_down(s)
    if down and down["dueDate"] is None and first is None:
        paid_down = (paid_down[0], None)
    gap = max(whole_months(as_of, first) - 1, 0) if first else (pause or 0)
    plan = {**body, **terms, "deferMonths": pause, "downPayment": down}
    rows = [("down-payment", paid_down[1], paid_down[0])] if paid_down else []
    rows += [("instalment", day(k), a) for k, a in enumerate(amounts)]
    flows = [(F(0), owed(s) - (paid_down[0] if paid_down else 0))]
    flows += [(F(gap + k + 1), -a) for k, a in enumerate(amounts)]
    return plan, rows, flows


def minimum(s):
    as_of = date.fromisoformat(s["asOf"])
    share = RNG.choice(["0.1", "0.05", "0.333333"])
    first = as_of + timedelta(days=RNG.randrange(0, 40))
    last = first + timedelta(days=RNG.randrange(0, 400))
    rest = owed(s) * RNG.randrange(60, 130) // 100
    plan = {"kind": "minimum-then-rest", "minimumFen": None, "minimumShare": share, "minimumDue": first.isoformat(),
            "restFen": rest, "restDue": last.isoformat()}
    return plan, [("instalment", first, half_up(F(share) * owed(s))), ("instalment", last, rest)], None


def level(principal, i, count):
    amount = half_up(F(principal, count)) if i == 0 else half_up(principal * i * (1 + i) ** count / ((1 + i) ** count - 1))
    rows, balance = [], principal
    for k in range(count):
        interest = half_up(balance * i)
        part = balance if k == count - 1 else min(amount - interest, balance)
        balance -= part
        rows.append(part + interest)
    return rows


def deferral_months(s):
    as_of = date.fromisoformat(s["asOf"])
    months, count = RNG.randrange(1, 13), RNG.choice([1, 1, 6, 24])
    accrual = RNG.choice(["none", "accrues", "capitalises"])
    yearly = F(RNG.randrange(1, 3600), 10_000)
    i = yearly / 12
    wait = months - 1 if count == 1 else months
    balance, carried = owed(s), 0
    for _ in range(wait if accrual != "none" else 0):
        interest = half_up(balance * i)
        balance, carried = (balance + interest, carried) if accrual == "capitalises" else (balance, carried + interest)
    amounts = level(balance, i, count)
    amounts[0] += carried
    # Counted from the day that the pause is counted from: its end may be cut short by a month, the later days are not.
    after = months if count == 1 else months + 1
    plan = {"kind": "deferral", "deferMonths": months, "accrual": accrual, "thenCount": count,
            "rate": {"value": decimal(float(yearly)), "basis": "year"}}
    rows = [("instalment", add_months(as_of, after + k), a) for k, a in enumerate(amounts)]
    flows = [(F(0), owed(s))] + [(F(wait + k + 1), -a) for k, a in enumerate(amounts)]
    return plan, rows, flows


def deferral_days(s):
    as_of = date.fromisoformat(s["asOf"])
    days, count = RNG.choice([30, 60, RNG.randrange(1, 400)]), RNG.choice([1, 3])
    accrual = RNG.choice(["none", "accrues"])
    daily = F(RNG.randrange(1, 10), 10_000)
    interest = half_up(owed(s) * daily * days) if accrual == "accrues" else 0
    share = half_up(F(owed(s), count))
    amounts, balance = [], owed(s)
    for k in range(count):
        part = balance if k == count - 1 else min(share, balance)
        balance -= part
        amounts.append(part)
    amounts[0] += interest
    first = as_of + timedelta(days=days)
    plan = {"kind": "deferral", "deferDays": days, "accrual": accrual, "thenCount": count,
            "rate": {"value": decimal(float(daily)), "basis": "day"}}
    return plan, [("instalment", add_months(first, k), a) for k, a in enumerate(amounts)], None


def settlement(s):
    """A sum, or a share of the debt (each part of it rounded on its own) or of the principal."""
    by = RNG.choice(["sum", "sum", "balance", "principal", "all", "part"])
    day = date.fromisoformat(s["asOf"]) + timedelta(days=RNG.randrange(1, 90))
    share = RNG.choice(["0.8", "0.333333", "0.95", "1"])
    parts = ["principalFen"] if by == "principal" else ["principalFen", *CHARGES.values()]
    pay = {"sum": RNG.randrange(0, owed(s) * 5 // 4 + 1), "all": owed(s), "part": s["principalFen"]}.get(
        by, sum(half_up(F(share) * s[part]) for part in parts))
    is_share = by in ("balance", "principal")
    plan = {"kind": "settlement", "payFen": None if is_share else pay, "payShare": share if is_share else None,
            "shareOf": by if is_share else None, "payBy": day.isoformat()}
    return plan, [("instalment", day, pay)], None


# ------------------------------------------------------------ what is expected


CHARGES = {"penalty": "penaltyFen", "interest": "interestFen", "fee": "feesFen"}
ITEMS = {**CHARGES, "principal": "principalFen"}


def a_waiver(s, items=tuple(CHARGES)):
    item = RNG.choice(items)
    due = s[ITEMS[item]]
    by = RNG.choice(["amount", "ratio", "open"])
    share = RNG.choice(["0.5", "1", "0.333333"])
    waiver = {"item": item, "amountFen": RNG.randrange(0, due + 1) if by == "amount" else None,
              "ratio": share if by == "ratio" else None, "effective": RNG.choice(["now", "on-time", "on-settlement", "unknown"]),
              "lostOnDefault": RNG.choice([True, False, None]), "inPayments": RNG.choice([True, False, None])}
    off = waiver["amountFen"] if by == "amount" else half_up(F(share) * due) if by == "ratio" else None
    return waiver, off


def months_above(rows, s):
    capacity = s["incomeFen"] - s["necessaryExpensesFen"] - s["otherDebtPaymentsFen"]
    dated = all(d for _, d, _ in rows)
    due, k = {}, 0
    for kind, d, amount in rows:
        k += kind == "instalment"
        label = d.isoformat()[:7] if dated else str(0 if kind == "down-payment" else k)
        due[label] = due.get(label, 0) + amount
    return capacity, [m for m, a in due.items() if a > max(capacity, 0)]


def uneven(plan, rows):
    pays = [a for kind, _, a in rows if kind == "instalment"]
    if plan["kind"] != "stated-instalments" or len(pays) < 2:
        return []
    usual = pays[1] if len(pays) > 2 else pays[0]
    return [code for code, differs in [
        ("first-instalment-larger", pays[0] - usual > len(pays)), ("last-instalment-larger", pays[-1] - usual > len(pays)),
        ("last-instalment-smaller", usual - pays[-1] > len(pays))] if differs]


def one_or_none(s):
    return [a_waiver(s)] if RNG.random() < 0.5 else []


def of_the_principal(s):
    """One of the principal, and perhaps one of the rest: each item once, so that none takes what another took."""
    return [a_waiver(s, ("principal",))] + ([a_waiver(s)] if RNG.random() < 0.6 else [])


def settled(plan, s, pay, waived):
    """What must be said of a settlement beside its waivers; `waived` None: one of them has no figure."""
    if plan["kind"] != "settlement":
        return []
    said = ["settlement-above-balance"] if pay > owed(s) else ["settlement-without-discount"] if pay == owed(s) else (
        ["settlement-not-below-principal"] if pay >= s["principalFen"] else [])
    return said + (["settlement-and-waiver-differ"] if waived not in (None, owed(s) - pay) else [])


def case(make, waive):
    s = a_situation()
    plan, rows, monthly = make(s)
    waivers = waive(s)
    plan["waivers"] = [waiver for waiver, _ in waivers]
    figures = [off for _, off in waivers]
    off = None if None in figures else sum(figures)
    total = sum(a for _, _, a in rows)
    capacity, above = months_above(rows, s)
    as_of = date.fromisoformat(s["asOf"])
    dated = all(d for _, d, _ in rows)
    by_days = [(F(0), owed(s))] + [(F((d - as_of).days, 365), -a) for _, d, a in rows] if dated else None
    open_fen = owed(s) - total - (off or 0)
    codes = uneven(plan, rows) + settled(plan, s, total, off if waivers else None)
    for waiver in plan["waivers"]:
        codes += ["waiver-without-amount"] if waiver["amountFen"] is None and waiver["ratio"] is None else []
        codes += ["waiver-lost-on-default"] if waiver["lostOnDefault"] else []
        late = waiver["effective"] in ("on-time", "on-settlement") and plan["kind"] != "settlement"
        codes += ["waiver-after-the-end"] if late else []
    if open_fen > 0 and plan["kind"] != "settlement":  # less than a fen a payment is rounding
        codes.append("paid-below-rounding" if open_fen < len(rows) else "paid-below-balance")
    return {"plan": plan, "situation": s, "expected": {
        "rows": [[kind, d and d.isoformat(), a] for kind, d, a in rows], "totalPaidFen": total,
        "extraFen": total - owed(s), "capacityFen": capacity, "shortMonths": above,
        "annualSimple": rate(monthly, 12) if monthly else None, "xirr": rate(by_days, 1) if by_days else None,
        "openFen": open_fen if "paid-below-balance" in codes else 0, "findings": sorted(set(codes))}}


# Each with how many times twelve, and with what may be let off.
KINDS = {
    "instalments": (instalments, 4, one_or_none), "minimum": (minimum, 1, one_or_none),
    "deferral-months": (deferral_months, 1, one_or_none), "deferral-days": (deferral_days, 1, one_or_none),
    "principal-waived": (instalments, 1, of_the_principal), "settlement": (settlement, 1, of_the_principal),
}
CASES = [{"id": f"{name}-{n}", **case(make, waive)} for name, (make, times, waive) in KINDS.items()
         for n in range(ROUNDS * times)]
print("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]")
