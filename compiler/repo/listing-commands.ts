/**
 * `-t` puts a letter before each path: `?` for what is not tracked, `R` for what was deleted, `S` for what is not
 * checked out.
 */
const staged: readonly string[] = ["ls-files", "-z", "-t", "-s"];
const others: readonly string[] = ["-o", "-d", "--exclude-standard"];

/** What git is asked to list the files of a checkout: all at once, or the tracked ones alone and then the others. */
export function listingCommands(trackedFirst: boolean): readonly (readonly string[])[] {
  return trackedFirst ? [staged, ["ls-files", "-z", "-t", ...others]] : [[...staged, ...others]];
}
