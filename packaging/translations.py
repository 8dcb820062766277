"""Every text that the program shows, gathered for translation: `./run.py translations` after a text changed.

It writes resources/translations/mashdesk.ts, the template, and carries what is new into each translation beside it
(mashdesk_cy.ts, say); of each that is complete it builds the .qm that the program loads. A new language begins with
`./run.py translations cy`.
"""

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from shown_text import KEY, NAMES, template, unmarked  # type: ignore[import-not-found]  # noqa: E402 - beside this script

from mashdesk import domain  # noqa: E402 - the tree it stands in comes first
from mashdesk.domain.access_log import KINDS  # noqa: E402
from mashdesk.gui.language import COMPOSED, CONTEXT  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
TEMPLATE = FOLDER / "mashdesk.ts"
SCREENS = (ROOT / "mashdesk" / "gui", ROOT / "mashdesk" / "app")
FORMS = ROOT / "mashdesk" / "gui" / "forms"
# Whose words the screens show, and who never hear of a language themselves.
RULES = (ROOT / "mashdesk" / "domain", ROOT / "mashdesk" / "services")
SQL = ROOT / "mashdesk" / "store" / "sql"
ERRORS = ROOT / "mashdesk" / "store" / "errors.py"
# What is written on paper, typed, or compared: a letter is in the letter's language, whoever makes it.
NOT_SHOWN = {
    "calendar.py", "emergency_pack.py", "letter_safety.py", "letter_terms.py", "letter_wording.py", "likely_words.py",
    "names.py", "sample_dates.py", "text_fields.py",
}  # fmt: skip
# The steps of an enquiry and what must come before them, in the database's own tables.
STEPS = ("62_way.sql", "64_recipients.sql", "65_way_guards.sql")
# What a form says to the style sheet and not to people.
LOOKS = {"kind", "line", "role", "surface", "tone"}
REFUSED = re.compile(r"refuse_input\(\s*'[^']*',\s*'((?:[^']|'')+)'|raise exception '((?:[^'%]|'')+)'")
ENOUGH = 5
"""Letters of our own in a sentence with values, so that it is known again when it comes filled in."""
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, order=True)
class Text:
    """One text: where it belongs, its English, whether a number is said in it (%n)."""

    context: str
    source: str
    numbered: bool = False


@dataclass
class Translated:
    """What a translator wrote of one text: one form, or as many as the language counts in."""

    forms: list[str] = field(default_factory=list)
    unfinished: bool = True


class Unfit(Exception):
    """A translation leaves out or adds a name in braces: the program could not fill it in."""


def main(words: list[str]) -> int:
    """Write the template and every translation anew, and build what is complete; the exit code."""
    FOLDER.mkdir(exist_ok=True)
    texts = every_text()
    write(TEMPLATE, texts, {}, "")
    for language in words:
        (FOLDER / f"mashdesk_{language}.ts").touch()
    for path in sorted(FOLDER.glob("mashdesk_*.ts")):
        told = read(path)
        write(path, texts, told, path.stem.partition("_")[2])
        print(f"{path.name}: {build(path, texts, told)}")
    print(f"{len(texts)} texts.")
    return 0


def every_text() -> list[Text]:
    """What is shown, in the order of its place and its words."""
    found = {*_marked_texts(), *_form_texts(), *_words_of_codes(), *_words_of_rules(), *_refusals_of_the_database()}
    return sorted(found)


def _words_of_codes() -> Iterator[Text]:
    for found in pkgutil.walk_packages(domain.__path__, "mashdesk.domain."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, type) and issubclass(value, Enum) and value.__module__ == found.name:
                told = (getattr(member, "words", "") for member in value)
                yield from (Text(CONTEXT, words) for words in told if isinstance(words, str) and words)
    yield from (Text(CONTEXT, kind) for kind in KINDS)


def _words_of_rules() -> Iterator[Text]:
    for path in [*sorted(one for folder in RULES for one in folder.rglob("*.py")), ERRORS]:
        if path.name in NOT_SHOWN:
            continue
        for node in unmarked(path.read_text(encoding="utf-8"), raised=True):
            if isinstance(node, ast.Constant):
                yield Text(CONTEXT, str(node.value))
            elif len(re.findall("[A-Za-z]", re.sub(r"\{[^}]*\}", "", template(node)))) >= ENOUGH:
                yield Text(COMPOSED, template(node))


def _refusals_of_the_database() -> Iterator[Text]:
    for name in STEPS:
        # A comment's apostrophe begins no text.
        code = re.sub("(?m)^ *--.*$", "", (SQL / name).read_text(encoding="utf-8"))
        said = re.findall("'((?:[^']|'')*)'", code)
        yield from (
            Text(CONTEXT, words.replace("''", "'")) for words in said if re.fullmatch("[A-Z][a-z ][^{_]+", words)
        )
    for path in sorted(SQL.rglob("*.sql")):
        for said in REFUSED.findall(path.read_text(encoding="utf-8")):
            yield Text(CONTEXT, "".join(said).replace("''", "'"))


def _marked_texts() -> Iterator[Text]:
    for path in sorted(one for folder in SCREENS for one in folder.rglob("*.py")):
        if FORMS in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _text_of(node)


def _text_of(call: ast.Call) -> Iterator[Text]:
    name = named(call)
    words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if isinstance(call.func, ast.Name) and name == "say":
        yield from (Text(CONTEXT, word) for word in words)
    if name == "counted" and words:
        yield Text(CONTEXT, f"%n {words[0]}", numbered=True)


def _form_texts() -> Iterator[Text]:
    for path in sorted(FORMS.glob("ui_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        styled = [node for node in calls if named(node) == "setProperty" and ast.literal_eval(node.args[0]) in LOOKS]
        looks = {node.args[1] for node in styled}
        for node in calls:
            if named(node) == "translate" and node not in looks:
                context, source = (ast.literal_eval(one) for one in node.args[:2])
                if source not in NAMES and not KEY.fullmatch(source):
                    yield Text(context, source)


def named(call: ast.Call) -> str:
    """The name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def read(path: Path) -> dict[Text, Translated]:
    """What a file of Qt Linguist holds."""
    if not path.read_text(encoding="utf-8").strip():
        return {}
    told = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - a file of the project's own
        for message in context.iter("message"):
            numbered = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), numbered)
            said = message.find("translation")
            if said is not None:
                forms = [one.text or "" for one in said.iter("numerusform")] if numbered else [said.text or ""]
                told[text] = Translated(forms, said.get("type") == "unfinished")
    return told


def write(path: Path, texts: list[Text], told: dict[Text, Translated], language: str) -> None:
    """The texts with what is translated of them, as Qt Linguist keeps them; what is shown no more is left out."""
    root = ET.Element(
        "TS", {"version": "2.1", "sourcelanguage": "en_GB", **({"language": language} if language else {})}
    )
    context = None
    for text in texts:
        if context is None or context.findtext("name") != text.context:
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = text.context
        _write_message(ET.SubElement(context, "message"), text, told.get(text, Translated()))
    ET.indent(root, " ")
    path.write_text(HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def _write_message(message: ET.Element, text: Text, told: Translated) -> None:
    if text.numbered:
        message.set("numerus", "yes")
    ET.SubElement(message, "source").text = text.source
    said = ET.SubElement(message, "translation", {"type": "unfinished"} if told.unfinished else {})
    if not text.numbered:
        said.text = (told.forms or [""])[0]
    for form in told.forms if text.numbered else ():
        ET.SubElement(said, "numerusform").text = form


def build(path: Path, texts: list[Text], told: dict[Text, Translated]) -> str:
    """Make the .qm where every text is translated and fits; what became of it in words."""
    left = sum(text not in told or told[text].unfinished for text in texts)
    for text in texts:
        if text in told and not told[text].unfinished:
            check(text, told[text])
    if left:
        path.with_suffix(".qm").unlink(missing_ok=True)
        return f"{left} of {len(texts)} texts are not translated yet; nothing of it is shown before."
    release(path)
    return "complete, built."


def release(path: Path) -> Path:
    """Compile one translation; its .qm."""
    program = Path(sys.executable).with_name("pyside6-lrelease" + (".exe" if sys.platform == "win32" else ""))
    subprocess.run([str(program), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
    return path.with_suffix(".qm")


def check(text: Text, told: Translated) -> None:
    """Raise Unfit unless each form names what the English names."""
    for form in told.forms:
        if names_in(form) != names_in(text.source):
            raise Unfit(f"“{form}” must name what “{text.source}” names: {', '.join(sorted(names_in(text.source)))}.")


def names_in(text: str) -> set[str]:
    """The names in braces, with how they are written."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return {text}
    return {f"{name}:{spec}" for _words, name, spec, _how in parts if name is not None} | set(re.findall("%n", text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
