"""Desks: a view for each role, put together from widgets, forms and view-models. A desk only arranges."""
