import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { SettingsView } from '@/components/settings/settings-view';
import type { ParleyDatabase } from '@/lib/db/database';
import { deleteSiteHints, listHintedOrigins } from '@/lib/db/site-hints';
import { browser } from '@/lib/platform/browser';
import { enabledPatterns, withdrawSite } from '@/lib/platform/sites';
import { openDatabase } from '@/lib/recording/open-database';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

type Shortcuts = Parameters<typeof SettingsView>[0]['shortcuts'];

const SHOWN: readonly string[] = ['open-panel', 'pick-phrase', 'add-note', 'take-screenshot'];

function Settings({
  db,
  shortcuts,
}: {
  readonly db: ParleyDatabase;
  readonly shortcuts: Shortcuts;
}) {
  const [sites, setSites] = useState<readonly string[]>();
  const refresh = useCallback(() => void enabledPatterns().then(setSites), []);
  useEffect(refresh, [refresh]);
  const withdraw = (pattern: string): void => {
    void withdrawSite(pattern).then(refresh);
  };
  const hinted = useLiveQuery(() => listHintedOrigins(db));
  const forget = (origin: string): void => void deleteSiteHints(db, origin);
  return (
    <SettingsView
      sites={sites}
      onWithdraw={withdraw}
      hinted={hinted}
      onForget={forget}
      version={browser.runtime.getManifest().version}
      shortcuts={shortcuts}
    />
  );
}

async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) =>
    SHOWN.includes(name ?? '')
      ? [{ name: name as Shortcuts[number]['name'], keys: shortcut ?? '' }]
      : [],
  );
}

async function start(): Promise<void> {
  const [services, shortcuts] = await Promise.all([createServices(null), readShortcuts()]);
  mountPage(services, <Settings db={openDatabase()} shortcuts={shortcuts} />);
}

void start();
