import type { Preparation } from "./reader.ts";
import type { ImportTable, RepoReader } from "./repo.ts";
import { finishTable } from "./table/finish-table.ts";
import { scanAccess } from "./table/scan-access.ts";
import { type StartedTable, startTable, type TableOptions } from "./table/start-table.ts";
import { toImportTable } from "./table/to-import-table.ts";

/** A table that is made once, in two steps, so that the first can be done while the files are listed. */
export interface TableMaker {
  readonly prepare: Preparation;
  /** The import table of the repository. */
  table(reader: RepoReader): Promise<ImportTable>;
}

/** Makes the import table of a repository; without the first step all is done in the second. */
export function tableMaker(options: TableOptions): TableMaker {
  let started: StartedTable | undefined;
  const keep = (done: StartedTable): void => {
    started = done;
  };
  return {
    prepare: (access) => startTable(access, options, keep),
    table: async (reader) => {
      if (started === undefined) startTable(scanAccess(reader), options, keep).run([]);
      if (started === undefined) throw new Error("a table that was started is not there");
      return toImportTable(await finishTable(started, reader), reader.files);
    },
  };
}
