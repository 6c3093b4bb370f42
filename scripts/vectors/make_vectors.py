#!/usr/bin/env python3
"""Adversarial vectors for the calculator, worked out without any of its code: exact money in fractions, rates by mpmath.

    python3 scripts/vectors/make_vectors.py SEED > vectors.json

Same shape and conventions as the reference vectors. Rates with known roots come from multiplied-out polynomials.
"""
import calendar
import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction as F

from mpmath import mp, mpf

mp.dps = 60
RNG = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20261128)
OUT = []


def add(kind, inputs, expected, **tolerance):
    OUT.append({"id": f"own-{kind}-{len(OUT)}", "kind": kind, "inputs": inputs, "expected": expected,
                "tolerance": tolerance or {"exactMoney": True, "abs": 1e-9, "rel": 1e-9}})


def text(x):
    return mp.nstr(mpf(x.numerator) / x.denominator if isinstance(x, F) else x, 25)


def half_up(x):
    n, d = abs(x.numerator), x.denominator
    r = (2 * n + d) // (2 * d)
    return -r if x < 0 else r


def decimal(x, places=10):
    s = f"{float(x):.{places}f}".rstrip("0").rstrip(".")
    return s or "0"


# ------------------------------------------------------------ dates


def add_months(anchor, n):
    y, m = divmod(anchor.year * 12 + anchor.month - 1 + n, 12)
    return date(y, m + 1, min(anchor.day, calendar.monthrange(y, m + 1)[1]))


def whole_months_back(start, end):
    """Months n and days left, backwards from the end; month ends count as whole months."""
    n = (end.year - start.year) * 12 + end.month - start.month
    for k in (n, n + 1):
        if k >= 0 and (add_months(start, k) == end or add_months(end, -k) == start):
            return k, 0
    while add_months(end, -n) < start:
        n -= 1
    return n, (add_months(end, -n) - start).days


def any_day(year=2026):
    pool = [date(2024, 1, 31), date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 30), date(2026, 8, 31)]
    return RNG.choice(pool) if RNG.random() < 0.4 else date(year, 1, 1) + timedelta(RNG.randrange(900))


# ------------------------------------------------------------ roots


def solve(f, low, high):
    """Root of a function with one sign change between two bounds, by bisection to 50 digits."""
    a, b, fa = mpf(low), mpf(high), f(mpf(low))
    for _ in range(240):
        m = (a + b) / 2
        fm = f(m)
        if (fm > 0) == (fa > 0):
            a, fa = m, fm
        else:
            b = m
    return (a + b) / 2


def growth_of(flows):
    """flows: [(time, amount)], money one way first, then the other way: one root g = 1 + r > 0."""
    def value(lng):
        return sum(mpf(a) * mp.e ** (-lng * mpf(t.numerator) / t.denominator) for t, a in flows)
    return mp.e ** solve(value, -400, 400)


def times(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def from_roots(roots, positive):
    """Integer flows whose polynomial in g has exactly these positive roots, times factors without any."""
    p = [1]
    for r in roots:
        p = times(p, [r.denominator, -r.numerator])
    for q in positive:
        p = times(p, q)
    return p


# ------------------------------------------------------------ kinds


def irr_vectors():
    for _ in range(40):
        n = RNG.choice([1, 2, 3, 12, 24, 60, 120])
        lent = RNG.randrange(1, 10**RNG.randrange(3, 11))
        rest = [-RNG.randrange(0, 2 * lent // n + 2) for _ in range(n)]
        flows = [0] * RNG.choice([0, 0, 1, 3]) + [lent] + rest
        if RNG.random() < 0.3:
            flows = [-a for a in flows]
        per = RNG.choice([1, 4, 12, 24, 52])
        if not any(rest):
            add("irr", {"flowsFen": flows, "periodsPerYear": per}, {"status": "none"}, abs=1e-9)
            continue
        g = growth_of([(F(k), a) for k, a in enumerate([lent] + rest)])
        add("irr", {"flowsFen": flows, "periodsPerYear": per},
            {"status": "ok", "periodic": text(g - 1), "nominal": text((g - 1) * per), "effective": text(g ** per - 1)},
            abs=1e-9, rel=1e-9)
    quadratic = [[1, 1, 1], [2, -2, 3], [1, 0, 4], [5, -4, 1]]
    for roots in ([F(11, 10), F(6, 5)], [F(101, 100), F(101, 100)], [F(1), F(3, 2), F(2)], [F(1, 2), F(5)], [F(1), F(1), F(1)],
                  [F(1001, 1000), F(1002, 1000)], [F(9, 10)], [F(1)], [F(3, 2)], [F(1, 100), F(50)], []):
        for _ in range(3):
            positive = [RNG.choice(quadratic) for _ in range(RNG.randrange(0, 3))] or ([[1, 0, 4]] if not roots else [])
            flows = from_roots(roots, positive)
            status = "none" if not roots else "ok" if len(roots) == 1 else "ambiguous"
            expected = {"status": status}
            if status == "ok":
                g = mpf(roots[0].numerator) / roots[0].denominator
                expected.update(periodic=text(g - 1), nominal=text((g - 1) * 12), effective=text(g ** 12 - 1))
            if status == "ambiguous":
                expected.update(periodicRoots=[text(mpf(r.numerator) / r.denominator - 1) for r in sorted(roots)],
                                rootsInPracticalDomain=len(roots))
            add("irr", {"flowsFen": flows, "periodsPerYear": 12}, expected, abs=1e-9, rel=1e-9)
    for flows in ([], [0, 0], [5], [5, 0, 0], [100, 50], [-1, -2], [1000, 0], [0, 10, -10, 0], [0, 0, 7, 0, -7]):
        net = [a for a in flows if a]
        ok = len(net) == 2 and net[0] * net[1] < 0
        expected = {"status": "ok", "periodic": "0", "nominal": "0", "effective": "0"} if ok else {"status": "none"}
        add("irr", {"flowsFen": flows, "periodsPerYear": 12}, expected, abs=1e-9)


def xirr_vectors():
    for _ in range(50):
        d0, lent, n = any_day(), RNG.randrange(1000, 10**8), RNG.choice([1, 2, 5, 12, 24, 60])
        flows = [(d0, lent)]
        for k in range(n):
            day = add_months(d0, k + 1) if RNG.random() < 0.6 else d0 + timedelta(RNG.randrange(1, 2000))
            flows.append((day, -RNG.randrange(1, 2 * lent // n + 2)))
        if RNG.random() < 0.5:  # one day in two pieces, and something that cancels
            flows += [(flows[-1][0], -17), (d0, 99), (d0, -99)]
        RNG.shuffle(flows)
        g = growth_of([(F((d - d0).days, 365), a) for d, a in flows])
        add("xirr", {"flows": [{"date": d.isoformat(), "amountFen": a} for d, a in flows]},
            {"status": "ok", "rate": text(g - 1)}, abs=1e-9, rel=1e-9)
    for roots in ([F(11, 10), F(13, 10)], [F(5, 4), F(5, 4)], [F(1), F(2)], [F(3, 2)], [F(1, 5), F(1), F(4)]):
        flows, d0 = from_roots(roots, [[1, 1, 1]]), date(2026, 3, 1)
        dated = [{"date": (d0 + timedelta(365 * k)).isoformat(), "amountFen": a} for k, a in enumerate(flows)]
        if len(roots) == 1:
            expected = {"status": "ok", "rate": text(roots[0] - 1)}
        else:
            expected = {"status": "ambiguous", "roots": [text(r - 1) for r in sorted(roots)], "rootsInPracticalDomain": len(roots)}
        add("xirr", {"flows": dated}, expected, abs=1e-9, rel=1e-9)
    for flows in ([("2026-01-01", 5), ("2026-01-01", -5)], [("2026-01-01", 5), ("2026-01-01", -9)], [("2026-01-01", 5)],
                  [("2026-01-01", 5), ("2026-02-01", 0)], [("2026-02-01", 3), ("2026-01-01", 4)]):
        add("xirr", {"flows": [{"date": d, "amountFen": a} for d, a in flows]}, {"status": "none"}, abs=1e-9)


def tvm_vectors():
    for _ in range(30):
        i, n = F(RNG.randrange(0, 400), RNG.choice([10000, 1200, 365])), RNG.choice([1, 2, 3, 12, 36, 60, 360])
        pv, fv, due = RNG.randrange(-10**9, 10**9), RNG.choice([0, 0, RNG.randrange(-10**8, 10**8)]), RNG.choice([0, 1])
        q = (1 + i) ** n
        pmt = (F(-pv - fv, n) if i == 0 else -(pv * q + fv) * i / ((q - 1) * (1 + i * due))) / 100
        base = {"periodRate": str(i), "periods": n, "presentValueFen": pv}
        more = {k: v for k, v in (("futureValueFen", fv), ("due", due)) if v}
        add("pmt", {**base, **more}, {"value": text(pmt)}, abs=1e-7, rel=1e-11)
        period = RNG.randrange(1, n + 1)
        balance = F(pv, 100)
        interest = []
        for k in range(1, n + 1):
            part = F(0) if due and k == 1 else -(balance + (pmt if due else 0)) * i
            interest.append(part / 1)
            balance = (balance + pmt) * (1 + i) if due else balance * (1 + i) + pmt
        if due == 0:
            add("ipmt", {**base, **more, "period": period}, {"value": text(interest[period - 1])}, abs=1e-7, rel=1e-10)
            add("ppmt", {**base, **more, "period": period}, {"value": text(pmt - interest[period - 1])}, abs=1e-7, rel=1e-10)
            if fv == 0 and i > 0 and pv > 0:
                to = RNG.randrange(period, n + 1)
                add("cumipmt", {**base, "fromPeriod": period, "toPeriod": to},
                    {"value": text(sum(interest[period - 1:to]))}, abs=1e-6, rel=1e-10)
        nominal, per = F(RNG.randrange(1, 5000), 10000), RNG.choice([2, 4, 12, 24, 52, 365])
        add("effective_from_nominal", {"nominal": decimal(nominal), "periodsPerYear": per},
            {"value": text((1 + nominal / per) ** per - 1)}, abs=1e-12)
        add("nominal_from_effective", {"effective": decimal(nominal), "periodsPerYear": per},
            {"value": text(((1 + mpf(nominal.numerator) / nominal.denominator) ** (mpf(1) / per) - 1) * per)}, abs=1e-12)
        pay, lent = -RNG.randrange(1, 10**6), RNG.randrange(1, 10**7)
        start = [lent + (pay if due else 0)] + [pay] * (n - 1) + [0 if due else pay]
        if start[0] > 0 and any(start[1:]):
            g = growth_of([(F(k), a) for k, a in enumerate(start)])
            add("rate", {"periods": n, "paymentFen": pay, "presentValueFen": lent, "futureValueFen": 0, "due": due},
                {"status": "ok", "periodic": text(g - 1)}, abs=1e-9, rel=1e-9)


def level(P, i, n, N=None):
    N = N or n
    A = half_up(F(P, N) if i == 0 else P * i * (1 + i) ** N / ((1 + i) ** N - 1))
    rows, balance = [], P
    for k in range(1, n + 1):
        interest = half_up(balance * i)
        principal = balance if k == n else min(A - interest, balance)
        balance -= principal
        rows.append([k, principal + interest, principal, interest, balance])
    return rows, A


def even(P, n, cost):
    part, rows, balance = half_up(F(P, n)), [], P
    for k in range(1, n + 1):
        principal = balance if k == n else min(part, balance)
        c = cost(balance)
        balance -= principal
        rows.append([k, principal + c, principal, c, balance])
    return rows


def rates(flows, per=12):
    if sum(1 for a in flows if a) < 2:
        return {"status": "none"}
    g = growth_of([(F(k), a) for k, a in enumerate(flows)])
    return {"status": "ok", "periodic": text(g - 1), "nominal": text((g - 1) * per), "effective": text(g ** per - 1)}


def schedule_vectors():
    for _ in range(60):
        P, n = RNG.choice([1, 7, 100, 99999, 1000000, RNG.randrange(1000, 10**9)]), RNG.choice([1, 2, 3, 6, 7, 11, 12, 24, 36, 60])
        rate, method = F(RNG.randrange(0, 3600), 10000), RNG.choice(["equal_instalment", "equal_principal", "interest_first", "flat_fee", "flat_fee_upfront", "balloon", "period"])
        inputs, i, start, A = {"method": method, "principalFen": P, "periods": n}, rate / 12, P, None
        if method in ("equal_instalment", "balloon", "period"):
            inputs["method"] = "equal_instalment"
            N = n + RNG.randrange(1, 60) if method == "balloon" else None
            if method == "period":
                i = rate / 10
                inputs["periodRate"] = decimal(i)
            else:
                inputs["annualRate"] = decimal(rate)
            if N:
                inputs["amortisationPeriods"] = N
            rows, A = level(P, i, n, N)
        elif method == "equal_principal":
            inputs["annualRate"] = decimal(rate)
            rows = even(P, n, lambda balance: half_up(balance * i))
        elif method == "interest_first":
            inputs["annualRate"] = decimal(rate)
            c = half_up(P * i)
            rows = [[k, c, 0, c, P] for k in range(1, n)] + [[n, P + c, P, c, 0]]
        elif method == "flat_fee":
            inputs["feeRatePerPeriod"] = decimal(rate / 10)
            rows = even(P, n, lambda balance: half_up(P * rate / 10))
        else:
            inputs["upfrontFeeRate"] = decimal(rate / 10)
            fee = half_up(P * rate / 10)
            start, rows = P - fee, even(P, n, lambda balance: 0)
        if any(row[1] < 0 or row[2] < 0 for row in rows):
            continue
        total = sum(row[1] for row in rows) + P - start
        expected = {"rows": rows, "totalPaymentFen": total, "totalCostFen": sum(r[3] for r in rows) + P - start, "irr": rates([start] + [-r[1] for r in rows])}
        if A is not None:
            expected["instalmentFen"] = A
        if RNG.random() < 0.4 and inputs["method"] == "equal_instalment":
            first = any_day()
            inputs["firstDueDate"] = first.isoformat()
            expected["dates"] = [add_months(first, k).isoformat() for k in range(n)]
        add("schedule", inputs, expected)
        if inputs["method"] != "flat_fee_upfront" and "firstDueDate" not in inputs and method not in ("balloon", "period"):
            paid = RNG.randrange(0, n + 1)
            rest = sum(r[1] for r in rows[paid:])
            left = rows[paid - 1][4] if paid else P
            add("balance_after", {**inputs, "paid": paid}, {"balanceFen": left, "paidFen": total - rest, "remainingPaymentsFen": rest, "remainingCostFen": rest - left}, exact=True)


def deferral_vectors():
    for _ in range(20):
        P, g, n, rate = RNG.randrange(1000, 10**8), RNG.randrange(0, 13), RNG.choice([1, 3, 12, 24]), F(RNG.randrange(0, 3600), 10000)
        how, i = RNG.choice(["waive", "accrue", "capitalise"]), rate / 12
        base, accrued = P, 0
        for _ in range(g):
            if how == "accrue":
                accrued += half_up(P * i)
            if how == "capitalise":
                base += half_up(base * i)
        rows, _A = level(base, i, n)
        pays = [0] * g + [r[1] for r in rows]
        pays[g] += accrued
        total = sum(pays)
        add("deferral", {"principalFen": P, "annualRate": decimal(rate), "graceMonths": g, "periods": n, "graceInterest": how},
            {"paymentsFen": pays, "balanceAfterGraceFen": base, "accruedFen": accrued,
             "totalPaymentFen": total, "totalCostFen": total - P, "irr": rates([P] + [-a for a in pays])})


def money_vectors():
    for _ in range(25):
        base, d = RNG.randrange(1, 10**8), F(RNG.randrange(0, 100), 100000)
        amount, share = RNG.randrange(-10**6, 10**8), F(RNG.randrange(0, 20000), RNG.choice([10000, 20000]))
        add("percent_of", {"amountFen": amount, "rate": decimal(share)}, {"fen": half_up(amount * F(decimal(share)))}, exact=True)
        due = any_day()
        pay, how = due + timedelta(RNG.randrange(0, 800)), RNG.choice(["none", "daily", "monthly"])
        days, total = (pay - due).days, base
        if how == "none":
            total = base + half_up(base * d * days)
        elif how == "daily":
            total = base + half_up(base * ((1 + d) ** days - 1))
        else:
            k = 0
            while add_months(due, k) < pay:
                a, b = add_months(due, k), min(add_months(due, k + 1), pay)
                total += half_up(total * d * (b - a).days)
                k += 1
        add("penalty", {"baseFen": base, "dailyRate": decimal(d), "compound": how, "dueDate": due.isoformat(), "payDate": pay.isoformat()},
            {"days": days, "interestFen": total - base, "totalFen": total, "simpleAnnual": text(d * 365), "effectiveAnnual": text((1 + d) ** 365 - 1)})
        parts = [RNG.randrange(0, 10**7) for _ in range(3)]
        shares = [F(RNG.randrange(0, 1001), 1000) for _ in range(3)]
        paid, owed = sum(half_up(a * s) for a, s in zip(parts, shares)), sum(parts)
        add("settlement", {"principalFen": parts[0], "interestFen": parts[1], "feeFen": parts[2], "principalShare": decimal(shares[0]),
                           "interestShare": decimal(shares[1]), "feeShare": decimal(shares[2])},
            {"payFen": paid, "waivedFen": owed - paid, "dueFen": owed, "shareOfDue": text(F(paid, owed))})
        ceiling, year = F(RNG.choice([24, 36, 12]), 100), RNG.choice([360, 365, 366])
        span, charged = RNG.randrange(0, 400), RNG.randrange(0, 10**6)
        allowed = half_up(base * ceiling * span / year)
        add("ceiling_excess", {"baseFen": base, "days": span, "chargedFen": charged, "annualCeiling": decimal(ceiling), "yearDays": year},
            {"allowedFen": allowed, "excessFen": max(charged - allowed, 0)}, exact=True)
        n = RNG.randrange(-30, 40)
        add("add_months", {"anchor": due.isoformat(), "months": n}, {"date": add_months(due, n).isoformat()}, exact=True)
        add("days_between", {"start": due.isoformat(), "end": pay.isoformat()}, {"days": days}, exact=True)


def accrual_vectors():
    for _ in range(15):
        P, d, day = RNG.randrange(1000, 10**7), F(RNG.randrange(1, 100), 100000), any_day()
        start, last, left, unpaid, rows, payments = day, day, P, 0, [], []
        for _ in range(RNG.randrange(1, 8)):
            day += timedelta(RNG.choice([0, 1, 30, 31, 365, 7]))
            pay = RNG.randrange(0, P)
            days = (day - last).days
            accrued = half_up(left * d * days)
            interest = min(pay, unpaid + accrued)
            principal = min(pay - interest, left)
            unpaid += accrued - interest
            left -= principal
            last = day
            rows.append([day.isoformat(), days, accrued, interest, principal, left, unpaid, pay - interest - principal])
            payments.append({"date": day.isoformat(), "amountFen": pay})
        add("accrual", {"principalFen": P, "dailyRate": decimal(d), "startDate": start.isoformat(), "payments": payments}, {"rows": rows}, exact=True)


def interval(start, end, unit):
    """Whole unit periods and the odd part, backwards from the later date (Appendix J)."""
    kind, n = unit["unit"], unit["count"]
    months, days = whole_months_back(start, end)
    if kind == "month" and n == 1:
        return months, F(days, 30), 12
    if kind == "month":
        return (30 * months + days) // (30 * n), F((30 * months + days) % (30 * n), 30 * n), F(12, n)
    if kind == "semimonth":
        return (30 * months + days) // 15, F((30 * months + days) % 15, 15), 24
    if kind == "week":
        total = (end - start).days
        return total // (7 * n), F(total % (7 * n), 7 * n), F(52, n)
    if kind == "day":
        return (end - start).days, F(0), 365
    years = months // 12
    if days == 0:
        return years, F(months % 12, 12), 1
    return years, F((add_months(end, -12 * years) - start).days, 365), 1


UNITS = [{"unit": "month", "count": 1}, {"unit": "month", "count": 2}, {"unit": "month", "count": 3}, {"unit": "month", "count": 6},
         {"unit": "semimonth", "count": 1}, {"unit": "week", "count": 1}, {"unit": "week", "count": 2}, {"unit": "week", "count": 4},
         {"unit": "day", "count": 1}, {"unit": "year", "count": 1}]


def reg_z_vectors():
    for _ in range(50):
        unit, start = RNG.choice(UNITS), any_day()
        end = start + timedelta(RNG.randrange(0, 900)) if RNG.random() < 0.6 else add_months(start, RNG.randrange(1, 25))
        t, f, per = interval(start, end, unit)
        add("reg_z_interval", {"start": start.isoformat(), "end": end.isoformat(), "unitPeriod": unit},
            {"t": t, "f": str(f), "unitPeriodsPerYear": str(per)}, exact=True)
    for _ in range(40):
        unit, start, lent = RNG.choice(UNITS), any_day(), RNG.randrange(10000, 10**7)
        advances = [(start, lent)]
        if RNG.random() < 0.4:
            advances.append((start + timedelta(RNG.randrange(1, 60)), RNG.randrange(1000, lent)))
        total, n = sum(a for _, a in advances), RNG.choice([2, 6, 12])
        first = max(d for d, _ in advances) + timedelta(RNG.randrange(5, 80))
        step = {"month": unit["count"], "year": 12}.get(unit["unit"])
        payments = []
        for k in range(n):
            day = add_months(first, step * k) if step else first + timedelta({"semimonth": 15, "week": 7 * unit["count"], "day": 1}[unit["unit"]] * k)
            payments.append((day, total // n + RNG.randrange(1, total // 20)))
        flows = [(d, a) for d, a in advances] + [(d, -a) for d, a in payments]
        parts = [(*interval(start, d, unit)[:2], a) for d, a in flows]

        def value(i):
            return sum(mpf(a) / ((1 + mpf(f.numerator) / f.denominator * i) * (1 + i) ** t) for t, f, a in parts)
        per = interval(start, first, unit)[2]
        add("reg_z_apr", {"advances": [{"date": d.isoformat(), "amountFen": a} for d, a in advances],
                          "payments": [{"date": d.isoformat(), "amountFen": a} for d, a in payments], "unitPeriod": unit},
            {"apr": text(solve(value, 0, 50) * mpf(F(per).numerator) / F(per).denominator)}, abs=1e-9, rel=1e-9)
    for _ in range(15):
        start, lent = any_day(), RNG.randrange(10000, 10**7)
        paid = lent + RNG.randrange(1, lent // 2)
        end = add_months(start, RNG.randrange(1, 30)) if RNG.random() < 0.5 else start + timedelta(RNG.randrange(1, 900))
        months, days = whole_months_back(start, end)
        if months < 12 or (months == 12 and days == 0):
            apr = (F(paid, lent) - 1) * (F(12, months) if days == 0 else F(365, (end - start).days))
        else:
            t, f, _ = interval(start, end, {"unit": "year", "count": 1})
            apr = solve(lambda i: mpf(lent) - mpf(paid) / ((1 + mpf(f.numerator) / f.denominator * i) * (1 + i) ** t), 0, 50)
        add("reg_z_apr", {"advances": [{"date": start.isoformat(), "amountFen": lent}], "payments": [{"date": end.isoformat(), "amountFen": paid}],
                          "unitPeriod": "single-advance-single-payment"}, {"apr": text(apr)}, abs=1e-9, rel=1e-9)


def eu_vectors():
    for _ in range(40):
        start, how = any_day(), RNG.choice(["month", "year", "week"])
        end = start + timedelta(RNG.randrange(0, 1500)) if RNG.random() < 0.6 else add_months(start, RNG.randrange(1, 40))
        months, days = whole_months_back(start, end)
        if how == "week":
            n, days = divmod((end - start).days, 7)
            whole, mark = F(n, 52), end - timedelta(7 * n)
        else:
            n = months if how == "month" else 12 * (months // 12)
            if how == "year" and months % 12:
                days = (add_months(end, -n) - start).days
            whole, mark = F(n, 12), add_months(end, -n)
        if days:
            whole += F(days, (mark - add_months(mark, -12)).days)
        add("eu_interval", {"start": start.isoformat(), "end": end.isoformat(), "frequency": how}, {"years": str(whole)}, exact=True)
    for _ in range(30):
        lent, n = RNG.randrange(1000, 10**8), RNG.choice([1, 2, 12, 48])
        flows = [(F(0), lent)] + [(F(k + 1, RNG.choice([12, 12, 52])), -RNG.randrange(1, 2 * lent // n + 2)) for k in range(n)]
        g = growth_of(flows)
        add("eu_aprc", {"flows": [{"t": str(t), "amountFen": a} for t, a in flows]}, {"aprc": text(g - 1)}, abs=1e-9, rel=1e-9)


for make in (irr_vectors, xirr_vectors, tvm_vectors, schedule_vectors, deferral_vectors, money_vectors, accrual_vectors, reg_z_vectors, eu_vectors):
    make()
json.dump({"schema": 1, "split": "own", "count": len(OUT), "vectors": OUT}, sys.stdout, ensure_ascii=False)
