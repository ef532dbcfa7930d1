# Completion of baocao for bash. tests/docs/completions.py compares it with what the program's help lists.

_baocao() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' word
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      dump|convert|audit|scan|normalize|schema) command=$word; break ;;
    esac
  done

  # What an option takes. Bash takes = for a word of its own.
  [[ $current == '=' ]] && current=''
  [[ $before == '=' ]] && before=${COMP_WORDS[COMP_CWORD-2]}
  local values=''
  case $command:$before in
    *:--error-format) values='text json' ;;
    *:--converter) values='none soffice' ;;
    dump:--layer) values='report document' ;;
    convert:--to) values='jsonl json csv sqlite' ;;
    audit:--format) values='text json sarif html' ;;
    audit:--fail-on) values='info warning error' ;;
    audit:--lang) values='vi en' ;;
    scan:--format) values='text json csv' ;;
    normalize:--from) values='auto utf-8 tcvn3 vni viscii vps windows-1258' ;;
    normalize:--tone) values='keep old new' ;;
    *:--out|*:--files-from|*:--report|*:--baseline|*:--units|*:--renames|*:--config)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current")
      return ;;
    *:--jobs|*:--shard|*:--timeout|*:--max-*) return ;;
  esac
  if [[ -n $values ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
    return
  fi

  local reading='--error-format --timeout --converter --max-input --max-unpacked --max-entries --max-ratio --max-depth
    --max-nesting --max-markup-depth --max-rows --max-cells --max-columns --max-memory'
  local options='--help'
  case $command in
    '') options+=' --version --error-format' ;;
    dump) options+=" --layer --pretty $reading" ;;
    convert) options+=" --files-from --null --out --to --resume --force --jobs --shard --merge --report --quiet $reading" ;;
    audit) options+=" --format --fail-on --pretty --lang --out --baseline --units --renames --config --print-config $reading" ;;
    scan) options+=" --files-from --null --format --jobs $reading" ;;
    normalize) options+=' --from --tone --error-format' ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    return
  fi
  case $command in
    '') mapfile -t COMPREPLY < <(compgen -W 'dump convert audit scan normalize schema' -- "$current") ;;
    schema) mapfile -t COMPREPLY < <(compgen -W 'report document audit' -- "$current") ;;
    normalize) ;;
    *)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
  esac
}

complete -F _baocao baocao
