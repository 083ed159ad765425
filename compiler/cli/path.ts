/** The folder of a path; `.` when the path is a bare name. Both separators count. */
export function folderOf(path: string): string {
  const slash = lastSlash(path);
  if (slash < 0) return ".";
  return slash === 0 ? "/" : path.slice(0, slash);
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(lastSlash(path) + 1);
}

/** A path seen from a folder; absolute paths stay as they are, `.` adds nothing. */
export function joinPath(folder: string, path: string): string {
  if (folder === "." || folder === "" || /^([\\/]|[A-Za-z]:)/.test(path)) return path;
  return path === "." ? folder : `${folder.replace(/[\\/]+$/, "")}/${path}`;
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}
