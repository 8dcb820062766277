"""Consent and contact: what is recorded of a family, beside the enquiry."""
