#!/usr/bin/python3
"""Rank acceptability against the same computation with numpy, in the same run.

robustness.py BENCH_ROBUSTNESS [--quick]

One thread is compared by processor time, which other programs do not lengthen; all cores are told as they pass.
Aims: 20 times numpy for 6 providers by 6 criteria and 5 times for 50 by 60, on one thread; 10,000 draws within 16 ms.
What limits it: of few providers the random numbers and their logarithms, of many the comparisons of each pair of totals
(they grow with the square of the providers), then the products. Memory does not: a block of draws stays in the cache.
Scores that are exactly alike draw level, and such draws are counted one by one, many times slower.
"""
import os

# Before numpy is loaded: its matrix product takes all cores otherwise.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import subprocess
import sys
import time

import numpy


def with_numpy(means, draws, block=10_000, seed=1):
    """Share of draws per rank, pairwise shares and central weights, as a careful user of numpy writes it."""
    rng = numpy.random.default_rng(seed)
    n, m = means.shape
    ranks = numpy.zeros((n, n))
    beats = numpy.zeros((n, n))
    central = numpy.zeros((n, m))
    rows = numpy.arange(n)
    for start in range(0, draws, block):
        count = min(block, draws - start)
        weights = rng.standard_exponential((count, m))
        weights /= weights.sum(axis=1, keepdims=True)
        totals = weights @ means.T
        order = numpy.argsort(-totals, axis=1)
        for rank in range(n):
            ranks[:, rank] += numpy.bincount(order[:, rank], minlength=n)
        for a in rows:
            beats[a] += (totals[:, a : a + 1] > totals).sum(axis=0)
        first = order[:, 0]
        for k in range(m):
            central[:, k] += numpy.bincount(first, weights=weights[:, k], minlength=n)
    return ranks / draws, beats / draws, central


def timed_numpy(means, draws, repeats):
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        ranks, _, _ = with_numpy(means, draws)
        best = min(best, time.process_time() - start)
    return best * 1000, ranks[:, 0]


def timed_tandem(program, means, draws, threads, repeats):
    n, m = means.shape
    text = f"{n} {m} {draws} {threads} {repeats}\n" + "\n".join(" ".join(map(repr, map(float, r))) for r in means)
    out = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout.split()
    return float(out[0]), numpy.array([float(x) for x in out[1:]])


def main():
    program = sys.argv[1]
    quick = "--quick" in sys.argv
    draws = 100_000 if quick else 1_000_000
    print(f"Rank acceptability, {draws:,} draws of any weights, best of several (numpy {numpy.__version__})")
    for n, m, repeats, aim in ((6, 6, 5, 20), (50, 60, 2, 5)):
        means = numpy.random.default_rng(7).integers(0, 21, (n, m)) / 4
        one, shares = timed_tandem(program, means, draws, 1, repeats + 1)
        reference, expected = timed_numpy(means, draws, repeats)
        every, _ = timed_tandem(program, means, draws, 0, repeats + 1)
        # Each is off by a standard error of its own.
        share = numpy.clip(expected, 10 / draws, 1 - 10 / draws)
        apart = numpy.abs(shares - expected) / numpy.sqrt(share * (1 - share) * 2 / draws)
        assert apart.max() < 5, "numpy finds other shares"
        print(f"  {n:2} by {m:2}: {one:8.1f} ms on one thread, {every:8.1f} ms on {os.cpu_count()} cores, numpy {reference:9.1f} ms"
              f"  (ratios {reference / one:.0f} and {reference / every:.0f}; aim {aim} on one thread)")
    for n, m in ((6, 6), (50, 60)):
        means = numpy.random.default_rng(7).integers(0, 21, (n, m)) / 4
        one, _ = timed_tandem(program, means, 10_000, 1, 20)
        print(f"  {n:2} by {m:2}: {one:8.2f} ms for 10,000 draws on one thread (budget 16: ratio {one / 16:.2f})")


if __name__ == "__main__":
    main()
