"""gunicorn --config operating/gunicorn.conf.py wsgi:app"""

import multiprocessing
import os

bind = os.environ.get("ANNOTATOR_BIND", "127.0.0.1:8017")
workers = int(os.environ.get("WEB_CONCURRENCY", multiprocessing.cpu_count()))
threads = 8  # a page waits for the database more than it computes
timeout = 120
graceful_timeout = 30
keepalive = 75  # longer than the proxy before it keeps a connection, so that it never meets one just closed
max_requests, max_requests_jitter = 20_000, 2_000  # a leak, were there one, ends with its process
forwarded_allow_ips = "127.0.0.1"
control_socket_disable = True  # nobody steers it but systemd
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112


def on_starting(server):
    """Migrate before any process serves: one that takes long to begin would be taken for dead and ended."""
    from annotator.house.upgrading import upgrade_all

    for fault in upgrade_all():
        server.log.error(fault)


def child_exit(_, worker):
    """Let the counts of a process that is gone go, where several are added up."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        from prometheus_client import multiprocess as counted

        counted.mark_process_dead(worker.pid)
