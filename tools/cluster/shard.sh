# Sourced by the job scripts: what they are told, one shard of an archive, all of them put together. BAOCAO names the
# program.
: "${BAOCAO:=baocao}"

# read_arguments ARCHIVE OUT N [FORM] [-- OPTION…]: sets archive, out, count, form, options and folder, which is made.
# An output that is there without its parts was not made by these scripts and is left alone.
read_arguments() {
  if (($# < 3)) || ! [[ $3 =~ ^[1-9][0-9]*$ ]]; then
    echo "$(basename "$0"): ARCHIVE OUT N [jsonl|sqlite] [-- OPTION…], N being the number of parts" >&2
    exit 2
  fi
  archive=$(realpath -e "$1") out=$(realpath "$2") count=$3 form=jsonl
  shift 3
  if (($#)) && [[ $1 != -- ]]; then
    form=$1
    shift
  fi
  if [[ $form != jsonl && $form != sqlite ]]; then
    echo "$(basename "$0"): $form cannot be put together from parts (choose jsonl or sqlite)" >&2
    exit 2
  fi
  options=("${@:2}")
  folder=$out.shards
  if [[ -e $out && ! -d $folder ]]; then
    echo "$(basename "$0"): $out is there already (choose another place, or take it away)" >&2
    exit 2
  fi
  mkdir -p "$folder"
}

# convert_shard ARCHIVE FOLDER I N FORM: files that cannot be converted are named in the log and do not fail the job;
# a job that is started again goes on where it was.
convert_shard() {
  local out=$2/shard-$3-of-$4.$5 status=0
  "$BAOCAO" convert "$1" --shard "$3/$4" --to "$5" --out "$out" --resume || status=$?
  [[ $status == 0 || ($status == 1 && -e $out) ]]
}

# merge_shards FOLDER N FORM OUT: all of them must be there.
merge_shards() {
  local i parts=()
  for ((i = 1; i <= $2; i++)); do parts+=("$1/shard-$i-of-$2.$3"); done
  "$BAOCAO" convert --merge "${parts[@]}" --to "$3" --out "$4" --force
}
