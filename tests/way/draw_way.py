"""Draws the way of a referral from the table of its steps into docs/way.md: `python -m tests.way.draw_way`."""

import re
from pathlib import Path

from tests.security.collecting import Installer

GUIDE = Path(__file__).parents[2] / "docs" / "way.md"
STEPS = "select step, from_states, to_state, roles, guards, needs, clock, rule, words from priv.steps() order by place"
BETWEEN = re.compile(r"(<!-- drawn -->\n).*?(<!-- end -->)", re.DOTALL)


def drawn(connection: Installer) -> str:
    """The diagram of the states, and the table of the steps."""
    rows = connection.execute(STEPS).fetchall()
    arrows = [
        f"    {old} --> {to}: {words}"
        for _, states, to, *_, words in rows if to for old in states if old != to
    ]  # fmt: skip
    lines = [
        f"| {words} | {listed(states)} | {to or 'stays'} | {listed(roles)} | {listed(guards)} | {listed(needs)} "
        f"| {clock or 'goes on'} | {rule} |"
        for _, states, to, roles, guards, needs, clock, rule, words in rows
    ]
    head = "| Step | From | To | Who | Guards | Written | Clock | Rule |\n|---|---|---|---|---|---|---|---|"
    diagram = "\n".join(["```mermaid", "stateDiagram-v2", "    [*] --> received: Record a referral", *arrows, "```"])
    return f"{diagram}\n\n{head}\n" + "\n".join(lines) + "\n"


def listed(words: list[str]) -> str:
    """Words in one cell."""
    return ", ".join(words).replace("_", " ") or "none"


def with_drawing(text: str, drawing: str) -> str:
    """The guide with another drawing in it."""
    return BETWEEN.sub(lambda found: found[1] + drawing + found[2], text)


def main() -> None:
    """Draw anew, from a fresh hub."""
    from mashdesk.cli.sample_hub import found_sample_hub, new_passwords
    from mashdesk.store.embedded import PrivateServer
    from tests.cluster_fixtures import memory_place, server_place

    with server_place(memory_place()) as place, PrivateServer(place, durable=False) as server:
        with server.superuser_connection() as connection:
            connection.execute("create database hub")
        found_sample_hub(server.superuser_url("hub"), new_passwords())
        with server.superuser_connection("hub") as connection:
            drawing = drawn(connection)
    GUIDE.write_text(with_drawing(GUIDE.read_text(encoding="utf-8"), drawing), encoding="utf-8")


if __name__ == "__main__":
    main()
