"""The part "Next steps" of an enquiry, and the form that takes one."""
