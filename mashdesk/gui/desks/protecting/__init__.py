"""Who is kept from an enquiry, who broke the glass, and what the hub manager should know."""
