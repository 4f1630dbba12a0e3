/** The shells that there is a script for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/*
 * Each script hands the command line up to the cursor to `okr __complete` as one argument, and its answer to the
 * shell as plain words. Nothing that is typed or read from a file is ever evaluated.
 */

/** Bash breaks words at `:` and `=` too, and wants back only what follows the break; at `@`, the `@` as well. */
const BASH = `\
_okr() {
  local line=\${COMP_LINE:0:COMP_POINT} value description
  local word=\${line##*[[:space:]]}
  local breaks=\${COMP_WORDBREAKS//@/}
  local before=\${word%"\${word##*[$breaks]}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value description; do
    case $value in
      :files) compopt -o default 2>/dev/null; return ;;
      :folders) compopt -o dirnames 2>/dev/null; return ;;
      */) compopt -o nospace 2>/dev/null ;;
    esac
    COMPREPLY+=("\${value#"$before"}")
  done < <(okr __complete -- "$line" 2>/dev/null)
}
complete -F _okr okr
`;

const ZSH = `\
#compdef okr
_okr() {
  local line="\${(j: :)words[1,CURRENT]}" value description
  local -a whole open
  while IFS=$'\\t' read -r value description; do
    case $value in
      :files) _files; return ;;
      :folders) _files -/; return ;;
      */) open+=("\${value//:/\\\\:}:$description") ;;
      *) whole+=("\${value//:/\\\\:}:$description") ;;
    esac
  done < <(okr __complete -- "$line" 2>/dev/null)
  (( $#open )) && _describe -t teams team open -S ''
  (( $#whole )) && _describe -t values value whole
}
if [[ $funcstack[1] == _okr ]]; then _okr; else compdef _okr okr; fi
`;

const FISH = `\
function __okr_complete
    for suggestion in (okr __complete -- (commandline -cp | string collect) 2>/dev/null)
        switch $suggestion
            case :files
                __fish_complete_path (commandline -ct)
            case :folders
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $suggestion
        end
    end
end
complete -c okr -f -a '(__okr_complete)'
`;

/** The script that makes a shell complete `okr`. */
export const SCRIPTS: { readonly [S in Shell]: string } = { bash: BASH, zsh: ZSH, fish: FISH };
