"""`mashdesk hub`: the profiles that come with the program, and a hub's own."""

from argparse import Namespace
from pathlib import Path

from mashdesk.cli.signing_in import installing
from mashdesk.cli.terminal import answer, say
from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile
from mashdesk.domain.refusals import Refusal
from mashdesk.paths import resources
from mashdesk.store.accounts import found_hub

LARGEST = 1024 * 1024


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


def check(arguments: Namespace) -> int:
    """Whether the file can be used."""
    profile, _ = _profile(arguments.file)
    say(f"{profile.id}: {profile.name}. The profile can be used.")
    return 0


def load(arguments: Namespace) -> int:
    """Put the profile in place, or take its new version."""
    profile, told = _profile(arguments.file)
    with installing(arguments) as engine:
        found_hub(engine, profile, told, ())
    say(f"{profile.id}: {profile.name} is in place.")
    return 0


def _shipped() -> list[Path]:
    return [path for path in sorted((resources() / "hubs").glob("*.json")) if not path.name.endswith(".schema.json")]


def _profile(path: Path) -> tuple[HubProfile, str]:
    try:
        with path.open("rb") as file:
            told = file.read(LARGEST + 1)
        if len(told) > LARGEST:
            raise ProfileRefused("This file is too large to be a hub's profile.")
        text = told.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ProfileRefused("This file is not a text in UTF-8.") from None
    except (OSError, ValueError):
        raise ProfileRefused("This file cannot be read.") from None
    try:
        return load_profile(text), text
    except ProfileError as error:
        raise ProfileRefused(str(error)) from None
