"""The yardstick beside every figure: a loop of 30 million additions, about 3 s on the quiet machine of the targets."""

import time
from collections.abc import Callable

ADDITIONS = 30_000_000
LOOP = f"""
total = 0
for number in range({ADDITIONS}):
    total += number
"""


def yardstick() -> float:
    """Seconds of CPU for 30 million additions in a function; above 3, divide the figures by the excess."""
    start = time.process_time()
    total = 0
    for number in range(ADDITIONS):
        total += number
    return time.process_time() - start


def yardstick_of_module() -> float:
    """The same loop at the level of a module, where names are looked up in a dictionary: about half as quick."""
    code = compile(LOOP, "<yardstick>", "exec")
    start = time.process_time()
    exec(code, {})  # our own text
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
