import type { RepoFiles } from "./resolution-files.ts";
import { joinPath } from "./resolution-path.ts";
import type { ExtendedPackage } from "./resolution-settings.ts";
import { exportTargets } from "./workspace-exports.ts";
import { splitSpecifier } from "./workspace-specifier.ts";
import type { Workspaces } from "./workspaces.ts";

/** Finds the tsconfig that another one extends by the name of a workspace package, such as `@shop/tsconfig/base`. */
export function workspaceTsconfig(files: RepoFiles, workspaces: Workspaces): ExtendedPackage {
  return (specifier, from) => {
    const { name, subpath } = splitSpecifier(specifier);
    const found = workspaces.find(name, from);
    if (found === undefined) return undefined;
    const { exports, tsconfig } = found.manifest;
    const own = typeof tsconfig === "string" ? [tsconfig, "tsconfig.json"] : ["tsconfig.json"];
    const written = subpath === "." ? own : [subpath, `${subpath}.json`, `${subpath}/tsconfig.json`];
    return [...exportTargets(exports, subpath, []), ...written]
      .filter((target) => target.endsWith(".json"))
      .map((target) => joinPath(found.folder, target))
      .find((path) => path !== undefined && files.read(path) !== undefined);
  };
}
