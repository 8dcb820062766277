"""What a day cost, in lines that can be read."""

import statistics
from collections import Counter
from typing import Any

from benchmarks.working_day.watch import GOAL

MEMORY_GOAL = 350.0
FLAT_GOAL = 0.01


def shown(told: dict[str, Any]) -> int:
    """Print everything; how many goals were missed."""
    return _stalls(told) + _memory(told["days"]) + _times(told["times"])


def _stalls(told: dict[str, Any]) -> int:
    stalls = told["stalls"]
    late = [one for one in stalls if one["late"] > GOAL]
    own = sorted((one for one in stalls if one["own"] > GOAL), key=lambda one: -one["own"])
    print(f"\nThe event loop: {told['turns']} turns, 99 of 100 at most {told['p99'] * 1000:.0f} ms late")
    longest = max((one["late"] for one in stalls), default=0.0)
    print(f"  on the clock: {len(late)} above 100 ms, longest {longest * 1000:.0f} ms")
    print(f"  the program's own: {len(own)} above 100 ms, longest {_longest(stalls) * 1000:.0f} ms")
    for one in own[:25]:
        seen = Counter(one["seen"]).most_common(2)
        print(f"  {one['own'] * 1000:5.0f} ms (processor {one['thread_cpu'] * 1000:.0f}) at “{one['doing']}”")
        for place, often in seen:
            print(f"           {often} x {place}")
    by_step = Counter(one["doing"] for one in own)
    print("  by step: " + ", ".join(f"{step} {many}" for step, many in by_step.most_common()))
    return int(bool(own))


def _longest(stalls: list[dict[str, Any]]) -> float:
    return max((float(one["own"]) for one in stalls), default=0.0)


def _memory(days: list[dict[str, Any]]) -> int:
    first, last = days[0], days[-1]
    print("\nMemory in the evening: " + ", ".join(f"{one['mib']:.0f}" for one in days) + " MiB")
    print(f"  widgets {[one['widgets'] for one in days]}, objects of Qt {[one['objects'] for one in days]}")
    missed = first["mib"] > MEMORY_GOAL
    if len(days) > 4:
        growth = (last["mib"] / days[2]["mib"]) ** (1 / (len(days) - 3)) - 1
        print(f"  growth a day after the third: {growth * 100:.2f} %; goal at most {FLAT_GOAL * 100:.0f} %")
        missed = missed or growth > FLAT_GOAL
        more = Counter(last["kinds"])
        more.subtract(Counter(days[2]["kinds"]))
        print("  more than on the third: " + ", ".join(f"{kind} {many:+}" for kind, many in more.most_common(12)))
    return int(missed)


def _times(times: dict[str, list[float]]) -> int:
    print("\nHow long people wait, milliseconds: median, longest, how often")
    for what, seconds in sorted(times.items(), key=lambda one: -statistics.median(one[1])):
        median, longest = statistics.median(seconds) * 1000, max(seconds) * 1000
        print(f"  {what:28} {median:7.0f} {longest:7.0f} {len(seconds):5}")
    return 0
