"""Folders, settings and log of one machine."""

import logging
from pathlib import Path

import pytest

from desktop_app.core import logs, paths, settings
from desktop_app.core.errors import BadInput, StoreTrouble
from desktop_app.core.settings import Settings


def test_the_key_never_lies_in_the_data_folder(tmp_path: Path) -> None:
    for folders in (paths.folders(), paths.folders(tmp_path)):
        assert folders.data not in folders.key_file.parents
        assert folders.data not in folders.install_mark.parents
        assert folders.database.parent == folders.data


def test_two_data_folders_have_keys_of_their_own(tmp_path: Path) -> None:
    one, other = paths.folders(tmp_path / "a"), paths.folders(tmp_path / "b")
    assert one.key_file != other.key_file
    assert one.install_mark != other.install_mark


def test_the_folders_follow_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "d"))
    assert tmp_path in paths.folders().database.parents
    assert tmp_path in paths.folders().settings.parents


def test_the_resources_lie_beside_the_program() -> None:
    assert paths.resources().is_dir()


def test_a_frozen_program_finds_its_resources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys._MEIPASS", "/opt/program", raising=False)
    assert paths.resources() == Path("/opt/program/resources")


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.toml"
    assert settings.load(path) == Settings()
    chosen = Settings("gelap", 'Loket "2"\\', "D:\\Data Izin", "", 5)
    settings.save(path, chosen)
    assert settings.load(path) == chosen


def test_an_unknown_setting_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('colour = "red"\ntheme = "terang"\n')
    assert settings.load(path) == Settings("terang")


@pytest.mark.parametrize("damage", [b"theme = ", b"\xff", b"theme = 3", b'lock_minutes = "x"'])
def test_a_damaged_settings_file_is_said_in_a_sentence(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(damage)
    with pytest.raises(BadInput, match=r"settings\.toml"):
        settings.load(path)


def test_settings_that_cannot_be_kept_are_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(StoreTrouble, match="dapat ditulis"):
        settings.save(tmp_path / "config" / "settings.toml", Settings())


def test_the_log_is_written_and_closed(tmp_path: Path) -> None:
    logs.start(tmp_path / "logs")
    logging.getLogger("desktop_app.test").info("a line")
    logs.stop()
    assert "a line" in (tmp_path / "logs" / "loket.log").read_text()


def test_without_a_place_for_the_log_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    logs.start(tmp_path / "logs")
    logging.getLogger("desktop_app.test").warning("nowhere")
    logs.stop()
