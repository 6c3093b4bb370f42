#!/usr/bin/env python3
"""Vectors at the edges of the calculator, by a third hand: written from the published conventions alone, and by other methods
than make_vectors.py and make_many_signs.py (roots counted by Sturm's chains and split in exact fractions, dates by day counts).

    python3 scripts/vectors/make_edges.py SEED > tests/data/edge-vectors.json

Near-zero and enormous rates, roots that almost meet, odd first periods, leap days, month ends, sums of a few fen, ties.
"""
import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction as F
from math import gcd

from mpmath import log, mp, mpf

mp.dps = 80
RNG = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
OUT = []
RATE = {"abs": 1e-9, "rel": 1e-9}
EXACT = {"exact": True}


def add(kind, inputs, expected, tolerance):
    OUT.append({"id": f"edge-{kind}-{len(OUT)}", "kind": kind, "inputs": inputs, "expected": expected, "tolerance": tolerance})


def real(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, F) else mpf(x)


def text(x):
    return mp.nstr(real(x), 25)


def plain(x):
    """A fraction with a finite decimal, written out."""
    scaled, places = F(x), 0
    while scaled.denominator != 1:
        scaled, places = scaled * 10, places + 1
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    body = digits[:len(digits) - places] + ("." + digits[len(digits) - places:] if places else "")
    return ("-" if scaled < 0 else "") + body


def half_up(x):
    x = F(x)
    whole = (abs(x) + F(1, 2)).__floor__()
    return -whole if x < 0 else whole


# ------------------------------------------------------------ roots by Sturm's chains


def trimmed(p):
    while p and p[-1] == 0:
        p = p[:-1]
    return p


def primitive(p):
    shared = 0
    for c in p:
        shared = gcd(shared, c)
    return [c // shared for c in p] if shared else p


def remainder(a, b):
    """Of a by b, times a positive number: the sign is kept."""
    a = list(a)
    lead = b[-1]
    while len(a) >= len(b):
        head, shift = a[-1], len(a) - len(b)
        a = [c * abs(lead) for c in a]
        sign = 1 if lead > 0 else -1
        for i, c in enumerate(b):
            a[i + shift] -= sign * head * c
        a = trimmed(a[:-1])
        if not a:
            return []
    return primitive(a)


def derivative(p):
    return [k * c for k, c in enumerate(p)][1:]


def quotient(a, b):
    a, out = [F(c) for c in a], []
    while len(a) >= len(b):
        q = a[-1] / b[-1]
        out.append(q)
        shift = len(a) - len(b)
        for i, c in enumerate(b):
            a[i + shift] -= q * c
        a.pop()
    out.reverse()
    scale = 1
    for c in out:
        scale = scale * c.denominator // gcd(scale, c.denominator)
    return primitive([int(c * scale) for c in out])


def common(a, b):
    while b:
        a, b = b, remainder(a, b)
    return primitive(a)


def chain(p):
    seq = [p, primitive(derivative(p))]
    while len(seq[-1]) > 1:
        rest = remainder(seq[-2], seq[-1])
        if not rest:
            break
        seq.append([-c for c in rest])
    return seq


def value(p, x):
    n, d, out, power = x.numerator, x.denominator, 0, 1
    for c in reversed(p):
        out = out * n + c * power
        power *= d
    return out


def changes(values):
    signs = [v > 0 for v in values if v]
    return sum(a != b for a, b in zip(signs, signs[1:]))


def simple_roots(p):
    """Positive roots of a polynomial without repeated ones, to 1e-60 of themselves."""
    if len(p) < 2:
        return []
    seq = chain(p)
    bound = F(1 + max(map(abs, p)), 1)
    low = 1 / F(1 + max(map(abs, p)))
    count = {}

    def at(x):
        if x not in count:
            count[x] = changes([value(q, x) for q in seq])
        return count[x]
    todo, alone = [(low / 2, bound * 2)], []
    while todo:
        a, b = todo.pop()
        n = at(a) - at(b)
        if n == 1:
            alone.append((a, b))
        elif n > 1:
            m = middle(a, b)
            todo += [(a, m), (m, b)]
    return sorted(closed(p, a, b) for a, b in alone)


def middle(a, b):
    """Between: by halves of the exponent while they are far apart."""
    if b > 4 * a:
        k = (b.numerator * a.denominator // (b.denominator * a.numerator)).bit_length() // 2
        return a * 2 ** k
    return (a + b) / 2


def closed(p, a, b):
    rises = value(p, b) > 0
    if value(p, b) == 0:
        return real(b)
    while (b - a) * 10 ** 60 > b:
        m = middle(a, b)
        v = value(p, m)
        if v == 0:
            return real(m)
        a, b = (a, m) if (v > 0) == rises else (m, b)
    return real((a + b) / 2)


def growths(flows):
    """1+r of every root of sum a_k (1+r)^-k, each as often as it counts."""
    p = trimmed(list(reversed(trimmed(list(reversed(flows))))))
    p = list(reversed(p))  # in powers of g = 1+r
    if len([c for c in p if c]) < 2 or changes(p) == 0:
        return []
    found = []
    while len(p) > 1:
        shared = common(p, primitive(derivative(p)))
        found += simple_roots(quotient(p, shared))
        p = shared
    return sorted(found)


def periodic(flows, per=12, yearly=True):
    g = growths(flows)
    if not g:
        return {"status": "none"}
    if len(g) > 1:
        return {"status": "ambiguous", "periodicRoots": [text(x - 1) for x in g]}
    more = {"nominal": text((g[0] - 1) * per), "effective": text(g[0] ** per - 1)} if yearly else {}
    return {"status": "ok", "periodic": text(g[0] - 1), **more}


def times(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def meeting(g, apart):
    """d^2 (x - g)^2 - apart: two roots that meet when `apart` is 0, none when it is below."""
    n, d = g.numerator, g.denominator
    return [n * n - apart, -2 * n * d, d * d]


def irr_vectors():
    odd = [RNG.choice([1, -1]) * RNG.randrange(1, 10 ** RNG.randrange(1, 9)) for _ in range(400)]
    for size in [3, 4, 5, 6, 8, 10, 13, 17, 21, 25, 31, 37]:
        for gaps in (0, 0.4):
            flows = [0 if RNG.random() < gaps else RNG.choice(odd) for _ in range(size)]
            per = RNG.choice([1, 2, 12, 26, 52, 365])
            add("irr", {"flowsFen": flows, "periodsPerYear": per}, periodic(flows, per), RATE)
    for apart in (0, 1, -1, 4, -7):
        for g in (F(1), F(101, 100), F(10001, 10000), F(1, 3), F(7)):
            flows = times(meeting(g, apart), RNG.choice([[1], [1, 1], [3, -2, 1], [2, 0, 5], [-1, 2]]))
            flows = [c * RNG.choice([1, 1, 100]) for c in [1] for c in flows]
            flows = list(reversed(flows))
            add("irr", {"flowsFen": flows, "periodsPerYear": 12}, periodic(flows), RATE)
    for flows in ([10 ** 12, -10 ** 12 - 1], [10 ** 12, -10 ** 12 + 1], [1, -10 ** 9], [10 ** 9, -1], [10 ** 11] + [0] * 358 + [-10 ** 11 - 1],
                  [10 ** 9] + [-1] * 359, [36 * 10 ** 6] + [-10 ** 5] * 360, [10 ** 6] + [-2 * 10 ** 6] * 24, [0, 0, 5, -3, -3],
                  [1, 0, 0, 0, 0, 0, -1, 0], [1, -1, 1, -1], [1, -3, 3, -1], [-1, 3, -3, 1], [2, -3, 1], [1, -2, 1], [0, 1, 0, -1, 0],
                  [5, 0, -5, 5], [100, -230, 132], [100, -230, 133], [1000] + [-1] * 10):
        add("irr", {"flowsFen": flows, "periodsPerYear": 12}, periodic(flows), RATE)


def rate_vectors():
    for _ in range(30):
        n, due = RNG.choice([1, 2, 3, 7, 12, 30]), RNG.choice([0, 1])
        pay, pv, fv = (RNG.choice([0, 1, -1, -1]) * RNG.randrange(1, 10 ** RNG.randrange(2, 8)) for _ in range(3))
        flows = [0] * (n + 1)
        flows[0] += pv
        flows[n] += fv
        for k in range(n):
            flows[k if due else k + 1] += pay
        inputs = {"periods": n, "paymentFen": pay, "presentValueFen": pv, "futureValueFen": fv, "due": due}
        add("rate", inputs, periodic(flows, yearly=False), RATE)


# ------------------------------------------------------------ days


def month_of(d, n):
    """n months from d, the day kept where the month has it."""
    y, m = d.year + (d.month - 1 + n) // 12, (d.month - 1 + n) % 12 + 1
    last = (date(y + m // 12, m % 12 + 1, 1) - timedelta(days=1)).day
    return date(y, m, min(d.day, last))


ENDS = [date(2023, 12, 31), date(2024, 1, 31), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 31), date(2025, 1, 30), date(2025, 2, 28),
        date(2025, 8, 31), date(2026, 11, 30), date(2027, 1, 29), date(2028, 2, 29), date(2100, 2, 28)]


def a_day():
    return RNG.choice(ENDS) if RNG.random() < 0.6 else date(2023, 1, 1) + timedelta(days=RNG.randrange(2000))


def dated(flows):
    return [{"date": d.isoformat(), "amountFen": a} for d, a in flows]


def xirr_answer(flows, step):
    """Flows on days that are whole multiples of `step`, a divisor of 365."""
    first = min(d for d, _ in flows)
    line = [0] * ((max(d for d, _ in flows) - first).days // step + 1)
    for d, a in flows:
        line[(d - first).days // step] += a
    g = [x ** (365 // step) - 1 for x in growths(line)]
    if not g:
        return {"status": "none"}
    return {"status": "ok", "rate": text(g[0])} if len(g) == 1 else {"status": "ambiguous", "roots": [text(x) for x in sorted(g)]}


def xirr_vectors():
    for _ in range(36):
        step, start, size = RNG.choice([365, 73, 73]), a_day(), RNG.choice([2, 3, 4, 6, 9])
        flows = [(start + timedelta(days=step * RNG.randrange(0, 16)), RNG.choice([1, -1, -1]) * RNG.randrange(1, 10 ** RNG.randrange(3, 8)))
                 for _ in range(size)]
        if RNG.random() < 0.5:
            d, a = RNG.choice(flows)
            flows += [(d, -a), (d, a // 2 + 1)]
        RNG.shuffle(flows)
        add("xirr", {"flows": dated(flows)}, xirr_answer(flows, step), RATE)
    for lent, paid, days in ((10 ** 6, 10 ** 6 + 1, 1), (10 ** 6, 999_999, 1), (10 ** 6, 2 * 10 ** 6, 3650), (10 ** 8, 1, 36500), (1, 2, 366),
                             (10 ** 6, 200_000, 30), (10 ** 6, 10 ** 6, 77), (10 ** 6, 1_240_000, 365), (10 ** 6, 1_240_000, 366), (3, 7, 5)):
        start = RNG.choice(ENDS)
        growth = (mpf(paid) / lent) ** (mpf(365) / days)
        add("xirr", {"flows": dated([(start + timedelta(days=days), -paid), (start, lent)])}, {"status": "ok", "rate": text(growth - 1)}, RATE)


# ------------------------------------------------------------ United States, Appendix J


def months_and_days(start, end):
    """Counted back from the later date; 31 January to 28 February is one month."""
    for n in range(0, 700):
        if month_of(start, n) == end or month_of(end, -n) == start:
            return n, 0
    n = 0
    while month_of(end, -n - 1) > start:
        n += 1
    return n, (month_of(end, -n) - start).days


PER_YEAR = {"day": 365, "week": 52, "semimonth": 24, "month": 12, "year": 1}


def unit_periods(start, end, unit, count):
    months, days = months_and_days(start, end)
    if unit == "day":
        t = F((end - start).days, count)
    elif unit == "week":
        t = F((end - start).days, 7 * count)
    elif unit == "year":
        if days == 0:
            t = F(months, 12)
        else:
            t = months // 12 + F((month_of(end, -(months // 12) * 12) - start).days, 365)
    else:
        t = F(30 * months + days, 30 * count if unit == "month" else 15)
    return t.__floor__(), t - t.__floor__()


UNITS = [("month", 1)] * 4 + [("month", 2), ("month", 3), ("month", 6), ("semimonth", 1), ("week", 1), ("week", 2), ("day", 1), ("year", 1)]


def later(d, unit, count, k):
    if unit in ("month", "year"):
        return month_of(d, k * count * (12 if unit == "year" else 1))
    if unit == "semimonth":
        return month_of(d, k // 2) + timedelta(days=14 * (k % 2))
    return d + timedelta(days=k * count * (7 if unit == "week" else 1))


def falls_to_zero(f):
    """The root above -1 of a function that rises through it once, nearest to 0: by doubling, then the secant kept in its bracket."""
    low, high = (mpf(-1) + mpf(10) ** -12, mpf(0)) if f(mpf(0)) > 0 else (mpf(0), mpf(1))
    while f(high) < 0:
        high *= 2
    for _ in range(260):
        m = (low + high) / 2
        low, high = (low, m) if f(m) > 0 else (m, high)
    return (low + high) / 2


def apr(advances, payments, unit, count):
    start = min(d for d, _ in advances + payments)
    terms = [(a, *unit_periods(start, d, unit, count)) for d, a in advances] + [(-a, *unit_periods(start, d, unit, count)) for d, a in payments]

    def f(i):
        return sum(mpf(a) / ((1 + real(e) * i) * (1 + i) ** q) for a, q, e in terms)
    return falls_to_zero(f) * PER_YEAR[unit] / count


def reg_z_vectors():
    for _ in range(36):
        unit, count = RNG.choice(UNITS)
        start, end = a_day(), None
        end = month_of(start, RNG.randrange(0, 40)) if RNG.random() < 0.4 else start + timedelta(days=RNG.randrange(0, 1200))
        if RNG.random() < 0.3:
            end = RNG.choice([d for d in ENDS if d >= start])
        if end > date(2040, 1, 1):
            end = start
        t, f = unit_periods(start, end, unit, count)
        add("reg_z_interval", {"start": start.isoformat(), "end": end.isoformat(), "unitPeriod": {"unit": unit, "count": count}},
            {"t": t, "f": str(f), "unitPeriodsPerYear": str(F(PER_YEAR[unit], count))}, EXACT)
    for _ in range(44):
        unit, count = RNG.choice(UNITS)
        lent, n = RNG.randrange(10 ** 4, 10 ** 8), RNG.choice([1, 2, 5, 12, 24, 36])
        start = a_day() if RNG.random() < 0.9 else date(2024, 2, 29)
        start = min(start, date(2028, 2, 29))
        odd = RNG.choice([-9, -1, 0, 1, 5, 14, 29, 31, 45, 61])
        first = max(later(start, unit, count, 1) + timedelta(days=odd), start + timedelta(days=1))
        advances = [(start, lent)]
        if RNG.random() < 0.3:
            advances.append((start + timedelta(days=RNG.randrange(1, 20)), lent // 3))
            first = max(first, advances[-1][0])
        total = sum(a for _, a in advances)
        cost = RNG.choice([1000, 1001, 1050, 1200, 1800, 3000, 970])
        payments = [(later(first, unit, count, k), total * cost // 1000 // n + 1) for k in range(n)]
        if RNG.random() < 0.3:
            payments[-1] = (payments[-1][0], payments[-1][1] + total // 2)
        if len(advances) == 1 and n == 1:
            continue
        add("reg_z_apr", {"advances": dated(advances), "payments": dated(payments), "unitPeriod": {"unit": unit, "count": count}},
            {"apr": text(apr(advances, payments, unit, count))}, RATE)
    for days in (1, 7, 30, 31, 59, 180, 364, 365, 366, 367, 400, 730, 731, 1000):
        start, lent = RNG.choice(ENDS[:10]), RNG.randrange(10 ** 4, 10 ** 7)
        end, paid = start + timedelta(days=days), lent * RNG.choice([1001, 1100, 1500]) // 1000
        months, rest = months_and_days(start, end)
        if months < 12 or (months, rest) == (12, 0):
            answer = (F(paid, lent) - 1) * (F(12, months) if rest == 0 else F(365, days))
        else:
            answer = apr([(start, lent)], [(end, paid)], "year", 1)
        add("reg_z_apr", {"advances": dated([(start, lent)]), "payments": dated([(end, paid)]), "unitPeriod": "single-advance-single-payment"},
            {"apr": text(answer)}, RATE)


# ------------------------------------------------------------ European Union


def eu_years(start, end, frequency):
    if frequency == "week":
        whole = (end - start).days // 7
        mark, t = end - timedelta(days=7 * whole), F(whole, 52)
    else:
        months, days = months_and_days(start, end)
        if frequency == "year":
            if days == 0 and months % 12 == 0:
                return F(months, 12)
            months -= months % 12
        elif days == 0:
            return F(months, 12)
        mark, t = month_of(end, -months), F(months, 12)
    return t + F((mark - start).days, (mark - month_of(mark, -12)).days)


def eu_vectors():
    for _ in range(36):
        start, frequency = a_day(), RNG.choice(["month", "year", "week"])
        end = month_of(start, RNG.randrange(0, 50)) if RNG.random() < 0.4 else start + timedelta(days=RNG.randrange(0, 1600))
        add("eu_interval", {"start": start.isoformat(), "end": end.isoformat(), "frequency": frequency},
            {"years": str(eu_years(start, end, frequency))}, EXACT)
    for _ in range(24):
        per, lent, n = RNG.choice([1, 2, 4, 12]), RNG.randrange(10 ** 3, 10 ** 9), RNG.choice([1, 2, 6, 12, 36])
        line = [lent] + [0] * n
        for k in range(1, n + 1):
            line[k] -= lent * RNG.randrange(50, 250) // 100 // n
        if RNG.random() < 0.3:
            line[RNG.randrange(0, n + 1)] += lent // 2
        g = growths(line)
        if len(g) != 1:
            continue
        flows = [{"t": str(F(k, per)), "amountFen": a} for k, a in enumerate(line) if a]
        RNG.shuffle(flows)
        add("eu_aprc", {"flows": flows}, {"aprc": text(g[0] ** per - 1)}, RATE)


# ------------------------------------------------------------ money


def schedule(method, P, n, i, N=None, fee=F(0)):
    if method == "interest_first":
        cost = half_up(P * i)
        return [[k, cost + (P if k == n else 0), P if k == n else 0, cost, 0 if k == n else P] for k in range(1, n + 1)], None
    each = None
    if method == "equal_instalment":
        each = half_up(F(P, N) if i == 0 else P * i / (1 - 1 / (1 + i) ** N))
    rows, left = [], P
    for k in range(1, n + 1):
        cost = half_up(P * fee) if method == "flat_fee" else half_up(left * i)
        part = each - cost if each is not None else half_up(F(P, n))
        part = left if k == n else min(part, left)
        left -= part
        rows.append([k, part + cost, part, cost, left])
    return rows, each


def schedule_vectors():
    for _ in range(64):
        method = RNG.choice(["equal_instalment", "equal_instalment", "equal_principal", "interest_first", "flat_fee", "flat_fee_upfront"])
        P = RNG.choice([1, 2, 5, 11, 13, 99, 100, 12345, 10 ** 6, 999_999_999, RNG.randrange(1, 10 ** 10)])
        n = RNG.choice([1, 2, 3, 4, 5, 6, 10, 12, 24, 48])
        inputs = {"method": method, "principalFen": P, "periods": n}
        i, N, fee, start = F(0), n, F(0), P
        if method in ("flat_fee", "flat_fee_upfront"):
            fee = F(RNG.choice([0, 1, 6, 66, 75, 150, 5000, 9990]), 10 ** 4)
            inputs["feeRatePerPeriod" if method == "flat_fee" else "upfrontFeeRate"] = plain(fee)
        elif RNG.random() < 0.4:
            i = F(RNG.choice([0, 1, 5, 125, 5000, 20000, 10 ** 5]), 10 ** 4)
            inputs["periodRate"] = plain(i)
        else:
            rate = F(RNG.choice([0, 1, 435, 1825, 2400, 3600, 9999]), 10 ** 4)
            i = rate / 12
            inputs["annualRate"] = plain(rate)
        if method == "equal_instalment" and RNG.random() < 0.3:
            N = n + RNG.randrange(1, 200)
            inputs["amortisationPeriods"] = N
        if method == "flat_fee_upfront":
            start = P - half_up(P * fee)
        rows, each = schedule(method if method != "flat_fee_upfront" else "flat_fee", P, n, i, N, fee if method == "flat_fee" else F(0))
        total = sum(r[1] for r in rows) + P - start
        expected = {"rows": rows, "totalPaymentFen": total, "totalCostFen": sum(r[3] for r in rows) + P - start, "irr": periodic([start] + [-r[1] for r in rows])}
        if each is not None:
            expected["instalmentFen"] = each
        if RNG.random() < 0.4:
            first = a_day()
            inputs["firstDueDate"] = first.isoformat()
            expected["dates"] = [month_of(first, k).isoformat() for k in range(n)]
        add("schedule", inputs, expected, {"exactMoney": True, **RATE})
        if method in ("equal_instalment", "equal_principal", "interest_first", "flat_fee") and "firstDueDate" not in inputs and RNG.random() < 0.5:
            paid = RNG.randrange(0, n + 1)
            left, rest = (rows[paid - 1][4] if paid else P), sum(r[1] for r in rows[paid:])
            add("balance_after", {**inputs, "paid": paid},
                {"balanceFen": left, "paidFen": total - rest, "remainingPaymentsFen": rest, "remainingCostFen": rest - left}, EXACT)


def deferral_vectors():
    for _ in range(18):
        P, grace, n = RNG.choice([1, 17, 10 ** 4, 10 ** 6, RNG.randrange(1, 10 ** 9)]), RNG.randrange(0, 25), RNG.choice([1, 2, 6, 36])
        rate, how = F(RNG.choice([0, 1, 600, 1825, 3600]), 10 ** 4), RNG.choice(["waive", "accrue", "capitalise"])
        i, left, kept = rate / 12, P, 0
        for _ in range(grace):
            interest = half_up(left * i)
            left += interest if how == "capitalise" else 0
            kept += interest if how == "accrue" else 0
        rows, _each = schedule("equal_instalment", left, n, i, n)
        pays = [0] * grace + [r[1] for r in rows]
        pays[grace] += kept
        add("deferral", {"principalFen": P, "annualRate": plain(rate), "graceMonths": grace, "periods": n, "graceInterest": how},
            {"paymentsFen": pays, "balanceAfterGraceFen": left, "accruedFen": kept, "totalPaymentFen": sum(pays), "totalCostFen": sum(pays) - P,
             "irr": periodic([P] + [-a for a in pays])}, {"exactMoney": True, **RATE})


def penalty_vectors():
    for _ in range(24):
        base, d = RNG.choice([1, 99, 10 ** 5, RNG.randrange(1, 10 ** 9)]), F(RNG.choice([0, 1, 50, 75, 66, 100, 1000]), 10 ** 5)
        due, how = a_day(), RNG.choice(["none", "daily", "monthly"])
        pay = due + timedelta(days=RNG.choice([0, 1, 28, 29, 30, 31, 59, 90, 365, 366, 500]))
        days, total = (pay - due).days, base
        if how == "none":
            total += half_up(base * d * days)
        elif how == "daily":
            total += half_up(base * (1 + d) ** days - base)
        else:
            k, mark = 1, due
            while mark < pay:
                end = min(month_of(due, k), pay)
                total += half_up(total * d * (end - mark).days)
                mark, k = end, k + 1
        add("penalty", {"baseFen": base, "dailyRate": plain(d), "compound": how, "dueDate": due.isoformat(), "payDate": pay.isoformat()},
            {"days": days, "interestFen": total - base, "totalFen": total, "simpleAnnual": text(d * 365), "effectiveAnnual": text((1 + real(d)) ** 365 - 1)},
            {"exactMoney": True, **RATE})


def ceiling_vectors():
    for _ in range(14):
        ceilings = {"a": F(24, 100), "b": F(36, 100), "lpr4": F(12, 100)}
        rate = RNG.choice([*ceilings.values(), F(24, 100) + F(1, 10 ** 12), F(36, 100) - F(1, 10 ** 15), F(RNG.randrange(0, 10 ** 6), 10 ** 6)])
        add("ceiling", {"rate": plain(rate), "ceilings": {k: plain(v) for k, v in ceilings.items()}},
            {"exceeds": {k: rate > v for k, v in ceilings.items()}, "marginPp": {k: text((rate - v) * 100) for k, v in ceilings.items()}}, RATE)
        base, days, year = RNG.randrange(1, 10 ** 9), RNG.choice([0, 1, 30, 365, 366]), RNG.choice([360, 365, 366])
        charged = RNG.randrange(0, base // 2 + 1)
        allowed = half_up(base * F(24, 100) * days / year)
        add("ceiling_excess", {"baseFen": base, "days": days, "chargedFen": charged, "annualCeiling": "0.24", "yearDays": year},
            {"allowedFen": allowed, "excessFen": max(0, charged - allowed)}, EXACT)
        lpr, multiple = F(RNG.randrange(200, 500), 10 ** 4), RNG.choice([1, 2, 4])
        add("lpr_multiple", {"lpr1y": plain(lpr), "multiple": multiple}, {"ceiling": text(lpr * multiple)}, {"abs": 1e-12})
        amount, share = RNG.choice([1, 5, 50, 150, 250, 10 ** 9 + 5, RNG.randrange(-10 ** 6, 10 ** 12)]), F(RNG.choice([1, 5, 15, 25, 105, 1005, 333333]), RNG.choice([10, 100, 1000, 10 ** 6]))
        add("percent_of", {"amountFen": amount, "rate": plain(share)}, {"fen": half_up(amount * share)}, EXACT)
        parts = [RNG.choice([0, 1, 5, 99, RNG.randrange(0, 10 ** 8)]) for _ in range(3)]
        shares = [F(RNG.choice([0, 1, 5, 125, 500, 995, 1000]), 1000) for _ in range(3)]
        paid, owed = sum(half_up(a * s) for a, s in zip(parts, shares)), sum(parts)
        names = ("principal", "interest", "fee")
        expected = {"payFen": paid, "waivedFen": owed - paid, "dueFen": owed, **({"shareOfDue": text(F(paid, owed))} if owed else {})}
        add("settlement", {**{f"{k}Fen": a for k, a in zip(names, parts)}, **{f"{k}Share": plain(s) for k, s in zip(names, shares)}}, expected,
            {"exactMoney": True, **RATE})


def accrual_vectors():
    for _ in range(14):
        P, d, day = RNG.choice([1, 10 ** 4, RNG.randrange(1, 10 ** 8)]), F(RNG.choice([0, 1, 21, 50, 75, 1000]), 10 ** 5), a_day()
        start, mark, left, owed, rows, payments = day, day, P, 0, [], []
        for _ in range(RNG.randrange(1, 9)):
            day += timedelta(days=RNG.choice([0, 0, 1, 28, 29, 31, 366]))
            pay = RNG.choice([0, 1, P // 4, P // 2 + 1])
            accrued = half_up(left * d * (day - mark).days)
            owed += accrued
            interest = min(owed, pay)
            principal = min(left, pay - interest)
            owed, left = owed - interest, left - principal
            rows.append([day.isoformat(), (day - mark).days, accrued, interest, principal, left, owed, pay - interest - principal])
            payments.append({"date": day.isoformat(), "amountFen": pay})
            mark = day
        add("accrual", {"principalFen": P, "dailyRate": plain(d), "startDate": start.isoformat(), "payments": payments}, {"rows": rows}, EXACT)


def plan_vectors():
    for _ in range(16):
        as_of, owed, n, step = a_day(), RNG.randrange(10 ** 3, 10 ** 8), RNG.choice([1, 2, 3, 8]), 73
        payments = [(as_of + timedelta(days=step * RNG.randrange(1, 12)), max(1, owed * RNG.randrange(20, 180) // 100 // n)) for _ in range(n)]
        total = sum(a for _, a in payments)
        RNG.shuffle(payments)
        add("plan", {"asOf": as_of.isoformat(), "outstandingFen": owed, "payments": dated(payments)},
            {"totalPaidFen": total, "differenceFen": total - owed, "payments": n, "lastDate": max(d for d, _ in payments).isoformat(),
             "xirr": xirr_answer([(as_of, owed)] + [(d, -a) for d, a in payments], step)}, {"exactMoney": True, **RATE})


def date_vectors():
    for _ in range(14):
        anchor, n = RNG.choice(ENDS), RNG.randrange(-200, 200)
        add("add_months", {"anchor": anchor.isoformat(), "months": n}, {"date": month_of(anchor, n).isoformat()}, EXACT)
        other = RNG.choice(ENDS)
        add("days_between", {"start": anchor.isoformat(), "end": other.isoformat()}, {"days": (other - anchor).days}, EXACT)


def annuity_vectors():
    for _ in range(16):
        i, n = F(RNG.choice([0, 1, 125, 5000, 10 ** 5]), 10 ** 4), RNG.choice([1, 2, 12, 60, 360])
        if i > 1 and n > 60:
            n = 12
        pv, fv, due = RNG.randrange(-10 ** 8, 10 ** 9), RNG.choice([0, RNG.randrange(-10 ** 8, 10 ** 8)]), RNG.choice([0, 1])
        due = due if i > 0 else 0
        paid = F(-(pv + fv), n) if i == 0 else -(pv + fv / (1 + i) ** n) * i / ((1 - 1 / (1 + i) ** n) * (1 + i * due))
        paid /= 100
        inputs = {"periodRate": plain(i), "periods": n, "presentValueFen": pv, "futureValueFen": fv, "due": due}
        close = {"abs": 1e-7, "rel": 1e-10}
        add("pmt", inputs, {"value": text(paid)}, close)
        if due:
            continue
        left, interest = F(pv, 100), []
        for _ in range(n):
            interest.append(-left * i)
            left += left * i + paid
        k = RNG.randrange(1, n + 1)
        add("ipmt", {**inputs, "period": k}, {"value": text(interest[k - 1])}, close)
        add("ppmt", {**inputs, "period": k}, {"value": text(paid - interest[k - 1])}, close)
        if fv == 0 and pv > 0 and i > 0:
            end = RNG.randrange(k, n + 1)
            add("cumipmt", {"periodRate": plain(i), "periods": n, "presentValueFen": pv, "fromPeriod": k, "toPeriod": end},
                {"value": text(sum(interest[k - 1:end]))}, {"abs": 1e-6, "rel": 1e-10})
    for per in (1, 2, 12, 52, 365):
        for r in (F(0), F(1, 10 ** 6), F(24, 100), F(3)):
            add("effective_from_nominal", {"nominal": plain(r), "periodsPerYear": per}, {"value": text((1 + real(r) / per) ** per - 1)}, {"abs": 1e-12, "rel": 1e-12})
            add("nominal_from_effective", {"effective": plain(r), "periodsPerYear": per},
                {"value": text(per * (mp.exp(log(1 + real(r)) / per) - 1))}, {"abs": 1e-12, "rel": 1e-12})


for make in (irr_vectors, rate_vectors, xirr_vectors, reg_z_vectors, eu_vectors, schedule_vectors, deferral_vectors, penalty_vectors, ceiling_vectors,
             accrual_vectors, plan_vectors, date_vectors, annuity_vectors):
    make()
print('{"schema": 1, "split": "own", "count": ' + str(len(OUT)) + ', "vectors": [')
print(",\n".join(json.dumps(v, separators=(",", ":")) for v in OUT))
print("]}")
