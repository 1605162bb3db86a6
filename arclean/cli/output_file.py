"""Output files that are whole or as they were: nothing takes a name before all of it is written.

What is written has no name until then (``O_TMPFILE``, or a file that lost its name), so that nothing is left of a
process that is ended by a signal. Then it takes the place of the old file with its mode and owner. Where it cannot,
because the folder is not writable, the owner another one, or the file has several names, the old file gets the new
contents instead. Signals wait until that is done.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import signal
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["open_held_file", "open_unnamed", "place_file", "writable_target"]

_ALL_CAN_READ = 0o666  # the mode of a new file, of which the process takes some away
_RIGHTS = 0o777  # of a mode, without what lets others act as the owner
_MAX_FILE_DIGITS = 9  # of the number of an open file, which is an int of C
_MAX_LINKS = 40  # that lead to one file, as Linux counts


def open_held_file(path: str) -> IO[bytes] | None:
    """Return the open file of this process that a path stands for, to be written on from where it is; None for others.

    Shells and users write ``/dev/stdout``, ``/dev/fd/63`` or ``>(program)``. What such a path leads to is a pipe, which
    has no name, or a file that has been written to already and would lose that. Raises OSError where it is not open, or
    links lead to one another.
    """
    place = os.path.abspath(path)  # noqa: PTH100 - links are followed one by one
    for _ in range(_MAX_LINKS):
        folder, name = os.path.split(place)
        if _is_digits(name) and os.path.realpath(folder) in {"/dev/fd", f"/proc/{os.getpid()}/fd"}:
            if len(name) > _MAX_FILE_DIGITS:
                raise OSError(errno.EBADF, os.strerror(errno.EBADF))
            return os.fdopen(os.dup(int(name)), "wb")
        if not os.path.islink(place):  # noqa: PTH114 - as above
            return None
        place = os.path.join(folder, os.readlink(place))  # noqa: PTH115, PTH118 - as above
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


_is_digits = re.compile("[0-9]+").fullmatch  # those of other scripts name no open file


def writable_target(path: str) -> Path:
    """Return the file that a path stands for, links followed; raises OSError where it may not be written."""
    try:
        target = Path(path).resolve()
    except RuntimeError as error:  # Python 3.12 and before
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error
    if not target.exists():
        if not target.parent.is_dir():
            raise FileNotFoundError(f"there is no folder {str(target.parent)!r}")
        if not os.access(target.parent, os.W_OK | os.X_OK):
            raise PermissionError("its folder may not be written")
    elif target.is_file() and not (os.access(target, os.W_OK) and target.stat().st_mode & 0o222):
        raise PermissionError("it is read-only")
    return target


def open_unnamed(target: Path) -> IO[bytes]:
    """Return a file without a name, open for writing, in the folder of a target or, if that is not writable, elsewhere.

    Raises OSError where there is no room for one.
    """
    folder = target.parent if os.access(target.parent, os.W_OK | os.X_OK) else None
    return tempfile.TemporaryFile(dir=folder)


def place_file(contents: IO[bytes], target: Path, like: Path | None = None) -> None:
    """Put into a target the contents of an open file, all of them or none; raises OSError where that cannot be done.

    A new file has the rights of any, or those that a file has that it is ``like``.
    """
    contents.flush()
    with _delayed_signals():
        old = target.stat() if target.exists() else None
        if old is not None and (old.st_nlink > 1 or not os.access(target.parent, os.W_OK | os.X_OK)):
            _overwrite(contents, target)
            return
        has_rights = os.chmod in os.supports_fd
        pattern = like.stat() if old is None and like is not None else None
        if has_rights and not _take_over(contents.fileno(), old, pattern):
            _overwrite(contents, target)
            return
        part = target.parent / f".arclean-{os.getpid()}-{os.urandom(6).hex()}.part"  # a long name has no room for more
        folder = os.open(part.parent, os.O_RDONLY) if has_rights else None
        try:
            try:
                os.link(f"/proc/self/fd/{contents.fileno()}", part, src_dir_fd=folder, follow_symlinks=True)
            except (OSError, NotImplementedError, TypeError):  # no such links here, or the file has lost its name
                _copy_file(contents, part)
                if not _take_over(part, old, pattern):
                    _overwrite(contents, target)
                    return
            part.replace(target)  # at once: SIGKILL between the two calls would leave a name
        finally:
            with suppress(OSError):
                part.unlink()
            if folder is not None:
                os.close(folder)


def _copy_file(contents: IO[bytes], part: Path) -> None:
    with part.open("xb") as copy:
        contents.seek(0)
        shutil.copyfileobj(contents, copy)


def _take_over(file: int | Path, old: os.stat_result | None, pattern: os.stat_result | None = None) -> bool:
    """Set owner and mode of a file as another one has them, or a new one; return whether that may be done.

    A new one is for those who may read the file of its ``pattern``, whoever owns it.
    """
    if old is None:
        mode = _ALL_CAN_READ & ~_current_umask()
        if pattern is not None:
            mode = pattern.st_mode & _RIGHTS
            with suppress(OSError, AttributeError):
                os.chown(file, pattern.st_uid, pattern.st_gid)
        os.chmod(file, mode)  # noqa: PTH101 - a descriptor has no path
        return True
    new = os.stat(file)  # noqa: PTH116 - as above
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.chown(file, old.st_uid, old.st_gid)
        except (OSError, AttributeError):
            return False
    os.chmod(file, stat.S_IMODE(old.st_mode))  # noqa: PTH101 - as above
    return True


def _overwrite(contents: IO[bytes], target: Path) -> None:
    """Write new contents into a file, made as large as they are before, so that a full disk leaves it as it was."""
    size = contents.seek(0, os.SEEK_END)
    contents.seek(0)
    with target.open("r+b") as file:
        before = os.fstat(file.fileno()).st_size
        if size > before and hasattr(os, "posix_fallocate"):
            try:
                os.posix_fallocate(file.fileno(), 0, size)
            except OSError as error:
                os.ftruncate(file.fileno(), before)
                if error.errno in _NO_ROOM:
                    raise
        shutil.copyfileobj(contents, file)
        file.truncate()


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def _delayed_signals() -> Iterator[None]:
    """Let signals that end the process wait until the end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    ending = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _current_umask() -> int:
    """Return which rights new files of this process do not get."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
