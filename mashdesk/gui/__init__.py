"""The desktop: windows, desks and widgets. It knows services only through its view-models, and never the store."""
