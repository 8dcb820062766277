"""The parts of the administration desk: accounts, never a case."""
