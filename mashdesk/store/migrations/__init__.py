"""The tables' history, one frozen step per release; the rules on them are in `store/sql`, always applied whole."""
