"""Which literals of a screen's source are shown, and are not marked for translation."""

import ast
import re
from collections.abc import Iterator

MARKS = {"say", "kept", "counted"}
# What is called with codes: their literals are for the program or for Qt, never for people.
CODES = {
    "AssertionError", "KeyError", "LookupError", "NewType", "Path", "QKeySequence", "RuntimeError", "TypeError",
    "TypeVar", "ValueError", "cast", "compile", "count", "create", "endswith", "find", "findChild", "font",
    "fullmatch", "getattr", "glob", "hasattr", "index", "open", "partition", "property", "removeprefix",
    "removesuffix", "replace", "restyle", "rfind", "rpartition", "rsplit", "rstrip", "search", "setObjectName",
    "setProperty", "setValue", "set_icon", "set_key", "split", "startswith", "strftime", "strip", "sub", "value",
}  # fmt: skip
CODE_ARGUMENTS = {"key", "icon", "kind", "tone", "role", "encoding", "newline", "fill", "part", "surface"}
# The product's and the hubs' names, a typeface, a style of Qt's, a day as one types it.
NAMES = {
    "MASH Desk", "Dudley", "Northamptonshire", "Oxfordshire", "Waltham Forest", "Worcestershire", "Fusion", "Inter",
    "21 Nov 2026",
}  # fmt: skip
KEY = re.compile(r"(Ctrl|Alt|Shift|Esc|Enter|Del|Tab|Space|Return|F\d+)(\+\S+)?")
FILE = re.compile(r".*\.(pdf|csv|json|svg|ttf|part|qss|md)")


def reads_as_words(text: str) -> bool:
    """Whether it has a space or begins as a word does."""
    if not re.search("[A-Za-z]", text.replace("%n", "")) or text in NAMES or re.match("[a-z]+/[a-z.+-]", text):
        return False
    if KEY.fullmatch(text) or FILE.fullmatch(text):
        return False
    word = re.match(r"[^A-Za-z]*[A-Z][a-z-]+", text) and not re.search("[a-z][A-Z]|_", text)
    return " " in text or "…" in text or bool(word)


def unmarked(source: str) -> Iterator[str]:
    """Every shown literal that no mark stands about."""
    tree = ast.parse(source)
    above = {below: node for node in ast.walk(tree) for below in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        words = _words(node)
        if words is not None and not _is_for_the_program(node, above):
            yield f"line {node.lineno}: {words}"  # type: ignore[attr-defined]


def _words(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and reads_as_words(node.value):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        whole = "{}".join(parts)
        if any(reads_as_words(part) for part in parts) and not FILE.fullmatch(whole):
            return whole
    return None


def _is_for_the_program(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    if isinstance(above.get(node), (ast.Expr, ast.JoinedStr)):
        return True  # a docstring; a part of what is looked at as a whole
    below, at = node, above.get(node)
    while at is not None and not isinstance(at, ast.stmt):
        if _is_code(at, below):
            return True
        below, at = at, above.get(at)
    return isinstance(at, (ast.Assert, ast.Raise)) or _is_annotation(at, below) or _is_list_of_names(at)


def _is_code(at: ast.AST, below: ast.AST) -> bool:
    if isinstance(at, ast.Call):
        name = at.func.attr if isinstance(at.func, ast.Attribute) else getattr(at.func, "id", "")
        marked = isinstance(at.func, ast.Name) and name in MARKS
        literal = isinstance(below, (ast.Constant, ast.JoinedStr)) and name in CODES
        return below is not at.func and (marked or literal or (name == "get" and at.args[0] is below))
    if isinstance(at, ast.keyword):
        return at.arg in CODE_ARGUMENTS
    if isinstance(at, ast.Dict):
        return below in at.keys
    if isinstance(at, ast.Subscript):
        return below is at.slice
    return isinstance(at, (ast.Compare, ast.arg))


def _is_annotation(at: ast.AST | None, below: ast.AST) -> bool:
    return (isinstance(at, ast.AnnAssign) and below is at.annotation) or (
        isinstance(at, ast.FunctionDef) and below is at.returns
    )


def _is_list_of_names(at: ast.AST | None) -> bool:
    return isinstance(at, ast.Assign) and any(
        isinstance(to, ast.Name) and to.id in {"__all__", "_MONTHS"} for to in at.targets
    )
