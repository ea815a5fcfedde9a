"""Runs a command to its end and to the end of everything that it started; then writes one JSON line
{exitCode, wall, cpu, memory} to a file: seconds, seconds of CPU, and bytes (null when not sampled).

Processes whose parent has ended become children of this one, so that their CPU is counted too: the
kernel adds it up as each process is waited for. What this process itself uses is not in it.

    measure.py RESULT_FILE SAMPLE_MEMORY(0|1) COMMAND [ARGUMENT...]
"""

import ctypes
import json
import os
import resource
import sys
import threading
import time

PR_SET_CHILD_SUBREAPER = 36


def children_by_parent():
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    parent = int(stat.read().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry))
    return children


def proportional_memory(pid):
    """Bytes; what several processes share is divided among them."""
    try:
        with open(f"/proc/{pid}/smaps_rollup") as lines:
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0


def memory_of_descendants(root):
    children = children_by_parent()
    waiting, total = list(children.get(root, [])), 0
    while waiting:
        pid = waiting.pop()
        total += proportional_memory(pid)
        waiting.extend(children.get(pid, []))
    return total


def sample(peak, ended):
    root = os.getpid()
    while not ended.wait(0.05):
        peak[0] = max(peak[0], memory_of_descendants(root))


def main(result_file, sample_memory, *command):
    if ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("This kernel does not let a process adopt the orphans below it.")
    peak, ended = [0], threading.Event()
    sampler = threading.Thread(target=sample, args=(peak, ended))
    begin = time.monotonic()
    first = os.posix_spawnp(command[0], command, os.environ)
    if sample_memory == "1":
        sampler.start()
    while True:
        try:
            pid, status, _ = os.wait4(-1, 0)
        except ChildProcessError:
            break
        if pid == first:
            wall, exit_code = time.monotonic() - begin, os.waitstatus_to_exitcode(status)
    ended.set()
    if sample_memory == "1":
        sampler.join()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = {
        "exitCode": exit_code,
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": peak[0] if sample_memory == "1" else None,
    }
    with open(result_file, "w") as file:
        json.dump(result, file)


main(*sys.argv[1:])
