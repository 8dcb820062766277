"""The part "Pathways" of an enquiry, and the forms that raise one, answer a step and take one off."""
