"""What each command does, imported when it runs: `mashdesk` alone shows its window before anything heavy is loaded."""

from argparse import Namespace


def window(arguments: Namespace) -> int:
    """The sign-in window, then the desk."""
    from mashdesk.app import main

    return main(arguments)


def demo(arguments: Namespace) -> int:
    """A private server with the sample hub."""
    from mashdesk.cli.demo import run

    return run(arguments)


def self_test(arguments: Namespace) -> int:
    """The case studies end to end."""
    from mashdesk.cli.self_test import run

    return run(arguments)


def referral_schema(arguments: Namespace) -> int:
    """`mashdesk referral schema`."""
    from mashdesk.cli.referral import print_schema

    return print_schema(arguments)


def referral_import(arguments: Namespace) -> int:
    """`mashdesk referral import`."""
    from mashdesk.cli.referral import import_files

    return import_files(arguments)


def letters_due(arguments: Namespace) -> int:
    """`mashdesk letters due`."""
    from mashdesk.cli.letters import list_due

    return list_due(arguments)


def letters_print(arguments: Namespace) -> int:
    """`mashdesk letters print`."""
    from mashdesk.cli.letters import print_batch

    return print_batch(arguments)


def server_init(arguments: Namespace) -> int:
    """`mashdesk server init`."""
    from mashdesk.cli.server import init

    return init(arguments)


def server_upgrade(arguments: Namespace) -> int:
    """`mashdesk server upgrade`."""
    from mashdesk.cli.server import upgrade

    return upgrade(arguments)


def server_check(arguments: Namespace) -> int:
    """`mashdesk server check`."""
    from mashdesk.cli.server import check

    return check(arguments)


def server_harden(arguments: Namespace) -> int:
    """`mashdesk server harden`."""
    from mashdesk.cli.server_harden import run

    return run(arguments)


def server_seal_log(arguments: Namespace) -> int:
    """`mashdesk server seal-log`."""
    from mashdesk.cli.server_log import seal

    return seal(arguments)


def server_verify_log(arguments: Namespace) -> int:
    """`mashdesk server verify-log`."""
    from mashdesk.cli.server_log import verify

    return verify(arguments)


def staff_add(arguments: Namespace) -> int:
    """`mashdesk staff add`."""
    from mashdesk.cli.staff import add

    return add(arguments)


def staff_list(arguments: Namespace) -> int:
    """`mashdesk staff list`."""
    from mashdesk.cli.staff import list_accounts

    return list_accounts(arguments)


def staff_suspend(arguments: Namespace) -> int:
    """`mashdesk staff suspend`."""
    from mashdesk.cli.staff import suspend

    return suspend(arguments)


def staff_reset(arguments: Namespace) -> int:
    """`mashdesk staff reset`."""
    from mashdesk.cli.staff import reset_password

    return reset_password(arguments)


def hub_list(arguments: Namespace) -> int:
    """`mashdesk hub list`."""
    from mashdesk.cli.hub import list_shipped

    return list_shipped(arguments)


def hub_show(arguments: Namespace) -> int:
    """`mashdesk hub show`."""
    from mashdesk.cli.hub import show

    return show(arguments)


def hub_check(arguments: Namespace) -> int:
    """`mashdesk hub check`."""
    from mashdesk.cli.hub import check

    return check(arguments)


def hub_load(arguments: Namespace) -> int:
    """`mashdesk hub load`."""
    from mashdesk.cli.hub import load

    return load(arguments)
