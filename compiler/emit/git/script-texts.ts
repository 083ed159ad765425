// Generated from the scripts beside it by `npm run generate`. Do not edit.

/** The text of cleanup.sh, without what begins and ends every script. */
export const cleanupScript: string = `# Removes the worktrees and branches of tasks that are merged, and nothing else.
#
# cleanup.sh [--forget]     --forget: also what is remembered of the plan, once all of it is cleaned up
#
# A worktree with changes that are not committed stays, and so does a branch with commits that are not merged.

# True when all of a task is on the branch that gets it.
is_finished() {
  local task=$1 tip=$2 target_tip
  target_tip=\${known[refs/heads/$target]:-}
  [[ -n $target_tip ]] && contains "$target_tip" "$tip" || return 1
  [[ -n \${known[$refs/merged/\${keys[task]}]:-} ]] || { ((writes[task] == 0)) && wave_done "\${task_wave[task]}"; }
}

clean_task() {
  local task=$1 branch=\${branches[$1]} tip
  tip=\${known[refs/heads/$branch]:-}
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
  say "removed \${ids[task]}"
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
  for task in "\${!ids[@]}"; do clean_task "$task"; done
  ((problems == 0)) || exit 1
  if [[ -e $integration/.git ]] && is_worktree "$integration"; then
    run_git worktree remove --force -- "$integration"
  fi
  rmdir -- "$folder/$plan" 2>/dev/null || true
  [[ -n \${SEAMWRIGHT_WORKTREES:-} ]] || rmdir -- "$folder" 2>/dev/null || true
  if [[ \${1:-} == --forget ]]; then forget; fi
}
`;

/** The text of lib.sh, without what begins and ends every script. */
export const libScript: string = `# What the scripts beside it share: what the plan says, the state that is kept in refs, and worktrees.
#
# State, all below refs/seamwright/PLAN/:
#   base       a symbolic ref to the branch that the first wave began on
#   start-N    the commit that the worktrees of wave N begin at
#   state-N    what is merged of wave N so far
#   gate-N     the state of wave N that passed its gate
#   merged/T   the merge of task T

if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)); then
  printf '%s: needs bash 4.4 or newer\\n' "\${0##*/}" >&2
  exit 1
fi
unset CDPATH GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX

# shellcheck source-path=SCRIPTDIR source=plan.sh
. "\${here:?}/plan.sh"

refs=refs/seamwright/$plan
problems=0
declare -A known=() where=() lost=()

say() { printf '%s\\n' "$1"; }

fail() {
  printf '%s: %s\\n' "\${0##*/}" "$1" >&2
  problems=$((problems + 1))
}

die() {
  fail "$1"
  exit 1
}

# One name, whatever it holds, on one line and as a shell would take it.
shown() { printf '%q' "$1"; }

task_name() { printf '"%s" (branch %q)' "\${ids[$1]}" "\${branches[$1]}"; }

# Sets main, the first worktree of the repository around the current folder, folder, where worktrees go, and
# integration, a worktree for rebases and gates that holds nothing of value. Sets current to the ref that is checked out.
open_repository() {
  git rev-parse --git-dir >/dev/null || exit 1
  read_worktrees 2>/dev/null
  ((\${#worktrees[@]})) || die 'needs git 2.38 or newer'
  main=\${worktrees[0]}
  folder=\${SEAMWRIGHT_WORKTREES:-$main-worktrees}
  [[ $folder == /* ]] || folder=$PWD/$folder
  integration=$folder/$plan.integration
  # shellcheck disable=SC2034 # worktrees.sh reads it
  current=$(git symbolic-ref --quiet HEAD || true)
  cd -- "$main" || exit
  read_refs
}

# Git for which paths are names, never patterns.
run_git() { git --literal-pathspecs "$@"; }

# Sets known, the commit of each branch and of each ref of the plan, by full name.
read_refs() {
  local commit ref
  known=()
  while read -r commit ref; do
    known[$ref]=$commit
  done < <(run_git for-each-ref --format='%(objectname) %(refname)' refs/heads/ "$refs/")
}

# True when the first commit contains the second.
contains() { [[ $1 == "$2" ]] || run_git merge-base --is-ancestor "$2" "$1"; }

# Sets base and target, the branch that gets what passed its gate. Only worktrees.sh may say where a plan begins.
read_base() {
  base=$(run_git symbolic-ref --quiet "$refs/base" || true)
  base=\${base#refs/heads/}
  [[ -n $base ]] || die "nothing has begun: run worktrees.sh first"
  [[ -z $plan_base || $plan_base == "$base" ]] ||
    die "began on branch $(shown "$base"), but the plan says $(shown "$plan_base")"
  case $strategy in
    integration-branch) target=integration/$plan ;;
    *) target=$base ;;
  esac
}

# Sets worktrees, all of them, where, the one that has a branch checked out, and lost, where its folder is missing or half
# made, by full name of the branch.
read_worktrees() {
  local field path='' branch=''
  worktrees=() where=() lost=()
  while IFS= read -r -d '' field; do
    case $field in
      'worktree '*)
        path=\${field#worktree } branch=''
        worktrees+=("$path")
        ;;
      'branch '*)
        branch=\${field#branch }
        where[$branch]=$path
        ;;
      prunable* | 'locked initializing') [[ -z $branch ]] || lost[$branch]=yes ;;
    esac
  done < <(run_git worktree list --porcelain -z)
}

# Sets place to the worktree that has a branch checked out, if any, and gone when there is nothing in it.
# shellcheck disable=SC2034 # the scripts read both
find_worktree() {
  place=\${where[refs/heads/$1]:-}
  gone=\${lost[refs/heads/$1]:-}
}

# True when a folder is a worktree of this repository and no other.
is_worktree() {
  local path
  for path in "\${worktrees[@]}"; do
    if [[ $path -ef $1 ]]; then return 0; fi
  done
  return 1
}

# Puts the integration worktree on a commit and throws away what was there; ignored files stay.
use_integration() {
  if [[ -e $integration/.git ]]; then
    is_worktree "$integration" || die "$(shown "$integration") belongs to another repository"
    run_git -C "$integration" rebase --quit >/dev/null 2>&1 || true
    run_git -C "$integration" checkout --quiet --force --detach "$1"
    run_git -C "$integration" clean --quiet -ffd
  else
    run_git worktree add --quiet --force --detach -- "$integration" "$1"
    read_worktrees
  fi
}

# True when all that tasks of a wave have committed is in its state. Says what is missing when asked to.
all_merged() {
  local task state tip
  state=\${known[$refs/state-$1]:-}
  [[ -n $state ]] || return 1
  for task in "\${!ids[@]}"; do
    ((task_wave[task] == $1)) || continue
    tip=\${known[refs/heads/\${branches[task]}]:-}
    if [[ -n $tip ]] && ! contains "$state" "$tip"; then return 1; fi
    ((writes[task] == 0)) || [[ -n \${known[$refs/merged/\${keys[task]}]:-} ]] || return 1
  done
}

# True when a wave is merged, passed its gate, and is where it belongs.
wave_done() {
  local state passed tip
  all_merged "$1" || return 1
  state=\${known[$refs/state-$1]:-}
  passed=\${known[$refs/gate-$1]:-}
  tip=\${known[refs/heads/$target]:-}
  [[ $passed == "$state" && -n $tip ]] && contains "$tip" "$state"
}

# Runs commands once on what is merged of a wave, and remembers the commit that passed.
run_gate() {
  local wave=$1 state passed command
  shift
  open_repository
  read_base
  all_merged "$wave" || die "wave $wave is not merged: run merge.sh"
  state=\${known[$refs/state-$wave]:-}
  passed=\${known[$refs/gate-$wave]:-}
  if [[ $passed == "$state" ]]; then
    say "gate $wave: passed before on \${state:0:12}"
    return
  fi
  if (($#)); then use_integration "$state"; fi
  for command; do
    say "gate $wave: $(shown "$command")"
    (cd -- "$integration" && exec bash -c -- "$command") </dev/null ||
      die "gate $wave failed on \${state:0:12}: $(shown "$command")"
  done
  run_git update-ref "$refs/gate-$wave" "$state" "$passed"
  say "gate $wave: passed on \${state:0:12}"
}
`;

/** The text of merge.sh, without what begins and ends every script. */
export const mergeScript: string = `# Commits, merges and gates finished waves, one after another, and then moves the branch that gets them.
#
# merge.sh     goes on until a wave has not begun; run it again after whatever stopped it
#
# Merges are made without a checkout. The only worktree of yours that changes is the one that has the target branch
# checked out, and that by a fast-forward, which git refuses where it would lose a change of yours.

# True when a task may write a path.
claimed() {
  local LC_ALL=C claim pattern
  for claim in "\${!claim_task[@]}"; do
    ((claim_task[claim] == $1)) || continue
    [[ $2 != "\${claim_path[claim]}" ]] || return 0
    [[ -n \${claim_pattern[claim]} ]] || continue
    # One character may be several bytes.
    pattern=\${claim_pattern[claim]//'{1}'/$'[\\200-\\277]*'}
    if [[ $2 =~ ^($pattern)$ ]]; then return 0; fi
  done
  return 1
}

# Fails for those of the paths that a task may not write.
refuse_unclaimed() {
  local task=$1 path list=''
  shift
  for path; do claimed "$task" "$path" || list+=$'\\n'"  $(shown "$path")"; done
  [[ -n $list ]] || return 0
  fail "task $(task_name "$task") changed what it does not own; undo that, or claim it in the plan:$list"
  return 1
}

# Commits what is left in the worktree of a task, or says why not.
settle() {
  local task=$1 field list='' changed=() unstaged=()
  while IFS= read -r -d '' field; do
    case \${field:0:2} in
      *U* | AA | DD) list+=$'\\n'"  $(shown "\${field:3}")" ;;
    esac
    changed+=("\${field:3}")
    [[ \${field:1:1} == ' ' ]] || unstaged+=("\${field:3}")
  done < <(run_git -C "$place" status --porcelain=v1 -z --untracked-files=all --no-renames --ignore-submodules=none)
  ((\${#changed[@]})) || return 0
  if [[ -n $list ]]; then
    fail "task $(task_name "$task") has conflicts in $(shown "$place"):$list"
    return
  fi
  if [[ $commits != leader ]]; then
    for field in "\${changed[@]}"; do list+=$'\\n'"  $(shown "$field")"; done
    fail "task $(task_name "$task") has work that is not committed in $(shown "$place"):$list"
    return
  fi
  refuse_unclaimed "$task" "\${changed[@]}" || return 0
  if ((\${#unstaged[@]})); then
    printf '%s\\0' "\${unstaged[@]}" |
      run_git -C "$place" add --all --pathspec-from-file=- --pathspec-file-nul
  fi
  run_git -C "$place" diff --cached --quiet ||
    run_git -C "$place" commit --quiet --message "\${ids[task]}: \${titles[task]}"
  read_refs
}

# Sees to it that the branch of a task can be merged: all committed, within its claims, and not empty.
prepare() {
  local task=$1 branch=\${branches[$1]} path=$folder/$plan/\${folders[$1]} merged tip before=$problems changed=()
  merged=\${known[$refs/merged/\${keys[task]}]:-}
  tip=\${known[refs/heads/$branch]:-}
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
  tip=\${known[refs/heads/$branch]:-}
  if [[ $tip == "\${known[$refs/start-\${task_wave[task]}]:-}" && -z $merged ]]; then
    ((writes[task] == 0 || problems > before)) ||
      fail "task $(task_name "$task") has done nothing yet; if that is right: git -C $(shown "$place") commit --allow-empty"
    return 0
  fi
  mapfile -d '' -t changed < <(run_git diff --name-only --no-renames -z "\${known[$refs/state-\${task_wave[task]}]:-}...$tip")
  ((\${#changed[@]} == 0)) || refuse_unclaimed "$task" "\${changed[@]}" || return 0
}

# Sets tree to what the merge of two commits gives, or conflicts to the paths where git cannot merge them.
predict() {
  local status=0
  mapfile -d '' -t conflicts < <(run_git merge-tree --write-tree --name-only --no-messages -z "$1" "$2")
  wait "$!" || status=$?
  tree=\${conflicts[0]:-}
  # Exit code 1 also stands for a name that git does not know.
  [[ $status -le 1 && $tree =~ ^[0-9a-f]{40,64}$ ]] || die 'git cannot merge; it has to be 2.38 or newer'
  conflicts=("\${conflicts[@]:1}")
  return "$status"
}

# Lists conflicts with the tasks that changed the same file.
conflict_list() {
  local path task merge who
  for path in "\${conflicts[@]}"; do
    who=''
    for task in "\${!ids[@]}"; do
      merge=\${known[$refs/merged/\${keys[task]}]:-}
      [[ -n $merge ]] && ! run_git diff --quiet "$merge^1" "$merge" -- "$path" && who+=", changed by task \\"\${ids[task]}\\""
    done
    printf '\\n  %s%s' "$(shown "$path")" "\${who:-, changed on $(shown "$target")}"
  done
}

# How to mend a task that cannot be merged.
remedy() {
  find_worktree "\${branches[$1]}"
  printf '\\nmend that where the task was done, and run merge.sh again: git -C %s merge %s' "$(shown "\${place:-.}")" "\${2:0:12}"
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
  if ! run_git -C "$integration" -c rebase.updateRefs=false -c rebase.autoStash=false \\
    rebase --quiet --no-autosquash --no-rebase-merges "$state" >/dev/null 2>&1; then
    mapfile -d '' -t conflicts < <(run_git -C "$integration" diff --name-only --diff-filter=U -z)
    run_git -C "$integration" rebase --abort >/dev/null 2>&1 || true
    die "task $(task_name "$task") cannot be rebased on what is merged:$(conflict_list)$(remedy "$task" "$state")"
  fi
  tip=$(run_git -C "$integration" rev-parse HEAD)
  move_branch "\${branches[task]}" "$tip"
}

# Merges a task into the state of its wave. The state and the note of it are written at once or not at all.
merge_task() {
  local task=$1 wave=\${task_wave[$1]} state tip tree conflicts merge
  state=\${known[$refs/state-$wave]:-}
  tip=\${known[refs/heads/\${branches[task]}]:-}
  if [[ -z $tip ]] || contains "$state" "$tip"; then return; fi
  predict "$state" "$tip" ||
    die "task $(task_name "$task") conflicts with what is merged; nothing was merged for it:$(conflict_list)$(remedy "$task" "$state")"
  if [[ $strategy == sequential ]] && ! contains "$tip" "$state"; then
    rebase "$task" "$state"
    tree=$(run_git rev-parse "$tip^{tree}")
  fi
  merge=$(run_git commit-tree "$tree" -p "$state" -p "$tip" -m "Merge \${ids[task]}: \${titles[task]}")
  {
    printf 'update %s %s %s\\n' "$refs/state-$wave" "$merge" "$state"
    printf 'update %s %s\\n' "$refs/merged/\${keys[task]}" "$merge"
  } | run_git update-ref --stdin
  read_refs
  say "merged \${ids[task]} as \${merge:0:12}"
}

# Takes into the state of a wave what others have put on the target branch since.
follow_target() {
  local state target_tip tree conflicts merge
  state=\${known[$refs/state-$1]:-}
  target_tip=\${known[refs/heads/$target]:-}
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
  state=\${known[$refs/state-$1]:-}
  target_tip=\${known[refs/heads/$target]:-}
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
  [[ -z \${known[$refs/start-$((wave + 1))]:-} ]] || return 0
  for task in "\${!ids[@]}"; do
    if ((task_wave[task] == wave)); then prepare "$task"; fi
  done
  ((problems == 0)) || exit 1
  ! wave_done "$wave" || return 0
  follow_target "$wave"
  for task in "\${!ids[@]}"; do
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
    if [[ -z \${known[$refs/start-$wave]:-} ]]; then
      say "wave $wave has not begun: run worktrees.sh $wave"
      return
    fi
    do_wave "$wave"
  done
  say "all waves are merged"
}
`;

/** The text of worktrees.sh, without what begins and ends every script. */
export const worktreesScript: string = `# Gives every task of a wave a branch and a worktree of its own.
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
    branch=\${current#refs/heads/}
    [[ -n $branch ]] || die 'no branch is checked out: check out the one to begin on'
  fi
  [[ -n \${known[refs/heads/$branch]:-} ]] || die "there is no commit on branch $(shown "$branch")"
  run_git symbolic-ref "$refs/base" "refs/heads/$branch"
}

# Decides where the worktrees of a wave begin: at all that is merged before it.
start_wave() {
  local before=$(($1 - 1)) start
  [[ -z \${known[$refs/start-$1]:-} ]] || return 0
  ((before == 0)) || wave_done "$before" || die "wave $before is not merged and through its gate: run merge.sh"
  start=\${known[refs/heads/$target]:-}
  [[ -n $start ]] || start=\${known[refs/heads/$base]:-}
  [[ -n $start ]] || die "there is no commit on branch $(shown "$base")"
  printf 'create %s %s\\n' "$refs/start-$1" "$start" "$refs/state-$1" "$start" | run_git update-ref --stdin
  read_refs
}

add_worktree() {
  local task=$1 start=$2 path=$folder/$plan/\${folders[$1]} branch=\${branches[$1]} tip
  if [[ -n \${known[$refs/merged/\${keys[task]}]:-} ]]; then
    say "\${ids[task]}: merged before"
    return
  fi
  find_worktree "$branch"
  if [[ -n $gone ]]; then
    run_git worktree remove --force --force -- "$place"
  elif [[ -n $place ]]; then
    say "\${ids[task]}: $(shown "$place")"
    return
  fi
  tip=\${known[refs/heads/$branch]:-}
  if [[ -z $tip ]]; then
    run_git worktree add --quiet -b "$branch" -- "$path" "$start"
  else
    contains "$tip" "$start" ||
      die "the branch of task $(task_name "$task") is there already and does not begin at \${start:0:12}"
    run_git worktree add --quiet -- "$path" "$branch"
  fi
  say "\${ids[task]}: $(shown "$path")"
}

next_wave() {
  local wave
  for ((wave = 1; wave <= waves; wave++)); do wave_done "$wave" || break; done
  printf '%s' "$wave"
}

run() {
  local wave=\${1:-} task start
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
  start=\${known[$refs/start-$wave]:-}
  for task in "\${!ids[@]}"; do
    if ((task_wave[task] == wave)); then add_worktree "$task" "$start"; fi
  done
}
`;
