"""Advice without a referral, at the front door: the form, what was given lately, and one that is read."""
