# Gives every task of a wave a branch and a worktree of its own.
#
# worktrees.sh [WAVE]     WAVE: a number; without one, the first wave that is not merged
#
# Worktrees are in REPOSITORY-worktrees/PLAN/TASK beside the repository, or in the folder SEAMWRIGHT_WORKTREES. The
# first run decides what the base is: what the plan says, or the branch that is checked out. What is there stays.

# Keeps in a symbolic ref which branch the plan began on.
record_base() {
  local branch=$plan_base
  [[ -z $(run_git symbolic-ref --quiet "$refs/base" || true) ]] || return 0
  if [[ -z $branch ]]; then
    branch=${current#refs/heads/}
    [[ -n $branch ]] || die 'no branch is checked out: check out the one to begin on'
  fi
  [[ -n ${known[refs/heads/$branch]:-} ]] || die "there is no commit on branch $(shown "$branch")"
  run_git symbolic-ref "$refs/base" "refs/heads/$branch"
}

# Decides where the worktrees of a wave begin: at all that is merged before it.
start_wave() {
  local before=$(($1 - 1)) start
  [[ -z ${known[$refs/start-$1]:-} ]] || return 0
  ((before == 0)) || wave_done "$before" || die "wave $before is not merged and through its gate: run merge.sh"
  start=${known[refs/heads/$target]:-}
  [[ -n $start ]] || start=${known[refs/heads/$base]:-}
  [[ -n $start ]] || die "there is no commit on branch $(shown "$base")"
  printf 'create %s %s\n' "$refs/start-$1" "$start" "$refs/state-$1" "$start" | run_git update-ref --stdin
  read_refs
}

add_worktree() {
  local task=$1 start=$2 path=$folder/$plan/${folders[$1]} branch=${branches[$1]} tip
  if [[ -n ${known[$refs/merged/${keys[task]}]:-} ]]; then
    say "${ids[task]}: merged before"
    return
  fi
  find_worktree "$branch"
  if [[ -n $gone ]]; then
    run_git worktree remove --force --force -- "$place"
  elif [[ -n $place ]]; then
    say "${ids[task]}: $(shown "$place")"
    return
  fi
  tip=${known[refs/heads/$branch]:-}
  if [[ -z $tip ]]; then
    run_git worktree add --quiet -b "$branch" -- "$path" "$start"
  else
    contains "$tip" "$start" ||
      die "the branch of task $(task_name "$task") is there already and does not begin at ${start:0:12}"
    run_git worktree add --quiet -- "$path" "$branch"
  fi
  say "${ids[task]}: $(shown "$path")"
}

next_wave() {
  local wave
  for ((wave = 1; wave <= waves; wave++)); do wave_done "$wave" || break; done
  printf '%s' "$wave"
}

run() {
  local wave=${1:-} task start
  open_repository
  record_base
  read_base
  [[ -n $wave ]] || wave=$(next_wave)
  if (($# == 0 && wave > waves)); then
    say 'all waves are merged'
    return
  fi
  [[ $# -lt 2 && $wave =~ ^[1-9][0-9]{0,3}$ && $wave -le $waves ]] || die "usage: worktrees.sh [1-$waves]"
  start_wave "$wave"
  start=${known[$refs/start-$wave]:-}
  for task in "${!ids[@]}"; do
    if ((task_wave[task] == wave)); then add_worktree "$task" "$start"; fi
  done
}
