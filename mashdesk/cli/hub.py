"""`mashdesk hub`: the profiles that come with the program, and a hub's own."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from mashdesk.cli.signing_in import installing
from mashdesk.cli.terminal import answer, complain, say
from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile
from mashdesk.domain.profile_check import mistakes
from mashdesk.domain.profile_text import LARGEST, Mistake, decoded
from mashdesk.domain.refusals import Refusal
from mashdesk.paths import resources
from mashdesk.store.accounts import found_hub


class ProfileRefused(Refusal):
    """The file cannot be used as a hub's profile."""


def list_shipped(arguments: Namespace) -> int:
    """Id and name of each profile that comes with the program."""
    profiles = [_profile(path)[0] for path in _shipped()]
    if arguments.json:
        answer([{"id": profile.id, "name": profile.name} for profile in profiles])
        return 0
    for profile in profiles:
        say(f"{profile.id}  {profile.name}")
    return 0


def show(arguments: Namespace) -> int:
    """One shipped profile as its file: the beginning of a hub's own."""
    found = [path for path in _shipped() if path.stem == arguments.id]
    if not found:
        raise ProfileRefused("No profile with this id comes with the program: mashdesk hub list.")
    print(found[0].read_text(encoding="utf-8"), end="", flush=True)
    return 0


def schema(arguments: Namespace) -> int:
    """What a profile may say and must say, as JSON Schema: an editor that knows it helps while one types."""
    del arguments
    print(_schema_file().read_text(encoding="utf-8"), end="", flush=True)
    return 0


def check(arguments: Namespace) -> int:
    """Every mistake of the file with its line; 1 where there is one."""
    told = _read(arguments.file)
    found = mistakes_of(told)
    for mistake in found:
        complain(str(mistake))
    if found:
        return 1
    profile = load_profile(decoded(told))
    say(f"{profile.id}: {profile.name}. The profile can be used.")
    return 0


def load(arguments: Namespace) -> int:
    """Put the profile in place, or take its new version."""
    profile, told = _profile(arguments.file)
    with installing(arguments) as engine:
        found_hub(engine, profile, told, ())
    say(f"{profile.id}: {profile.name} is in place.")
    return 0


def mistakes_of(told: bytes) -> tuple[Mistake, ...]:
    """Every mistake of a profile's file."""
    return mistakes(told, _schema())


def _shipped() -> list[Path]:
    return [path for path in sorted((resources() / "hubs").glob("*.json")) if not path.name.endswith(".schema.json")]


def _profile(path: Path) -> tuple[HubProfile, str]:
    told = _read(path)
    if found := mistakes_of(told):
        more = f" There are {len(found) - 1} more: mashdesk hub check." if len(found) > 1 else ""
        raise ProfileRefused(f"{found[0]}{more}")
    text = decoded(told)
    try:
        return load_profile(text), text
    except ProfileError as error:
        raise ProfileRefused(str(error)) from None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError):
        raise ProfileRefused("This file cannot be read.") from None


def _schema() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(_schema_file().read_text(encoding="utf-8"))
    return told


def _schema_file() -> Path:
    return resources() / "hubs" / "hub-profile.schema.json"
