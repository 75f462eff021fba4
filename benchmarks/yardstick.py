"""The yardstick beside every figure: a loop of 30 million additions, about 3 s on the quiet machine of the targets."""

import time
from collections.abc import Callable


def yardstick() -> float:
    """Seconds of CPU for 30 million additions; above 3, divide the figures by the excess."""
    start = time.process_time()
    total = 0
    for number in range(30_000_000):
        total += number
    return time.process_time() - start


def cpu_ms(work: Callable[[], object], *, times: int = 7) -> float:
    """Median milliseconds of CPU of one call, after one call to warm up."""
    work()
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append((time.process_time() - start) * 1000)
    return sorted(spent)[len(spent) // 2]
