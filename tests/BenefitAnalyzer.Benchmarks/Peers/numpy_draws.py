"""The peer: the same model, draws and quantiles with NumPy, as an analyst would write them. Usage: numpy_draws.py DRAWS INITIATIVES YEARS"""

import sys
import time

import numpy as np
from scipy.special import betaincinv, ndtri
from scipy.stats import qmc

draws, initiatives, years = (int(argument) for argument in sys.argv[1:4])
quantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
random = np.random.default_rng(2006)
of_a_kind = 10

outlay = 1e6 * (0.5 + random.random(initiatives))
running = 4e4 * (0.5 + random.random((initiatives, years)))
realisable = 3e5 * (0.5 + random.random((initiatives, years)))
notional = 1e5 * (0.5 + random.random((initiatives, years)))
avoided = 1e4 * (0.5 + random.random((initiatives, years)))
running[:, :1] = notional[:, :1] = 0
realisable[:, :2] = 0
avoided[:, :3] = 0
factors = 1.04 ** -np.arange(years)

start, cpu = time.perf_counter(), time.process_time()
uniforms = qmc.Sobol(4 * of_a_kind, scramble=True, seed=2006).random(draws)
overrun = np.exp(0.05 + 0.25 * ndtri(uniforms[:, :10]))
wage = 1 + 0.1 * ndtri(uniforms[:, 10:20])
alpha, beta = 1 + 4 * (0.6 - 0.2) / 0.7, 1 + 4 * (0.9 - 0.6) / 0.7
take_up = 0.2 + 0.7 * betaincinv(alpha, beta, uniforms[:, 20:30])
triangle = uniforms[:, 30:]
minutes = np.where(
    triangle * 1.1 < 0.5, 0.5 + np.sqrt(triangle * 1.1 * 0.5), 1.6 - np.sqrt((1 - triangle) * 1.1 * 0.6)
)
sampled = time.perf_counter()
found = 0.0
computed = 0.0
for initiative in range(initiatives):
    begun = time.perf_counter()
    at = initiative % of_a_kind
    cost = wage[:, at, None] * running[initiative]
    cost[:, 0] += overrun[:, at] * outlay[initiative]
    cash = take_up[:, at, None] * realisable[initiative]
    benefit = cash + minutes[:, at, None] * notional[initiative] + avoided[initiative]
    present_cost, present_benefit = cost @ factors, benefit @ factors
    npv = present_benefit - present_cost
    ratio = present_benefit / present_cost
    net = benefit - cost
    cumulative = np.cumsum(net, axis=1)
    below = cumulative < 0
    last = np.where(below.any(axis=1), years - 1 - np.argmax(below[:, ::-1], axis=1), -1)
    rows = np.arange(draws)
    following = np.minimum(last + 1, years - 1)
    payback = np.where(last < 0, 0, last - cumulative[rows, last] / net[rows, following])
    payback = np.where(last == years - 1, np.inf, payback)
    computed += time.perf_counter() - begun
    for values in (npv, ratio, payback):
        found += np.quantile(values, quantiles, method="inverted_cdf")[3]
wall, spent = time.perf_counter() - start, time.process_time() - cpu
print(f"{draws} {wall:.3f} {spent:.3f} {sampled - start:.3f} {computed:.3f}")
