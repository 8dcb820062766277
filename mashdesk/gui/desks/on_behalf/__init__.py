"""Answering for a virtual agency: which ones wait, and the form in which the hub writes down what one said."""
