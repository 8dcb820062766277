"""Which literals of a source are shown to people, and which of them no mark for translation stands about."""

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


def unmarked(source: str, *, raised: bool = False) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Every shown literal that no mark stands about; with `raised` also what a refusal says."""
    tree = ast.parse(source)
    above = {below: node for node in ast.walk(tree) for below in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Constant, ast.JoinedStr)) or not _says_something(node):
            continue
        if not _is_for_the_program(node, above, raised=raised):
            yield node


def _says_something(node: ast.Constant | ast.JoinedStr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and reads_as_words(node.value)
    parts = [part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return any(reads_as_words(part) for part in parts) and not FILE.fullmatch("{}".join(parts))


def template(sentence: ast.JoinedStr) -> str:
    """An f-string as a sentence with names in braces."""
    said, names = "", list[str]()
    for part in sentence.values:
        if isinstance(part, ast.FormattedValue):
            name = _name_of(part.value)
            names.append(name)
            said += f"{{{name}{names.count(name) if names.count(name) > 1 else ''}}}"
        elif isinstance(part, ast.Constant):
            said += str(part.value).replace("{", "{{").replace("}", "}}")
    return said


def _name_of(value: ast.expr) -> str:
    if isinstance(value, ast.Call) and value.args:
        return _name_of(value.args[0])
    if isinstance(value, ast.Attribute):
        return value.attr.strip("_")
    return value.id.strip("_").lower() if isinstance(value, ast.Name) else "what"


def _is_for_the_program(node: ast.AST, above: dict[ast.AST, ast.AST], *, raised: bool) -> bool:
    if isinstance(above.get(node), (ast.Expr, ast.JoinedStr)):
        return True  # a docstring; a part of what is looked at as a whole
    below, at = node, above.get(node)
    while at is not None and not isinstance(at, ast.stmt):
        if _is_code(at, below):
            return True
        below, at = at, above.get(at)
    if isinstance(at, ast.Assert) or (isinstance(at, ast.Raise) and not raised):
        return True
    return _is_annotation(at, below) or _is_list_of_names(at)


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
