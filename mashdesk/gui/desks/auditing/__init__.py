"""The parts of the audit desk: who looked at what, never what there was to see."""
