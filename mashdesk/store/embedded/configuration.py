"""The server's settings and who may connect, written whole before every start: these texts are the truth."""

HOST = "127.0.0.1"

WHO_MAY_CONNECT = """\
# Written by MASH Desk. Passwords (SCRAM) for everybody, from this computer only.
local  all          all                 scram-sha-256
host   all          all  127.0.0.1/32   scram-sha-256
host   all          all  ::1/128        scram-sha-256
host   replication  all  127.0.0.1/32   scram-sha-256
"""

_SETTINGS = f"""\
# Written by MASH Desk before each start; changes here are lost.
listen_addresses = '{HOST}'
unix_socket_directories = ''
max_connections = 60
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
client_connection_check_interval = '10s'
tcp_keepalives_idle = 5
tcp_keepalives_interval = 2
tcp_keepalives_count = 3
jit = off

# The log never holds what people typed: no statements, no parameters, no error texts (they quote input), no DETAIL.
# Read back by "mashdesk server collect", which goes by fields and not by words; a week of it is kept.
logging_collector = on
log_destination = 'jsonlog'
log_directory = 'log'
log_filename = 'server-%a.log'
log_file_mode = 0600
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
log_error_verbosity = terse
log_min_messages = log
log_statement = 'none'
log_min_duration_statement = -1
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
# Nor does the list of processes that everybody on this computer can read.
update_process_title = off
"""

_FORGETFUL = """
# For tests only: a power cut would lose everything.
fsync = off
synchronous_commit = off
full_page_writes = off
"""


def settings(port: int, durable: bool) -> str:
    """The text of postgresql.conf for a server on `port`."""
    return f"{_SETTINGS}port = {port}\n" + ("" if durable else _FORGETFUL)


def initdb_arguments(major: int, durable: bool) -> list[str]:
    """How the cluster is made: passwords from the first second, checksums, text compared the same on every computer."""
    words = [
        "--auth-local=scram-sha-256",
        "--auth-host=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--no-locale",
    ]
    if major >= 17:  # noqa: PLR2004 - PostgreSQL 17 brought the builtin provider
        words += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return words + ([] if durable else ["--no-sync"])
