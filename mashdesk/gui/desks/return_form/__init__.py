"""An agency's return: what it holds, item by item, and who will be able to read each item before it is handed in."""
