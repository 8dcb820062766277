"""Snapshot in, PDF bytes out. ReportLab lives here alone."""
