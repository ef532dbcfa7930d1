# Completion of baocao for fish. tests/docs/completions.py compares it with what the program's help lists.

function __baocao_option --description 'An option of some commands: COMMANDS NAME DESCRIPTION [VALUES | file | value]'
    set -l condition "__fish_seen_subcommand_from $argv[1]"
    switch "$argv[4]"
        case ''
            complete -c baocao -n $condition -l $argv[2] -d $argv[3]
        case file
            complete -c baocao -n $condition -l $argv[2] -d $argv[3] -rF
        case value
            complete -c baocao -n $condition -l $argv[2] -d $argv[3] -x
        case '*'
            complete -c baocao -n $condition -l $argv[2] -d $argv[3] -xa $argv[4]
    end
end

set -l commands dump convert audit scan normalize schema
set -l none "not __fish_seen_subcommand_from $commands"
complete -c baocao -n $none -f
complete -c baocao -n $none -l version -d 'Print the version'
complete -c baocao -n $none -l error-format -d 'How failures are written' -xa 'text json'
complete -c baocao -s h -l help -d 'Print the help'
complete -c baocao -n $none -a dump -d 'Print what documents hold as JSON'
complete -c baocao -n $none -a convert -d 'Convert whole archives into one output'
complete -c baocao -n $none -a audit -d 'Say what does not fit within reports and between years'
complete -c baocao -n $none -a scan -d 'Say what an archive holds'
complete -c baocao -n $none -a normalize -d 'Bring text into Unicode and normal form'
complete -c baocao -n $none -a schema -d 'Print a JSON Schema'

set -l reading 'dump convert audit scan'
__baocao_option "$reading normalize" error-format 'How failures are written' 'text json'
__baocao_option $reading timeout 'Give up on a document after so many seconds' value
__baocao_option $reading converter 'What makes .doc and .rtf readable' 'none soffice'
__baocao_option $reading max-input 'Size of a file or of an entry' value
__baocao_option $reading max-unpacked 'All that one package unpacks to' value
__baocao_option $reading max-entries 'Entries of one archive' value
__baocao_option $reading max-ratio 'Unpacked size to packed size' value
__baocao_option $reading max-depth 'Archives inside archives' value
__baocao_option $reading max-nesting 'Tables inside tables' value
__baocao_option $reading max-markup-depth 'Elements inside elements' value
__baocao_option $reading max-rows 'Table rows of a document' value
__baocao_option $reading max-cells 'Table cells of a document' value
__baocao_option $reading max-columns 'Columns of one table' value
__baocao_option $reading max-memory 'Memory beside eight times what a document unpacks to' value

__baocao_option 'convert scan' files-from 'Read more paths from a file' file
complete -c baocao -n '__fish_seen_subcommand_from convert scan' -s 0 -l null -d 'They end with a zero byte'
__baocao_option 'convert scan' jobs 'Threads to work with' value
__baocao_option 'convert audit' out 'Where the results go' file
__baocao_option 'dump audit' pretty 'Indent the JSON'

__baocao_option dump layer 'What to print' 'report document'

__baocao_option convert to 'What to write' 'jsonl json csv sqlite'
__baocao_option convert resume 'Go on with what is there'
__baocao_option convert force 'Replace what is there'
__baocao_option convert shard 'Convert part I of N only' value
__baocao_option convert merge 'Put outputs of convert together'
__baocao_option convert report 'Write what the run came to as a web page' file
__baocao_option convert quiet 'Neither progress nor summary'

__baocao_option audit format 'How to say it' 'text json sarif html'
__baocao_option audit fail-on 'Exit with 3 if a finding is at least this severe' 'info warning error'
__baocao_option audit lang 'Language of the page' 'vi en'
__baocao_option audit baseline 'Accepted findings, left out' file
__baocao_option audit units 'Units of reports that name none' file
__baocao_option audit renames 'Units that go on under another name' file
__baocao_option audit config 'Codes, severities and thresholds' file
__baocao_option audit print-config 'Print all settings'

__baocao_option scan format 'How to say it' 'text json csv'

__baocao_option normalize from 'What the input is in' 'auto utf-8 tcvn3 vni viscii vps windows-1258'
__baocao_option normalize tone 'Tones of oa, oe, uy' 'keep old new'

complete -c baocao -n '__fish_seen_subcommand_from normalize schema' -f
complete -c baocao -n '__fish_seen_subcommand_from schema' -a 'report document audit'

functions --erase __baocao_option
