"""PostgreSQL, and nothing outside this package knows SQL."""
