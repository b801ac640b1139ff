"""A file whose content is elsewhere is told, with what to do; a text that only speaks of such files is none of them.

Beyond the case (a list that is a pointer of Git LFS): each version of the pointer, its lines ended as Windows does, one
with a byte order mark, git-annex as file and as link, nothing at all; in attachments of any ending, records, pages and
settings alike.
"""

from __future__ import annotations

import pytest

LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"
POINTERS = {
    "lfs": (LFS, "git lfs pull"),
    "lfs with an extension": (LFS.replace("oid", "ext-0-foo sha256:00\noid"), "git lfs pull"),
    "lfs before its first version": (LFS.replace("git-lfs.github.com", "hawser.github.com"), "git lfs pull"),
    "lfs with the ends of lines of Windows": (LFS.replace("\n", "\r\n"), "git lfs pull"),
    "lfs with a byte order mark": ("\ufeff" + LFS, "git lfs pull"),
    "git-annex": ("/annex/objects/SHA256E-s12--4d7a.csv\n", "git annex get"),
    "empty": ("", "원본 파일을 다시 넣"),
}


@pytest.mark.parametrize("ending", ["csv", "xlsx", "pdf", "jpg", "hwp", "zip", "woff2"])
@pytest.mark.parametrize("name", POINTERS)
def test_no_attachment_is_published_without_its_content(site, name, ending):
    pointer, remedy = POINTERS[name]
    site.write(f"content/list.{ending}", pointer.encode())
    (problem,) = site.problems()
    assert (problem.code, problem.path, problem.severity) == ("B012", f"content/list.{ending}", "error")
    assert remedy in site.shown([problem])


@pytest.mark.parametrize("path", ["data/story/example.yml", "content/about.md", "site.yml"])
@pytest.mark.parametrize("name", [name for name in POINTERS if name != "empty"])
def test_nor_a_record_a_page_or_the_settings(site, name, path):
    pointer, remedy = POINTERS[name]
    site.write(path, pointer.encode())
    problems = [each for each in site.problems() if each.path == path]
    assert [each.code for each in problems] == ["B012"]
    assert remedy in site.shown(problems)


def test_a_link_of_git_annex_is_told_as_one(site):
    path = site.write("content/photo.jpg", "").parent / "photo-of-annex.jpg"
    (path.parent / "photo.jpg").unlink()
    path.symlink_to("../.git/annex/objects/Xx/Yy/SHA256E-s9--ab/SHA256E-s9--ab.jpg")
    (problem,) = site.problems()
    assert problem.code == "B012"
    assert "git annex get" in site.shown([problem])
    path.unlink()
    path.symlink_to("../../elsewhere.jpg")
    assert site.codes() == ["Y013"]


@pytest.mark.parametrize(
    "text",
    [
        f"Git LFS는 이렇게 적습니다.\n{LFS}",
        "version https://git-lfs.github.com/spec/v1 를 읽어 보세요.\n",
        "version 1\n",
    ],
)
def test_a_text_about_pointers_is_none(site, text):
    site.write("content/about.txt", text)
    assert site.codes() == []


def test_no_exception_lets_a_pointer_pass(site):
    site.write("content/list.csv", LFS)
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", f"{text}privacy:\n  exceptions:\n    - {{path: content/list.csv, kind: unreadable, reason: 예시, owner: 담당, expires: 2999-12-31}}\n")  # fmt: skip
    assert sorted(site.codes()) == ["B012", "P018"]
