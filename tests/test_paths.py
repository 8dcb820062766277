"""Where things are: shipped files in a clone, and a user's own."""

import os
from pathlib import Path

import pytest

from mashdesk import paths


def test_a_clone_has_its_resources_beside_the_package() -> None:
    assert paths.resources() == Path(__file__).resolve().parents[1] / "resources"
    assert paths.resources().is_dir()


def test_the_environment_may_name_another_place_for_the_users_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MASHDESK_HOME", str(tmp_path / "elsewhere"))
    assert paths.user_data_folder() == tmp_path / "elsewhere"
    assert not (tmp_path / "elsewhere").exists()


def test_a_users_files_are_in_their_home_and_an_administrators_where_a_server_can_reach_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MASHDESK_HOME", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_DATA_HOME", "/invented/share")
    assert paths.user_data_folder() == Path("/invented/share/mashdesk")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert paths.user_data_folder() == Path("/var/lib/mashdesk")


def test_a_clone_is_not_the_packaged_program() -> None:
    assert not paths.is_frozen()
