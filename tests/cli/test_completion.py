"""What completes commands in shells."""

import shutil
import subprocess

import pytest

from arclean.cli import main, make_parser
from arclean.cli.completion import write_completion


def test_bash_completes_commands_and_options():
    script = write_completion("bash", make_parser())
    ask = 'COMP_WORDS=(arclean {}); COMP_CWORD={}; _arclean; echo "${{COMPREPLY[@]}}"'
    for words, at, found in (("ba", 1, "batch"), ("batch --res", 2, "--restart"), ("check --sel", 2, "--select")):
        done = subprocess.run(
            ["bash", "-c", script + ask.format(words, at)], capture_output=True, text=True, check=True
        )
        assert done.stdout.split() == [found]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells(shell, capfd):
    assert main(["completion", shell]) == 0
    assert "check" in capfd.readouterr().out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=write_completion(shell, make_parser()), text=True, check=True)
