"""The scripts that ask relnote for completions, and where each shell looks for its own."""

from __future__ import annotations

BASH = r"""
_relnote() {
    local IFS=$'\n' typed=${COMP_WORDS[COMP_CWORD]} line
    COMPREPLY=()
    while read -r line; do
        COMPREPLY+=("$line")
    done < <(_RELNOTE_COMPLETE=bash RELNOTE_TYPED=$typed \
        RELNOTE_WORDS="${COMP_WORDS[*]:1:COMP_CWORD-1}" "$1" 2>/dev/null)
}
complete -o nosort -F _relnote relnote 2>/dev/null || complete -F _relnote relnote
"""

ZSH = r"""
#compdef relnote
_relnote() {
    local -a answer values shown
    answer=("${(@f)$(_RELNOTE_COMPLETE=zsh RELNOTE_TYPED="$PREFIX" \
        RELNOTE_WORDS="${(F)words[2,CURRENT-1]}" $words[1] 2>/dev/null)}")
    (( $#answer > 1 )) || return 1
    local value line
    for value line in "${answer[@]}"; do
        values+=("$value")
        shown+=("$line")
    done
    compadd -U -V relnote -l -d shown -a values
}
if [[ $funcstack[1] = _relnote ]]; then
    _relnote "$@"
else
    compdef _relnote relnote
fi
"""

FISH = r"""
function __relnote_complete
    set -l words (commandline -opc)
    set -e words[1]
    _RELNOTE_COMPLETE=fish RELNOTE_TYPED=(commandline -ct) \
        RELNOTE_WORDS=(string join \n -- $words | string collect) relnote 2>/dev/null
end
complete -c relnote -f -a '(__relnote_complete)'
"""

SCRIPTS = {
    "bash": (
        BASH.lstrip("\n"),
        "Put it in ~/.local/share/bash-completion/completions/relnote, or in ~/.bashrc; then open a new shell.",
    ),
    "zsh": (
        ZSH.lstrip("\n"),
        "Put it in a folder of $fpath as _relnote (before compinit), or in ~/.zshrc after compinit.",
    ),
    "fish": (FISH.lstrip("\n"), "Put it in ~/.config/fish/completions/relnote.fish."),
}
"""Each shell's script, and where to put it."""
