import { folderOf, foldersAbove, inFolder, joinPath } from "./resolution-path.ts";
import type { ConfigFiles, ExtendedPackage } from "./resolution-settings.ts";
import { exportTargets } from "./workspace-exports.ts";
import { type Manifest, parseManifest } from "./workspace-manifest.ts";
import { splitSpecifier } from "./workspace-specifier.ts";
import type { Workspaces } from "./workspaces.ts";

/**
 * Finds the tsconfig that another one extends by the name of a package, such as `@shop/tsconfig/base`: of the
 * workspace, else one that is installed in a folder above, if the reader gives its text.
 */
export function workspaceTsconfig(files: ConfigFiles, workspaces: Workspaces): ExtendedPackage {
  return (specifier, from) => {
    const { name, subpath } = splitSpecifier(specifier);
    if (name === "" || name.startsWith(".") || name.startsWith("/")) return undefined;
    const member = workspaces.find(name, folderOf(from));
    const own = member && configIn(files, member, subpath);
    if (own !== undefined) return own;
    for (const above of foldersAbove(from)) {
      const folder = inFolder(above, `node_modules/${name}`);
      const manifest = parseManifest(files.read(`${folder}/package.json`));
      const installed = manifest && configIn(files, { folder, manifest }, subpath);
      if (installed !== undefined) return installed;
    }
    return undefined;
  };
}

function configIn(
  files: ConfigFiles,
  { folder, manifest }: { readonly folder: string; readonly manifest: Manifest },
  subpath: string,
): string | undefined {
  const { exports, tsconfig } = manifest;
  const own = typeof tsconfig === "string" ? [tsconfig, "tsconfig.json"] : ["tsconfig.json"];
  const written = subpath === "." ? own : [subpath, `${subpath}.json`, `${subpath}/tsconfig.json`];
  return [...exportTargets(exports, subpath, []), ...written]
    .filter((target) => target.endsWith(".json"))
    .map((target) => joinPath(folder, target))
    .find((path) => path !== undefined && files.read(path) !== undefined);
}
