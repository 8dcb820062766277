"""`mashdesk demo`: the sample hub on a private server, with a window, or served for other programs to use."""

import json
import signal
import sys
import threading
from argparse import Namespace

from mashdesk.cli.demo_hub import DemoHub, open_demo
from mashdesk.cli.sample_hub import PEOPLE
from mashdesk.domain.refusals import Refusal
from mashdesk.paths import user_data_folder
from mashdesk.store.embedded import PrivateServer, ServerCannotStart


def run(arguments: Namespace) -> int:
    """Open the demo's window, or with --no-window tell where it is served and serve until interrupted."""
    folder = user_data_folder() / "demo"
    try:
        with PrivateServer(folder / "server") as private:
            hub = open_demo(private, folder, afresh=bool(getattr(arguments, "fresh", False)))
            return _serve(hub) if arguments.no_window else _show(hub)
    except (Refusal, ServerCannotStart, OSError) as error:
        print(f"The demo could not start. {error}", file=sys.stderr)
        return 1


def told(hub: DemoHub) -> dict[str, object]:
    """Where the demo is and who works there; for programs, the first line of `demo --no-window`."""
    return {
        "host": hub.server.host,
        "port": hub.server.port,
        "database": hub.server.database,
        "hub": hub.profile.id,
        "staff": [
            {
                "username": one.login,
                "password": hub.passwords[one.login],
                "name": one.name,
                "agency": one.agency,
                "roles": list(one.roles),
            }
            for one in PEOPLE
        ],
    }


def _serve(hub: DemoHub) -> int:
    ended = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: ended.set())
    print(json.dumps(told(hub)), flush=True)
    while not ended.wait(0.5):  # in slices: on Windows a whole wait cannot be interrupted
        pass
    return 0


def _show(hub: DemoHub) -> int:
    from mashdesk.app import show_demo

    return show_demo(hub.server, {one: hub.passwords[one.login] for one in PEOPLE})
