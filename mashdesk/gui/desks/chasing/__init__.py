"""Asking an agency again whose answer is late, and saying what was asked before."""
