"""Rulings on items that are not for the family: whether one may go into a subject access bundle (PRODUCT, visibility).

at_items.RulingAtItems: says at each item of a sheet what was ruled, and offers the ruling to whoever may rule
rule_panel.RulePanel: the ruling beside the chronology
"""
