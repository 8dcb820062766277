"""The hub's own texts: its profile and the words of its letters, written, looked at, proposed and approved."""
