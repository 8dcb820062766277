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


def server_collect(arguments: Namespace) -> int:
    """`mashdesk server collect`."""
    from mashdesk.cli.server_log import collect

    return collect(arguments)


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


def staff_import(arguments: Namespace) -> int:
    """`mashdesk staff import`."""
    from mashdesk.cli.staff_import import import_list

    return import_list(arguments)


def staff_list(arguments: Namespace) -> int:
    """`mashdesk staff list`."""
    from mashdesk.cli.staff import list_accounts

    return list_accounts(arguments)


def staff_change(arguments: Namespace) -> int:
    """`mashdesk staff suspend`, `reopen`, `close`, `unlock`."""
    from mashdesk.cli.staff import change

    return change(arguments)


def staff_roles(arguments: Namespace) -> int:
    """`mashdesk staff roles`."""
    from mashdesk.cli.staff import change_roles

    return change_roles(arguments)


def staff_agency(arguments: Namespace) -> int:
    """`mashdesk staff agency`."""
    from mashdesk.cli.staff import change_agency

    return change_agency(arguments)


def staff_expiry(arguments: Namespace) -> int:
    """`mashdesk staff expiry`."""
    from mashdesk.cli.staff import change_expiry

    return change_expiry(arguments)


def staff_ask_reset(arguments: Namespace) -> int:
    """`mashdesk staff ask-reset`."""
    from mashdesk.cli.staff_passwords import ask_reset

    return ask_reset(arguments)


def staff_approve_reset(arguments: Namespace) -> int:
    """`mashdesk staff approve-reset`."""
    from mashdesk.cli.staff_passwords import approve_reset

    return approve_reset(arguments)


def staff_withdraw_reset(arguments: Namespace) -> int:
    """`mashdesk staff withdraw-reset`."""
    from mashdesk.cli.staff_passwords import withdraw_reset

    return withdraw_reset(arguments)


def staff_resets(arguments: Namespace) -> int:
    """`mashdesk staff resets`."""
    from mashdesk.cli.staff_passwords import list_resets

    return list_resets(arguments)


def staff_change_password(arguments: Namespace) -> int:
    """`mashdesk staff change-password`."""
    from mashdesk.cli.staff_passwords import change_password

    return change_password(arguments)


def hub_list(arguments: Namespace) -> int:
    """`mashdesk hub list`."""
    from mashdesk.cli.hub import list_shipped

    return list_shipped(arguments)


def hub_show(arguments: Namespace) -> int:
    """`mashdesk hub show`."""
    from mashdesk.cli.hub import show

    return show(arguments)


def hub_schema(arguments: Namespace) -> int:
    """`mashdesk hub schema`."""
    from mashdesk.cli.hub import schema

    return schema(arguments)


def hub_check(arguments: Namespace) -> int:
    """`mashdesk hub check`."""
    from mashdesk.cli.hub import check

    return check(arguments)


def hub_load(arguments: Namespace) -> int:
    """`mashdesk hub load`."""
    from mashdesk.cli.hub import load

    return load(arguments)
