# Commits, merges and gates finished waves, one after another, and then moves the branch that gets them.
#
# merge.sh     goes on until a wave has not begun; run it again after whatever stopped it
#
# Merges are made without a checkout. The only worktree of yours that changes is the one that has the target branch
# checked out, and that by a fast-forward, which git refuses where it would lose a change of yours.

# True when a task may write a path.
claimed() {
  local LC_ALL=C claim pattern
  for claim in "${!claim_task[@]}"; do
    ((claim_task[claim] == $1)) || continue
    [[ $2 != "${claim_path[claim]}" ]] || return 0
    [[ -n ${claim_pattern[claim]} ]] || continue
    # One character may be several bytes.
    pattern=${claim_pattern[claim]//'{1}'/$'[\200-\277]*'}
    if [[ $2 =~ ^($pattern)$ ]]; then return 0; fi
  done
  return 1
}

# Fails for those of the paths that a task may not write.
refuse_unclaimed() {
  local task=$1 path list=''
  shift
  for path; do claimed "$task" "$path" || list+=$'\n'"  $(shown "$path")"; done
  [[ -n $list ]] || return 0
  fail "task $(task_name "$task") changed what it does not own; undo that, or claim it in the plan:$list"
  return 1
}

# Commits what is left in the worktree of a task, or says why not.
settle() {
  local task=$1 field list='' changed=() unstaged=()
  while IFS= read -r -d '' field; do
    case ${field:0:2} in
      *U* | AA | DD) list+=$'\n'"  $(shown "${field:3}")" ;;
    esac
    changed+=("${field:3}")
    [[ ${field:1:1} == ' ' ]] || unstaged+=("${field:3}")
  done < <(run_git -C "$place" status --porcelain=v1 -z --untracked-files=all --no-renames --ignore-submodules=none)
  ((${#changed[@]})) || return 0
  if [[ -n $list ]]; then
    fail "task $(task_name "$task") has conflicts in $(shown "$place"):$list"
    return
  fi
  if [[ $commits != leader ]]; then
    for field in "${changed[@]}"; do list+=$'\n'"  $(shown "$field")"; done
    fail "task $(task_name "$task") has work that is not committed in $(shown "$place"):$list"
    return
  fi
  refuse_unclaimed "$task" "${changed[@]}" || return 0
  if ((${#unstaged[@]})); then
    printf '%s\0' "${unstaged[@]}" |
      run_git -C "$place" add --all --pathspec-from-file=- --pathspec-file-nul
  fi
  run_git -C "$place" diff --cached --quiet ||
    run_git -C "$place" commit --quiet --message "${ids[task]}: ${titles[task]}"
  read_refs
}

# Sees to it that the branch of a task can be merged: all committed, within its claims, and not empty.
prepare() {
  local task=$1 branch=${branches[$1]} path=$folder/$plan/${folders[$1]} merged tip before=$problems changed=()
  merged=${known[$refs/merged/${keys[task]}]:-}
  tip=${known[refs/heads/$branch]:-}
  if [[ -z $tip ]]; then
    ((writes[task] == 0)) || [[ -n $merged ]] || fail "task $(task_name "$task") has no branch: run worktrees.sh"
    return 0
  fi
  find_worktree "$branch"
  if [[ -n $place && -z $gone ]]; then
    settle "$task"
  elif [[ -e $path ]]; then
    fail "$(shown "$path") is not on the branch of task $(task_name "$task"): check that out, or end what is under way"
  fi
  tip=${known[refs/heads/$branch]:-}
  if [[ $tip == "${known[$refs/start-${task_wave[task]}]:-}" && -z $merged ]]; then
    ((writes[task] == 0 || problems > before)) ||
      fail "task $(task_name "$task") has done nothing yet; if that is right: git -C $(shown "$place") commit --allow-empty"
    return 0
  fi
  mapfile -d '' -t changed < <(run_git diff --name-only --no-renames -z "${known[$refs/state-${task_wave[task]}]:-}...$tip")
  ((${#changed[@]} == 0)) || refuse_unclaimed "$task" "${changed[@]}" || return 0
}

# Sets tree to what the merge of two commits gives, or conflicts to the paths where git cannot merge them.
predict() {
  local status=0
  mapfile -d '' -t conflicts < <(run_git merge-tree --write-tree --name-only --no-messages -z "$1" "$2")
  wait "$!" || status=$?
  tree=${conflicts[0]:-}
  # Exit code 1 also stands for a name that git does not know.
  [[ $status -le 1 && $tree =~ ^[0-9a-f]{40,64}$ ]] || die 'git cannot merge; it has to be 2.38 or newer'
  conflicts=("${conflicts[@]:1}")
  return "$status"
}

# Lists conflicts with the tasks that changed the same file.
conflict_list() {
  local path task merge who
  for path in "${conflicts[@]}"; do
    who=''
    for task in "${!ids[@]}"; do
      merge=${known[$refs/merged/${keys[task]}]:-}
      [[ -n $merge ]] && ! run_git diff --quiet "$merge^1" "$merge" -- "$path" && who+=", changed by task \"${ids[task]}\""
    done
    printf '\n  %s%s' "$(shown "$path")" "${who:-, changed on $(shown "$target")}"
  done
}

# How to mend a task that cannot be merged.
remedy() {
  find_worktree "${branches[$1]}"
  printf '\nmend that where the task was done, and run merge.sh again: git -C %s merge %s' "$(shown "${place:-.}")" "${2:0:12}"
}

# Moves a branch, and with it the worktree that has it checked out.
move_branch() {
  find_worktree "$1"
  if [[ -n $place && -z $gone ]]; then
    run_git -C "$place" reset --quiet --keep "$2"
  else
    run_git branch --quiet --force -- "$1" "$2"
  fi
  read_refs
}

# Puts the commits of a task on top of what is merged. Sets tip.
rebase() {
  local task=$1 state=$2
  use_integration "$tip"
  if ! run_git -C "$integration" -c rebase.updateRefs=false -c rebase.autoStash=false \
    rebase --quiet --no-autosquash --no-rebase-merges "$state" >/dev/null 2>&1; then
    mapfile -d '' -t conflicts < <(run_git -C "$integration" diff --name-only --diff-filter=U -z)
    run_git -C "$integration" rebase --abort >/dev/null 2>&1 || true
    die "task $(task_name "$task") cannot be rebased on what is merged:$(conflict_list)$(remedy "$task" "$state")"
  fi
  tip=$(run_git -C "$integration" rev-parse HEAD)
  move_branch "${branches[task]}" "$tip"
}

# Merges a task into the state of its wave. The state and the note of it are written at once or not at all.
merge_task() {
  local task=$1 wave=${task_wave[$1]} state tip tree conflicts merge
  state=${known[$refs/state-$wave]:-}
  tip=${known[refs/heads/${branches[task]}]:-}
  if [[ -z $tip ]] || contains "$state" "$tip"; then return; fi
  predict "$state" "$tip" ||
    die "task $(task_name "$task") conflicts with what is merged; nothing was merged for it:$(conflict_list)$(remedy "$task" "$state")"
  if [[ $strategy == sequential ]] && ! contains "$tip" "$state"; then
    rebase "$task" "$state"
    tree=$(run_git rev-parse "$tip^{tree}")
  fi
  merge=$(run_git commit-tree "$tree" -p "$state" -p "$tip" -m "Merge ${ids[task]}: ${titles[task]}")
  {
    printf 'update %s %s %s\n' "$refs/state-$wave" "$merge" "$state"
    printf 'update %s %s\n' "$refs/merged/${keys[task]}" "$merge"
  } | run_git update-ref --stdin
  read_refs
  say "merged ${ids[task]} as ${merge:0:12}"
}

# Takes into the state of a wave what others have put on the target branch since.
follow_target() {
  local state target_tip tree conflicts merge
  state=${known[$refs/state-$1]:-}
  target_tip=${known[refs/heads/$target]:-}
  if [[ -z $target_tip ]] || contains "$state" "$target_tip"; then return; fi
  merge=$target_tip
  if ! contains "$target_tip" "$state"; then
    predict "$state" "$target_tip" ||
      die "branch $(shown "$target") has moved on and conflicts with what is merged:$(conflict_list)"
    merge=$(run_git commit-tree "$tree" -p "$state" -p "$target_tip" -m "Merge branch '$target' into wave $1 of $plan")
  fi
  run_git update-ref "$refs/state-$1" "$merge" "$state"
  read_refs
}

# Moves the target branch to the state that passed the gate.
advance_target() {
  local state target_tip
  state=${known[$refs/state-$1]:-}
  target_tip=${known[refs/heads/$target]:-}
  if [[ -n $target_tip ]]; then
    if contains "$target_tip" "$state"; then return; fi
    contains "$state" "$target_tip" || die "branch $(shown "$target") moved in the meantime: run merge.sh again"
  fi
  find_worktree "$target"
  if [[ -n $place && -z $gone ]]; then
    run_git -C "$place" merge --quiet --ff-only --no-autostash --no-verify-signatures "$state" ||
      die "cannot move $(shown "$target"), which is checked out in $(shown "$place"): commit or put away what is in the way, and run merge.sh again"
  else
    run_git branch --quiet --force -- "$target" "$state"
  fi
  read_refs
  say "wave $1 is on $(shown "$target")"
}

# Leaves a wave alone once the next one has begun.
do_wave() {
  local wave=$1 task
  [[ -z ${known[$refs/start-$((wave + 1))]:-} ]] || return 0
  for task in "${!ids[@]}"; do
    if ((task_wave[task] == wave)); then prepare "$task"; fi
  done
  ((problems == 0)) || exit 1
  ! wave_done "$wave" || return 0
  follow_target "$wave"
  for task in "${!ids[@]}"; do
    if ((task_wave[task] == wave)); then merge_task "$task"; fi
  done
  bash -- "$here/gate-$wave.sh"
  read_refs
  advance_target "$wave"
}

run() {
  local wave place gone
  (($# == 0)) || die 'usage: merge.sh'
  open_repository
  read_base
  for ((wave = 1; wave <= waves; wave++)); do
    if [[ -z ${known[$refs/start-$wave]:-} ]]; then
      say "wave $wave has not begun: run worktrees.sh $wave"
      return
    fi
    do_wave "$wave"
  done
  say "all waves are merged"
}
