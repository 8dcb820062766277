"""What is said of people at the desks: names, numbers, orders, warnings, and what became of somebody.

person_lines: a person and a home in the part "People", with what stands of them
editing.EditingPeople: the forms that stand beside that part
"""
