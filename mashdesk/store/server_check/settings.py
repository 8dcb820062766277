"""The server's settings, one rule each: what is asked, why, and what to write instead."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mashdesk.store.server_check.findings import Finding, Level

Settings: TypeAlias = Mapping[str, str]
LOOPBACK = re.compile(r"(localhost|127(\.\d+){3}|::1)?")
RESTART = frozenset(
    {"shared_preload_libraries", "wal_level", "archive_mode", "max_prepared_transactions", "logging_collector"}
)


@dataclass(frozen=True)
class Rule:
    """What one setting must be. `beyond` means that it matters only where other computers may connect."""

    name: str
    is_good: Callable[[str], bool]
    why: str
    write: str
    level: Level = Level.MUST
    beyond: bool = False

    @property
    def remedy(self) -> str:
        """The statement that puts it right."""
        if self.name == "data_checksums":
            return "stop the server, pg_checksums --enable, start it."
        then = "restart the server" if self.name in RESTART else "select pg_reload_conf()"
        return f"alter system set {self.name} = '{self.write}'; then {then}."


def _is(*values: str) -> Callable[[str], bool]:
    return lambda value: value in values


def _above_zero(value: str) -> bool:
    return value.isdigit() and int(value) > 0


def _soon(value: str) -> bool:
    return value.isdigit() and 0 < int(value) <= 600  # noqa: PLR2004 - seconds; the system's own figure is two hours


def _hears_nobody(value: str) -> bool:
    loud = {"auto_explain", "pgaudit", "pg_stat_statements", "pg_stat_monitor", "auth_delay_log", "pg_tracing"}
    return not loud & {name.strip().strip('"').rsplit("/", 1)[-1] for name in value.split(",")}


_TYPED = "What people type would end in the server's log."
_LOST = "What was said to be saved could be lost in a power cut."
_OTHERS = "It would write down, or show to others, what people ask."

RULES = (
    Rule("password_encryption", _is("scram-sha-256"), "New passwords would be kept as MD5.", "scram-sha-256"),
    Rule("log_error_verbosity", _is("terse"), "DETAIL quotes names into the server's log.", "terse"),
    Rule("log_statement", _is("none"), _TYPED, "none"),
    Rule("log_min_error_statement", _is("panic"), _TYPED, "panic"),
    Rule("log_min_duration_statement", _is("-1"), _TYPED, "-1"),
    Rule("log_min_duration_sample", _is("-1"), _TYPED, "-1"),
    Rule("log_transaction_sample_rate", _is("0"), _TYPED, "0"),
    Rule("log_parameter_max_length", _is("0"), _TYPED, "0"),
    Rule("log_parameter_max_length_on_error", _is("0"), _TYPED, "0"),
    Rule("debug_print_parse", _is("off"), _TYPED, "off"),
    Rule("debug_print_rewritten", _is("off"), _TYPED, "off"),
    Rule("debug_print_plan", _is("off"), _TYPED, "off"),
    Rule(
        "log_min_messages",
        _is("log"),
        "Below “log”, error texts quote what people typed; above it, the trail of openings does not reach the log.",
        "log",
    ),
    Rule("logging_collector", _is("on"), "The server's log goes to its standard error, from where refused "
         "attempts and what was read cannot be collected.", "on"),
    Rule("log_destination", lambda value: "jsonlog" in value.replace(" ", "").split(","), "Refused attempts and what "
         "was read cannot be collected from a log whose fields are not told apart.", "jsonlog"),
    Rule("log_connections", lambda value: value not in ("", "off"), "Nobody could tell who signed in from where.", "on",
         Level.SHOULD, beyond=True),
    Rule("log_disconnections", _is("on"), "Nobody could tell when somebody left.", "on", Level.SHOULD, beyond=True),
    Rule("fsync", _is("on"), _LOST, "on"),
    Rule("full_page_writes", _is("on"), _LOST, "on"),
    Rule("synchronous_commit", lambda value: value != "off", _LOST, "on"),
    Rule("data_checksums", _is("on"), "A damaged disk would go unseen.", "on", Level.SHOULD),
    Rule("session_replication_role", _is("origin"), "Triggers that keep the rules would not run.", "origin"),
    Rule("row_security", _is("on"), "The walls between people would turn into errors.", "on"),
    Rule("allow_system_table_mods", _is("off"), "The catalogue itself could be changed.", "off"),
    Rule("zero_damaged_pages", _is("off"), "Damaged pages would be emptied without a word.", "off"),
    Rule("ignore_checksum_failure", _is("off"), "Damaged pages would be read as if they were whole.", "off"),
    Rule("shared_preload_libraries", _hears_nobody, _OTHERS, ""),
    Rule("session_preload_libraries", _hears_nobody, _OTHERS, ""),
    Rule("local_preload_libraries", _hears_nobody, _OTHERS, ""),
    Rule("idle_in_transaction_session_timeout", _above_zero, "A desk left in the middle of something would hold others "
         "up, and the sealing of the access log.", "60s", Level.SHOULD, beyond=True),
    Rule("client_connection_check_interval", _above_zero, "A query of a desk that is gone would go on running.", "10s",
         Level.SHOULD),
    Rule("tcp_keepalives_idle", _soon, "A desk that is gone would keep its connection for hours.", "5",
         Level.SHOULD),
    Rule("wal_level", lambda value: value != "minimal", "The database cannot be copied while it runs.", "replica",
         Level.SHOULD, beyond=True),
    Rule("archive_mode", lambda value: value != "off", "Only the last copy could be restored: archive the WAL, unless "
         "something else does.", "on", Level.SHOULD, beyond=True),
    Rule("max_prepared_transactions", _is("0"), "A prepared transaction keeps an enquiry locked when its desk has "
         "long gone.", "0"),
    Rule("krb_caseins_users", _is("off"), "Two people of the directory could be taken for one.", "off"),
    Rule("db_user_namespace", _is("off"), "A login would mean another one in each database.", "off"),
    Rule("ssl", _is("on"), "What people read would cross the network in the open.", "on", beyond=True),
    Rule("ssl_min_protocol_version", _is("TLSv1.2", "TLSv1.3"), "An old TLS can be broken.", "TLSv1.2", beyond=True),
)  # fmt: skip


def is_loopback_only(settings: Settings) -> bool:
    """Whether no other computer can reach this server."""
    names = settings.get("listen_addresses", "*").split(",")
    return all(LOOPBACK.fullmatch(name.strip()) for name in names)


def settings_findings(settings: Settings) -> Iterator[Finding]:
    """Every setting that is not as its rule asks; one that this server does not have is no finding."""
    alone = is_loopback_only(settings)
    for rule in RULES:
        value = settings.get(rule.name)
        if value is None or (rule.beyond and alone) or rule.is_good(value):
            continue
        yield Finding(rule.name, rule.level, f"{rule.name} is {value or 'empty'}. {rule.why}", rule.remedy)
    if not alone and settings.get("archive_mode") != "off" and not _archives(settings):
        yield Finding(
            "archive_command",
            Level.SHOULD,
            "The WAL is to be archived, and nothing says how.",
            "alter system set archive_command = '…', or archive_library; then select pg_reload_conf().",
        )


def _archives(settings: Settings) -> bool:
    return bool(settings.get("archive_command") or settings.get("archive_library"))


OF_EVERY_RULE = frozenset(rule.name for rule in RULES)
