import { type ReactElement, useState } from "react";
import { PageView } from "./page-view.tsx";
import { SettingsPage } from "./settings-page.tsx";

/** The window: a bar, and below it a page or the settings. */
export function AppShell({ startPage }: { readonly startPage: string }): ReactElement {
  const [inSettings, setInSettings] = useState(false);
  return (
    <main>
      <nav>
        <button onClick={() => setInSettings(true)}>Settings</button>
      </nav>
      {inSettings ? <SettingsPage onClose={() => setInSettings(false)} /> : <PageView page={startPage} />}
    </main>
  );
}
