"""Commands about the office's other computers: joining and meeting."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from desktop_app.cli import people, places, rooms, says, shapes
from desktop_app.core import clock
from desktop_app.core.bootstrap import House
from desktop_app.core.errors import BadInput, NotFound
from desktop_app.core.services.enrolment import Invited
from desktop_app.core.services.granting import GAP
from desktop_app.core.services.light import Light
from desktop_app.core.services.sync import Met, Progress, Way
from desktop_app.core.sync.exchange import at_once
from desktop_app.core.wording import dates


def enroll(typed: Namespace) -> int:
    """Invite a new computer: a file for it, and a code to say to whoever sits there."""
    with invited(typed) as house:
        found = house.enrolment.invite(typed.name, by=people.admin(house, typed.by))
    return handed_out(typed, found)


@contextmanager
def invited(typed: Namespace) -> Iterator[House]:
    """Open the house where a file can be written for a new computer."""
    out: Path = typed.out
    if out.exists() or not out.parent.is_dir():
        raise BadInput(
            f"{out} sudah ada, atau foldernya tidak ada.", "Tulis nama berkas baru di --out."
        )
    places.require(typed)
    with rooms.alone(typed) as house:
        yield house


def handed_out(typed: Namespace, found: Invited) -> int:
    """Write the file and say the code."""
    out: Path = typed.out
    new = out.with_name(out.name + ".baru")
    new.write_bytes(found.content)
    new.replace(out)
    if typed.json:
        says.answer({
            "file": str(out),
            "code": found.code,
            "tag": found.tag,
            "device": found.device,
            "expires": clock.to_text(found.expires),
        })  # fmt: skip
    else:
        until = _moment(found.expires)
        says.lines(
            f"Kode pendaftaran: {found.code}",
            f"Komputer {found.tag}, berkas {out}, berlaku sampai {until}, sekali pakai.",
            "Kirim berkasnya, sebutkan kodenya lewat telepon; jangan keduanya bersama.",
        )
    return 0


def join(typed: Namespace) -> int:
    """Make this computer one of an office that is already there."""
    with rooms.alone(typed) as house:
        joined = house.enrolment.join(typed.file, " ".join(typed.code))
    if typed.json:
        says.answer({
            "office": joined.office_name, "tag": joined.tag, "hub": joined.has_hub,
            "file_is_gone": joined.file_is_gone,
        })  # fmt: skip
        return 0
    office = joined.office_name or "kantor itu"
    says.lines(f"Komputer ini bergabung dengan {office} sebagai komputer {joined.tag}.")
    if not joined.file_is_gone:
        says.lines(f"Hapus berkas {typed.file}: sudah terpakai.")
    says.lines("Ambil data kantor: loket stick BERKAS, atau loket sync bila ada hub.")
    return 0


def revoke(typed: Namespace) -> int:
    """Send a computer away: nothing is encrypted to it any more."""
    places.require(typed)
    with rooms.alone(typed) as house:
        known = house.office.state().devices
        found = [d for d in known if typed.name.casefold() in {d.tag.casefold(), d.name.casefold()}]
        if len(found) != 1:
            names = ", ".join(f"{d.tag} {d.name}" for d in known if not d.revoked)
            raise NotFound(f"Komputer “{typed.name}” tidak dikenal.", f"Yang ada: {names}.")
        by = people.admin(house, typed.by)
        house.enrolment.revoke(found[0].id, typed.reason, by=by)
    if typed.json:
        says.answer({"revoked": found[0].tag})
    else:
        says.lines(f"Komputer {found[0].tag} dicabut. Kabarkan lewat stik: loket stick BERKAS.")
    return 0


def skip_numbers(typed: Namespace) -> int:
    """Grant numbers again behind a gap, without hearing of every other computer."""
    places.require(typed)
    with rooms.alone(typed) as house:
        house.granting.skip(by=people.admin(house, typed.by))
    if typed.json:
        says.answer({"skipped": GAP})
    else:
        says.lines(f"{GAP} nomor dilompati di setiap buku; nomor dijatah lagi dari situ.")
    return 0


def stick(typed: Namespace) -> int:
    """Take what lies on a stick and leave what it lacks."""
    file: Path = typed.file
    if not file.parent.is_dir():
        raise NotFound(f"Folder {file.parent} tidak ada.", "Pasang stiknya, lalu ulangi.")
    places.require(typed)
    with rooms.alone(typed) as house:
        met = house.sync.stick(file, Way(at_once, _told), by=people.first_admin(house))
    return _answered(typed, met)


def sync(typed: Namespace) -> int:
    """Meet the hub where there is one, and say what only this computer has."""
    places.require(typed)
    with rooms.alone(typed) as house:
        if house.sync.has_hub():
            by = people.first_admin(house)
            return _answered(typed, house.sync.hub(Way(at_once, _told), by=by))
        light = house.sync.light()
    if typed.json:
        says.answer({"light": shapes.light(light)})
    else:
        says.lines(*_light(light))
    return 0


def _answered(typed: Namespace, met: Met) -> int:
    if typed.json:
        says.answer(shapes.met(met))
        return 0
    says.lines(
        f"Diambil {met.pulled} catatan dan {met.photos_in} lampiran, "
        f"ditinggalkan {met.pushed} catatan dan {met.photos_out} lampiran."
    )
    if met.granted:
        says.lines(f"Jatah nomor untuk komputer lain: {met.granted} blok.")
    if met.absent:
        says.lines(f"{len(met.absent)} lampiran belum sampai di sini maupun di sana.")
    if met.damaged:
        says.lines(f"{len(met.damaged)} lampiran di sana rusak dan tidak diambil.")
    if met.refused:
        says.lines(f"{len(met.refused)} kiriman tidak dijamin kantor dan tidak diambil.")
    if met.forks:
        says.lines("Sebuah komputer pernah disalin: periksa nomor ganda di Benturan.")
    says.lines(*_light(met.light))
    return 0


def _light(light: Light) -> tuple[str, ...]:
    met = (
        f" Terakhir bertemu {light.place} {_moment(light.met)}."
        if light.met
        else " Belum pernah bertemu hub atau stik."
    )
    if light.is_clear:
        return (f"Semua yang ada di sini juga ada di tempat lain.{met}",)
    since = f" sejak {_moment(light.since)}" if light.since else ""
    told = f"{light.changes} perubahan, {light.drafts} konsep, {light.photos} lampiran{since}"
    return (f"Hanya di komputer ini: {told}.{met}",)


def _moment(instant: datetime) -> str:
    there = clock.office_time(instant)
    return f"{dates.short_date(there.date())} {dates.clock(there)}"


def _told(progress: Progress) -> None:
    if sys.stderr.isatty():
        total = f" dari {progress.total}" if progress.total else ""
        print(f"{progress.stage.value}: {progress.done}{total}", end="\r", file=sys.stderr)
