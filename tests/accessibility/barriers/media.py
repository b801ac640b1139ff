"""Pictures, animated pictures, sounds and files for the pages of the corpus: small, drawn by script, so that nobody's rights are touched."""

from __future__ import annotations

import math
import random
import shutil
import wave
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

HERE = Path(__file__).parent
INK = (10, 60, 140)
HANGUL = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc")
CAPTIONS = {
    "captions.vtt": "Welcome to the council meeting.",
    "captions-ko.vtt": "구의회 회의를 시작하겠습니다.",
}
FILES = {"budget-2026.pdf": 340, "spending.ods": 88, "notice.hwpx": 45, "form.pdf": 120}  # KB, as the pages say


def landscape(size: tuple[int, int] = (640, 360), *, dark: bool = False, seed: int = 1) -> Image.Image:
    chance = random.Random(seed)  # noqa: S311 - a picture, no secret
    width, height = size
    picture = Image.new("RGB", size)
    draw = ImageDraw.Draw(picture)
    for y in range(height):
        part = y / height
        bright = (int(120 + 100 * part), int(180 + 40 * part), int(235 - 60 * part))
        draw.line([(0, y), (width, y)], fill=tuple(each // 5 for each in bright) if dark else bright)
    for _ in range(40):
        x, y, wide = chance.randrange(width), chance.randrange(height // 2, height), chance.randrange(10, 60)
        draw.ellipse([x, y, x + wide, y + wide], fill=(20, chance.randrange(30, 60) if dark else 140, 40))
    return picture


def chart() -> Image.Image:
    picture = Image.new("RGB", (480, 260), "white")
    draw = ImageDraw.Draw(picture)
    for at, value in enumerate((120, 170, 90, 200)):
        draw.rectangle([40 + at * 105, 240 - value, 110 + at * 105, 240], fill=INK)
        draw.text((60 + at * 105, 225 - value), str(value), fill="black")
    return picture


def words(text: str, size: tuple[int, int] = (420, 70), ink: object = "black", ground: object = "white") -> Image.Image:
    picture = Image.new("RGB", size, ground)
    font = ImageFont.truetype(str(HANGUL), 28) if HANGUL.exists() else ImageFont.load_default(28)
    ImageDraw.Draw(picture).text((12, 14), text, fill=ink, font=font)
    return picture


def ball(at: int) -> Image.Image:
    picture = Image.new("RGB", (240, 80), "white")
    ImageDraw.Draw(picture).ellipse([at * 20, 20, at * 20 + 40, 60], fill=INK)
    return picture


def animated(path: Path, frames: list[Image.Image], milliseconds: int, *, endless: bool) -> None:
    again = {"loop": 0} if endless else {}
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=milliseconds, **again)


def tone(path: Path, seconds: int) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(4000)
        sound.writeframes(
            bytes(int(128 + 60 * math.sin(at / 4000 * 2 * math.pi * 440)) for at in range(4000 * seconds))
        )


def write_media(folder: Path) -> None:
    """Everything under /assets/ that a page of the corpus names."""
    folder.mkdir(parents=True)
    pictures = {
        "park.jpg": landscape(),
        "DSC_0412.jpg": landscape(seed=2),
        "night.jpg": landscape(dark=True),
        "hall.jpg": landscape((320, 200), seed=3),
        "chart.png": chart(),
        "banner-en.png": words("Summer fair 12 July"),
        "banner-ko.png": words("보기구 여름 축제 7월 12일"),
        "btn-search.png": words("Search", (120, 50), "white", INK),
        "btn-ko.png": words("검색", (120, 50), "white", INK),
        "h-notice.png": words("공지사항"),
        "spacer.gif": Image.new("RGB", (1, 1), "white"),
        "icon.png": Image.new("RGB", (24, 24), INK),
        "still.png": ball(3),
    }
    for name, picture in pictures.items():
        picture.save(folder / name)
    rolling = [ball(at) for at in range(10)]
    animated(folder / "moving.gif", rolling, 200, endless=True)
    animated(folder / "moving-short.gif", rolling, 200, endless=False)
    white, black, grey = (Image.new("RGB", (600, 400), each) for each in ("white", "black", "lightgrey"))
    animated(folder / "flash.gif", [white, black], 100, endless=True)
    animated(folder / "slow.gif", [white.resize((200, 60)), grey.resize((200, 60))], 1000, endless=False)
    tone(folder / "long.wav", 9)
    tone(folder / "short.wav", 1)
    shutil.copy(HERE / "film.webm", folder / "loop.webm")
    shutil.copy(HERE / "film-silent.webm", folder / "silent.webm")
    for name, said in CAPTIONS.items():
        (folder / name).write_text(f"WEBVTT\n\n00:00.000 --> 00:04.000\n{said}\n")
    for name, size in FILES.items():
        (folder / name).write_bytes(b"\0" * (size * 1024))
