import type { ReactElement } from "react";

export interface SettingsPageProps {
  /** Called when the user is done. */
  readonly onClose: () => void;
}

/** What can be set; so far nothing but the way back. */
export function SettingsPage({ onClose }: SettingsPageProps): ReactElement {
  return (
    <section className="settings">
      <h2>Settings</h2>
      <p>Your pages are kept on this device only.</p>
      <button onClick={onClose}>Back to the page</button>
    </section>
  );
}
