"""Tab goes the way one reads: by what stands where on the screen, not by what was made first.

Qt's own chain follows the order in which widgets were made. Fields, groups of answers and cards are made at different
times here, so that chain would leap and, where a field hands its focus on to its control, turn in a circle.
"""

from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QListView, QScrollArea, QWidget


def focus_next(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next (or the previous) control of this window; False when it has none."""
    current = window.focusWidget()
    stops = stops_of(window)
    if not stops:
        return False
    step = 1 if forward else -1
    place = stops.index(current) + step if current in stops else (0 if forward else -1)
    chosen = stops[place % len(stops)]
    chosen.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _bring_into_sight(chosen)
    return True


def focus_first(part: QWidget) -> bool:
    """Give the focus to the first control of a part of a window; False when the part has none."""
    first = next((each for each in stops_of(part.window()) if part.isAncestorOf(each)), None)
    if first is None:
        return False
    first.setFocus(Qt.FocusReason.TabFocusReason)
    _bring_into_sight(first)
    return True


def focus_again(part: QWidget) -> bool:
    """Give the focus back to what had it last in a part of a window; False when that is not to be reached any more."""
    last: QWidget | None = part.focusWidget()
    if last is None or last is part or last not in stops_of(part.window()):
        return False
    last.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def focus_list(part: QWidget) -> bool:
    """Give the focus to the list that a part of a window begins with; False when it has none."""
    found = (each for each in stops_of(part.window()) if isinstance(each, QListView) and part.isAncestorOf(each))
    first = next(found, None)
    if first is None:
        return False
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def stops_of(window: QWidget) -> list[QWidget]:
    """Every control that Tab comes to, and the one that has the focus, in the order in which one reads them."""
    current = window.focusWidget()
    # Not children(): what that returns is taken for a child by Python, and is given up with its parent's wrapper.
    found = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    stops = [each for each in found if each is current or _is_stop(each, current)]
    return sorted(stops, key=cmp_to_key(_before))


def _is_stop(widget: QWidget, current: QWidget | None) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        # A group of answers is one stop; the arrow keys go from answer to answer.
        mine = group.buttons()
        usable = [each for each in mine if each.isVisible() and each.isEnabled()]
        return current not in mine and widget is (group.checkedButton() or next(iter(usable), None))
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _before(left: QWidget, right: QWidget) -> int:
    """Negative when the left one of the two is read first: lines from the top, then along the line."""
    mine, theirs = _way_down(left), _way_down(right)
    for one, other in zip(mine, theirs, strict=False):
        if one is not other:
            return _read_first(one, other)
    return len(mine) - len(theirs)  # whatever holds the other comes before what it holds


def _way_down(widget: QWidget) -> list[QWidget]:
    way: list[QWidget] = []
    above: QWidget | None = widget
    while above is not None:
        way.append(above)
        above = above.parentWidget()
    return way[::-1]


def _read_first(one: QWidget, other: QWidget) -> int:
    mine, theirs = one.geometry(), other.geometry()
    if mine.bottom() < theirs.top() or theirs.bottom() < mine.top():
        return mine.top() - theirs.top()
    return mine.left() - theirs.left()


def _bring_into_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 24, 40)
        above = above.parentWidget()
