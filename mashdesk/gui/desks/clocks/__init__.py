"""The part "Clocks" of an enquiry, and the form that corrects what one counts from."""
