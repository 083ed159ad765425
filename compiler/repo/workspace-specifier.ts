/** A bare specifier in two parts: the name of the package, and `.` or `./sub` as `exports` writes it. */
export interface PackageSpecifier {
  readonly name: string;
  readonly subpath: string;
}

/** Splits `@shop/ui/button` into `@shop/ui` and `./button`. */
export function splitSpecifier(specifier: string): PackageSpecifier {
  const segments = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  return {
    name: segments.slice(0, length).join("/"),
    subpath: [".", ...segments.slice(length)].join("/"),
  };
}
