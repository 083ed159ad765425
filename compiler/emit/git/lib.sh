# What the scripts beside it share: what the plan says, the state that is kept in refs, and worktrees.
#
# State, all below refs/seamwright/PLAN/:
#   base       a symbolic ref to the branch that the first wave began on
#   start-N    the commit that the worktrees of wave N begin at
#   state-N    what is merged of wave N so far
#   gate-N     the state of wave N that passed its gate
#   merged/T   the merge of task T

if ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)); then
  printf '%s: needs bash 4.4 or newer\n' "${0##*/}" >&2
  exit 1
fi
unset CDPATH GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_PREFIX

# shellcheck source-path=SCRIPTDIR source=plan.sh
. "${here:?}/plan.sh"

refs=refs/seamwright/$plan
problems=0
declare -A known=() where=() lost=()

say() { printf '%s\n' "$1"; }

fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  problems=$((problems + 1))
}

die() {
  fail "$1"
  exit 1
}

# One name, whatever it holds, on one line and as a shell would take it.
shown() { printf '%q' "$1"; }

task_name() { printf '"%s" (branch %q)' "${ids[$1]}" "${branches[$1]}"; }

# Sets main, the first worktree of the repository around the current folder, folder, where worktrees go, and
# integration, a worktree for rebases and gates that holds nothing of value. Sets current to the ref that is checked out.
open_repository() {
  git rev-parse --git-dir >/dev/null || exit 1
  read_worktrees 2>/dev/null
  ((${#worktrees[@]})) || die 'needs git 2.38 or newer'
  main=${worktrees[0]}
  folder=${SEAMWRIGHT_WORKTREES:-$main-worktrees}
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
  base=${base#refs/heads/}
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
        path=${field#worktree } branch=''
        worktrees+=("$path")
        ;;
      'branch '*)
        branch=${field#branch }
        where[$branch]=$path
        ;;
      prunable* | 'locked initializing') [[ -z $branch ]] || lost[$branch]=yes ;;
    esac
  done < <(run_git worktree list --porcelain -z)
}

# Sets place to the worktree that has a branch checked out, if any, and gone when there is nothing in it.
# shellcheck disable=SC2034 # the scripts read both
find_worktree() {
  place=${where[refs/heads/$1]:-}
  gone=${lost[refs/heads/$1]:-}
}

# True when a folder is a worktree of this repository and no other.
is_worktree() {
  local path
  for path in "${worktrees[@]}"; do
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
  state=${known[$refs/state-$1]:-}
  [[ -n $state ]] || return 1
  for task in "${!ids[@]}"; do
    ((task_wave[task] == $1)) || continue
    tip=${known[refs/heads/${branches[task]}]:-}
    if [[ -n $tip ]] && ! contains "$state" "$tip"; then return 1; fi
    ((writes[task] == 0)) || [[ -n ${known[$refs/merged/${keys[task]}]:-} ]] || return 1
  done
}

# True when a wave is merged, passed its gate, and is where it belongs.
wave_done() {
  local state passed tip
  all_merged "$1" || return 1
  state=${known[$refs/state-$1]:-}
  passed=${known[$refs/gate-$1]:-}
  tip=${known[refs/heads/$target]:-}
  [[ $passed == "$state" && -n $tip ]] && contains "$tip" "$state"
}

# Runs commands once on what is merged of a wave, and remembers the commit that passed.
run_gate() {
  local wave=$1 state passed command
  shift
  open_repository
  read_base
  all_merged "$wave" || die "wave $wave is not merged: run merge.sh"
  state=${known[$refs/state-$wave]:-}
  passed=${known[$refs/gate-$wave]:-}
  if [[ $passed == "$state" ]]; then
    say "gate $wave: passed before on ${state:0:12}"
    return
  fi
  if (($#)); then use_integration "$state"; fi
  for command; do
    say "gate $wave: $(shown "$command")"
    (cd -- "$integration" && exec bash -c -- "$command") </dev/null ||
      die "gate $wave failed on ${state:0:12}: $(shown "$command")"
  done
  run_git update-ref "$refs/gate-$wave" "$state" "$passed"
  say "gate $wave: passed on ${state:0:12}"
}
