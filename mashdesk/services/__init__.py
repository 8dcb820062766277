"""What a user can do: one function for each thing, its command beside it; each names its function of schema `app`."""
