"""Forms compiled from `forms/*.ui` by `pyside6-uic --no-autoconnection`; never edited by hand."""
