"""How much memory and precedence a process may take, set by itself."""

import ctypes
import os
import sys

if sys.platform != "win32":
    import resource

_MEGABYTE = 1024 * 1024
_BEHIND = 10
"""How many of twenty ranks a process steps back."""


def step_back() -> None:
    """Let whoever types go first; Windows is told when the process is started."""
    if sys.platform != "win32":
        os.nice(_BEHIND)


def confine(megabytes: int) -> None:
    """Let the operating system refuse this process more memory than that."""
    if sys.platform == "win32":
        _confine_windows(megabytes)
    else:
        space = megabytes * _MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (space, space))


if sys.platform == "win32":
    _EXTENDED_LIMITS = 9
    _PROCESS_MEMORY = 0x100

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("per_process_time", ctypes.c_int64),
            ("per_job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
        )

    class _Limits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process", ctypes.c_size_t),
            ("peak_job", ctypes.c_size_t),
        )

    def _confine_windows(megabytes: int) -> None:
        """Put this process into a job of its own."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = ctypes.c_void_p
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        limits = _Limits()
        limits.basic.flags = _PROCESS_MEMORY
        limits.process_memory = megabytes * _MEGABYTE
        own_job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(
            own_job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        process = ctypes.c_void_p(kernel.GetCurrentProcess())
        kernel.AssignProcessToJobObject(own_job, process)
