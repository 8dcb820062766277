"""The part "Seen before" of an enquiry: likely earlier people, what was said of two, and repeats."""
