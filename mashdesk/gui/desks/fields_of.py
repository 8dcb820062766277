"""From a drawn form to its fields: every control that the drawing gives a label stands in a field of its own."""

from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from mashdesk.gui.widgets.field import Field


def fields_of(form: QWidget) -> dict[str, Field]:
    """Put each control with the property "label" into a Field where it stands; by the control's object name.

    The properties "hint" and "optional" of the drawing are taken over. Call it once, after `setupUi`.
    """
    drawn = [control for control in form.findChildren(QWidget) if control.property("label")]
    return {control.objectName(): _in_field(control) for control in drawn}


def _in_field(control: QWidget) -> Field:
    parent = control.parentWidget()
    assert parent is not None
    layout = parent.layout()
    assert isinstance(layout, QLayout)
    # A field takes its control out of the layout at once: something else must hold the place meanwhile.
    holder = QWidget(parent)
    layout.replaceWidget(control, holder)
    field = Field(
        control,
        parent,
        label=str(control.property("label")),
        hint=str(control.property("hint") or ""),
        optional=bool(control.property("optional")),
    )
    if control.property("lines") and not control.property("grows"):
        field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    layout.replaceWidget(holder, field)
    holder.deleteLater()
    return field
