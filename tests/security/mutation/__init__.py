"""Every rule of `store/sql`, weakened in one place at a time: the tests must notice each.

python -m tests.security.mutation
"""
