#!/usr/bin/env bash
# slurm.sh ARCHIVE OUT N [FORM] [-- SBATCH_OPTION…]
# Converts ARCHIVE in N parts as an array job of Slurm and puts them together in OUT by a job that waits for them.
# FORM is jsonl (default) or sqlite. ARCHIVE, the folder of OUT and this script must be reached under the same path on
# every machine. The parts and the logs lie in OUT.shards; started again, it goes on where it was. Prints the number of
# the last job.
set -euo pipefail

cluster=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$cluster/shard.sh"
read_arguments "$@"
export BAOCAO

submit() { sbatch --parsable --export=ALL --output="$folder/%x-%A_%a.log" "$@"; }

shards=$(submit --array="1-$count" "${options[@]}" "$cluster/shard.sbatch" "$cluster" "$archive" "$folder" "$count" "$form")
submit --dependency="afterok:$shards" --kill-on-invalid-dep=yes "${options[@]}" \
  "$cluster/merge.sbatch" "$cluster" "$folder" "$count" "$form" "$out"
