/** The folder of a path, `""` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True for what a package manager puts there. */
export function isInstalled(path: string): boolean {
  return path.includes("node_modules") && `/${path}/`.includes("/node_modules/");
}

/** The folders above a path, innermost first, the root (`""`) last. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(folder);
  return [...folders, ""];
}

/** Every folder that holds one of the files, directly or not; the root only when there is a file. */
export function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = folderOf(file);
    while (folder !== "" && !folders.has(folder)) {
      folders.add(folder);
      folder = folderOf(folder);
    }
    if (folder === "") folders.add("");
  }
  return folders;
}

/** A relative path read from a folder, without `.` and `..`; `undefined` when it leads out of the root or is absolute. */
export function joinPath(folder: string, relative: string): string | undefined {
  if (relative.startsWith("/")) return undefined;
  const segments = folder === "" ? [] : folder.split("/");
  for (const segment of relative.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

/** The path of a name in a folder; the root is `""`. */
export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
