"""What completes commands and options in shells, made of the parser."""

from __future__ import annotations

import argparse

__all__ = ["write_completion"]

_BASH = """_arclean() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" command="${{COMP_WORDS[1]}}" words=""
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="{commands} --help --version"
    elif [[ "$word" == -* ]]; then
        case "$command" in
{cases}
        esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$word"))
}}
complete -o default -F _arclean arclean
"""


def write_completion(shell: str, parser: argparse.ArgumentParser) -> str:
    """Return a script for bash, zsh or fish.

    >>> import arclean.cli
    >>> print(write_completion("fish", arclean.cli.make_parser()).splitlines()[0])
    complete -c arclean -n __fish_use_subcommand -f -a clean
    """
    options = _options_by_command(parser)
    if shell == "fish":
        lines = [f"complete -c arclean -n __fish_use_subcommand -f -a {command}" for command in options]
        for command, names in options.items():
            seen = f"-n '__fish_seen_subcommand_from {command}'"
            lines += [f"complete -c arclean {seen} -l {name[2:]}" for name in names if name.startswith("--")]
        return "\n".join(lines) + "\n"
    cases = "\n".join(f'            {command}) words="{" ".join(names)}" ;;' for command, names in options.items())
    script = _BASH.format(commands=" ".join(options), cases=cases)
    return f"autoload -U +X bashcompinit && bashcompinit\n{script}" if shell == "zsh" else script


def _options_by_command(parser: argparse.ArgumentParser) -> dict[str, list[str]]:
    """Return the options of each command, by its name."""
    found: dict[str, list[str]] = {}
    for action in parser._actions:  # noqa: SLF001 - argparse tells its commands nowhere else
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, command in action.choices.items():
                found[name] = [text for inner in command._actions for text in inner.option_strings]  # noqa: SLF001
    return found
