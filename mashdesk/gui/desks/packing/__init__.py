"""The emergency pack: set up and watched by the hub manager; opened by two people while the server is away."""
