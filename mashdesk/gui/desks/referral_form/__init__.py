"""The form of a new referral: sections beside a rail that says what is missing; nothing in it stands in the way."""
