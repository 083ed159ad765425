# Removes the worktrees and branches of tasks that are merged, and nothing else.
#
# cleanup.sh [--forget]     --forget: also what is remembered of the plan, once all of it is cleaned up
#
# A worktree with changes that are not committed stays, and so does a branch with commits that are not merged.

# True when all of a task is on the branch that gets it.
is_finished() {
  local task=$1 tip=$2 target_tip
  target_tip=${known[refs/heads/$target]:-}
  [[ -n $target_tip ]] && contains "$target_tip" "$tip" || return 1
  [[ -n ${known[$refs/merged/${keys[task]}]:-} ]] || { ((writes[task] == 0)) && wave_done "${task_wave[task]}"; }
}

clean_task() {
  local task=$1 branch=${branches[$1]} tip
  tip=${known[refs/heads/$branch]:-}
  [[ -n $tip ]] || return 0
  find_worktree "$branch"
  if ! is_finished "$task" "$tip"; then
    fail "task $(task_name "$task") is not merged: kept"
    return
  fi
  if [[ -n $gone ]]; then
    run_git worktree remove --force --force -- "$place"
  elif [[ $place == "$main" ]]; then
    fail "the branch of task $(task_name "$task") is checked out in $(shown "$place"): kept"
    return
  elif [[ -n $place ]]; then
    run_git worktree remove -- "$place" || { fail "task $(task_name "$task"): kept"; return; }
  fi
  run_git branch --quiet --delete --force -- "$branch"
  say "removed ${ids[task]}"
}

forget() {
  local ref
  run_git for-each-ref --format='%(refname)' "$refs/" | while IFS= read -r ref; do
    [[ $ref == "$refs/base" ]] || run_git update-ref -d "$ref"
  done
  run_git symbolic-ref --delete "$refs/base"
}

run() {
  local task place gone
  [[ $# -eq 0 || ($# -eq 1 && $1 == --forget) ]] || die 'usage: cleanup.sh [--forget]'
  open_repository
  read_base
  for task in "${!ids[@]}"; do clean_task "$task"; done
  ((problems == 0)) || exit 1
  if [[ -e $integration/.git ]] && is_worktree "$integration"; then
    run_git worktree remove --force -- "$integration"
  fi
  rmdir -- "$folder/$plan" 2>/dev/null || true
  [[ -n ${SEAMWRIGHT_WORKTREES:-} ]] || rmdir -- "$folder" 2>/dev/null || true
  if [[ ${1:-} == --forget ]]; then forget; fi
}
