"""The desk's own process: the whole day by hand, watched. Told on its standard input where the server is."""

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.working_day import deciding, officer, others
from benchmarks.working_day.hands import Hands, NeverCame
from benchmarks.working_day.memory import Held, held
from benchmarks.working_day.reading import look_about
from benchmarks.working_day.watch import Watch
from mashdesk.app import application
from mashdesk.app.desktop import Desktop
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PEOPLE, PRACTITIONERS, SCREENER
from mashdesk.gui.garbage import AFTER_MS
from mashdesk.store.session import Server

MANAGER = "maud.hollingbery"


def day(hands: Hands, passwords: dict[str, str], folder: Path, readings: int) -> None:
    """Everybody once at the same desk, one after the other."""
    hands.sign_in(OFFICER)
    officer.at_the_front_door(hands, 2, readings)
    look_about(hands, passwords[OFFICER])
    hands.sign_out()
    hands.sign_in(SCREENER)
    deciding.screening(hands, 2, readings)
    look_about(hands, passwords[SCREENER])
    hands.sign_out()
    for agency in ("health", "education"):
        hands.sign_in(PRACTITIONERS[agency])
        others.answering(hands, 2)
        hands.sign_out()
    hands.sign_in(DECIDER)
    deciding.deciding(hands, passwords[DECIDER], 2, readings)
    look_about(hands, passwords[DECIDER])
    hands.sign_out()
    hands.sign_in(OFFICER)
    officer.with_letters(hands, folder, 2)
    hands.sign_out()
    hands.sign_in(MANAGER)
    others.overseeing(hands, readings)
    hands.sign_out()


def main() -> None:
    """Work as many days as asked, and print what was measured as JSON."""
    told = json.loads(sys.stdin.readline())
    server = Server(told["host"], told["port"], told["database"])
    people = {one: told["passwords"][one.login] for one in PEOPLE}
    with TemporaryDirectory() as home:
        os.environ["MASHDESK_HOME"] = home
        desktop = Desktop(application(), demo=(server, people))
        watch = Watch()
        hands = Hands(desktop, watch)
        hands.do("show the sign-in", desktop.show_sign_in)
        days: list[Held] = []
        for number in range(told["days"]):
            try:
                day(hands, told["passwords"], Path(home), told["readings"])
                hands.rest(2 * AFTER_MS / 1000)  # until what the last one had is given back
            except NeverCame as step:
                sys.stderr.write(f"never came: {step}\n")
                days.append(held())
                break
            days.append(held())
            sys.stderr.write(f"day {number + 1}: {days[-1].mib:.0f} MiB, {days[-1].widgets} widgets\n")
        watch.stop()
        desktop.close()
        sys.stdout.write(json.dumps(_figures(hands, days)) + "\n")


def _figures(hands: Hands, days: list[Held]) -> dict[str, Any]:
    return {
        "stalls": [vars(one) for one in hands.watch.stalls],
        "turns": len(hands.watch.lateness),
        "p99": hands.watch.p99(),
        "times": hands.times,
        "days": [vars(one) for one in days],
    }


if __name__ == "__main__":
    main()
