#!/usr/bin/env bash
# parallel.sh ARCHIVE OUT N [FORM] [-- PARALLEL_OPTION…]
# Converts ARCHIVE in N parts with GNU parallel and puts them together in OUT. FORM is jsonl (default) or sqlite.
# With `-- --sshlogin host1,host2` on other machines, where ARCHIVE, the folder of OUT and this script must be reached
# under the same path. The parts lie in OUT.shards; started again, it goes on where it was.
set -euo pipefail

cluster=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$cluster/shard.sh"
read_arguments "$@"

# The far side has an environment and a working folder of its own, so that all it needs is in the command.
parallel --quote --halt now,fail=1 "${options[@]}" \
  bash -c 'BAOCAO=$1; source "$2/shard.sh"; convert_shard "$3" "$4" "$5" "$6" "$7"' _ \
  "$BAOCAO" "$cluster" "$archive" "$folder" {} "$count" "$form" ::: $(seq "$count")
merge_shards "$folder" "$count" "$form" "$out"
