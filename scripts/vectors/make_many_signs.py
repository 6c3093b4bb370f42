#!/usr/bin/env python3
"""Vectors whose money changes direction more than once, so that there are no rates, one, or several: worked out without
any of the calculator's code, and by another method than make_vectors.py and the calculator use.

    python3 scripts/vectors/make_many_signs.py SEED > vectors.json

Method: the roots of f(s) = sum a_i exp(-s t_i) lie one by one between those of its derivative (Rolle), found by halving at
120 digits. Pairs of roots that almost meet come from (d g - a)^2 + e multiplied out, where they meet exactly when e is 0.
"""
import json
import random
import sys
from datetime import date, timedelta
from fractions import Fraction as F

from mpmath import exp, mp, mpf

mp.dps = 120
RNG = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 20261129)
REACH = mpf(5000)  # every root has |ln(1+r)| below
NOISE = mpf(10) ** -80
OUT = []


def add(kind, inputs, expected, **tolerance):
    OUT.append({"id": f"signs-{kind}-{len(OUT)}", "kind": kind, "inputs": inputs, "expected": expected,
                "tolerance": tolerance or {"abs": 1e-9, "rel": 1e-9}})


def text(x):
    return mp.nstr(mpf(x.numerator) / x.denominator if isinstance(x, F) else x, 25)


def halve(f, low, high):
    rises = f(low) > 0
    for _ in range(420):
        middle = (low + high) / 2
        low, high = (middle, high) if (f(middle) > 0) == rises else (low, middle)
    return (low + high) / 2


def roots(terms):
    """Every s with sum a exp(-s t) = 0, a root at which f only touches zero given twice; terms: [(t, a)]."""
    terms = sorted(terms)
    if len({a > 0 for _, a in terms}) < 2:
        return []
    terms = [(t - terms[0][0], a) for t, a in terms]

    def f(s):
        parts = [a * exp(-s * t) for t, a in terms]
        return sum(parts) if abs(sum(parts)) > NOISE * sum(map(abs, parts)) else mpf(0)
    turns = roots([(t, -a * t) for t, a in terms if t])
    found = []
    for low, high in zip([-REACH, *turns], [*turns, REACH]):
        if low in turns and f(low) == 0:
            found += [low, low]
        if f(low) * f(high) < 0:
            found.append(halve(f, low, high))
    return found


def answer(flows, one, many, more=None):
    """flows: [(time as a fraction, amount)]."""
    net = {}
    for t, a in flows:
        net[t] = net.get(t, 0) + a
    terms = [(mpf(t.numerator) / t.denominator, a) for t, a in net.items() if a]
    rates = sorted(exp(s) - 1 for s in roots(terms)) if len(terms) > 1 else []
    if not rates:
        return {"status": "none"}
    if len(rates) > 1:
        return {"status": "ambiguous", many: [text(r) for r in rates]}
    return {"status": "ok", one: text(rates[0]), **(more(rates[0]) if more else {})}


def yearly(r):
    return {"nominal": text(r * 12), "effective": text((1 + r) ** 12 - 1)}


def periodic(flows):
    return answer([(F(k), a) for k, a in enumerate(flows)], "periodic", "periodicRoots", yearly)


def irr_vectors(count):
    for _ in range(count):
        flows = [RNG.randrange(-10 ** RNG.randrange(1, 14), 10 ** RNG.randrange(1, 14)) for _ in range(RNG.choice([3, 4, 5, 7, 10]))]
        if RNG.random() < 0.3:
            flows[RNG.randrange(len(flows))] = 0
        add("irr", {"flowsFen": flows, "periodsPerYear": 12}, periodic(flows))


def near_pairs(count):
    for _ in range(count):
        d, e = RNG.choice([10, 100, 1000, 10000, 30000]), RNG.choice([-1, 0, 1, -7, 5])
        a, flows = RNG.choice([d, d + 1, d + d // 5, d - d // 3]), [0]
        square, other = [d * d, -2 * d * a, a * a + e], RNG.choice([[1], [3, 7], [1, 1, 1]])
        flows = [sum(square[i] * other[k - i] for i in range(3) if 0 <= k - i < len(other)) for k in range(len(other) + 2)]
        twice = text(mpf(a) / d - 1)
        expected = {"status": "ambiguous", "periodicRoots": [twice, twice]} if e == 0 else periodic(flows)
        add("irr", {"flowsFen": flows, "periodsPerYear": 12}, expected)


def xirr_vectors(count):
    for _ in range(count):
        start = date(2023, 12, 30) + timedelta(RNG.randrange(900))
        flows = [(start + timedelta(RNG.choice([0, 1, 7, 28, 31, 59, 365, 366, 730, 1000, 3650]) * RNG.randrange(0, 3)),
                  RNG.randrange(-10**8, 10**8)) for _ in range(RNG.choice([3, 4, 5, 8]))]
        add("xirr", {"flows": [{"date": d.isoformat(), "amountFen": a} for d, a in flows]},
            answer([(F((d - start).days, 365), a) for d, a in flows], "rate", "roots"))


def plan_vectors(count):
    for _ in range(count):
        start, owed, n = date(2024, 1, 1) + timedelta(RNG.randrange(1000)), RNG.randrange(1000, 10**8), RNG.choice([1, 2, 3, 6, 12])
        paid = [(start + timedelta(RNG.choice([0, 1, 30, 31, 90]) * (k + RNG.randrange(0, 2))), RNG.randrange(1, 2 * owed // n))
                for k in range(n)]
        RNG.shuffle(paid)
        total = sum(a for _, a in paid)
        rate = answer([(F(0), owed)] + [(F((d - start).days, 365), -a) for d, a in paid], "rate", "roots")
        add("plan", {"asOf": start.isoformat(), "outstandingFen": owed,
                     "payments": [{"date": d.isoformat(), "amountFen": a} for d, a in paid]},
            {"totalPaidFen": total, "differenceFen": total - owed, "payments": n,
             "lastDate": max(d for d, _ in paid).isoformat(), "xirr": rate}, exactMoney=True, abs=1e-9, rel=1e-9)


def rate_vectors(count):
    for _ in range(count):
        n, due = RNG.choice([1, 2, 3, 5, 12, 24]), RNG.choice([0, 1])
        pv, pay, fv = RNG.randrange(-10**7, 10**7), RNG.choice([0, RNG.randrange(-10**6, 10**6)]), RNG.choice([0, RNG.randrange(-10**7, 10**7)])
        flows = [0] * (n + 1)
        for at, amount in [(0, pv), (n, fv)] + [(k if due else k + 1, pay) for k in range(n)]:
            flows[at] += amount
        add("rate", {"periods": n, "paymentFen": pay, "presentValueFen": pv, "futureValueFen": fv, "due": due},
            answer([(F(k), a) for k, a in enumerate(flows)], "periodic", "periodicRoots"))


def eu_vectors(count):
    for _ in range(count):
        flows = [(F(0), RNG.randrange(1, 10**6))] + [(F(RNG.randrange(0, 60), RNG.choice([12, 52, 365])), RNG.randrange(-10**6, 10**6))
                                                     for _ in range(RNG.choice([2, 3, 4, 5]))]
        add("eu_aprc", {"flows": [{"t": str(t), "amountFen": a} for t, a in flows]}, answer(flows, "aprc", "roots"))


def ceiling_vectors(count):
    for _ in range(count):
        rate = RNG.choice([F(RNG.randrange(0, 10**10), 10**10), F(24, 100), F(36, 100), F(154, 1000)])
        lpr, multiple = F(RNG.randrange(200, 500), 10000), RNG.choice(["4", "3", "2", "1.5"])
        lines = {"24%": F(24, 100), "36%": F(36, 100), "LPR": lpr * F(multiple)}
        add("lpr_multiple", {"lpr1y": f"{float(lpr):.4f}", "multiple": multiple}, {"ceiling": text(lines["LPR"])}, abs=1e-15)
        add("ceiling", {"rate": f"{float(rate):.10f}", "ceilings": {name: f"{float(line):.10f}" for name, line in lines.items()}},
            {"exceeds": {name: rate > line for name, line in lines.items()},
             "marginPp": {name: text((rate - line) * 100) for name, line in lines.items()}})


for make, count in ((irr_vectors, 40), (near_pairs, 40), (xirr_vectors, 30), (plan_vectors, 20), (rate_vectors, 40), (eu_vectors, 20), (ceiling_vectors, 10)):
    make(count)
json.dump({"schema": 1, "split": "own", "count": len(OUT), "vectors": OUT}, sys.stdout, ensure_ascii=False)
