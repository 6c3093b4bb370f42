import { useCallback, useEffect, useState } from 'react';
import { SettingsView } from '@/components/settings/settings-view';
import { browser } from '@/lib/platform/browser';
import { enabledPatterns } from '@/lib/platform/sites';
import { mountPage } from '../sidepanel/mount-page';
import { createServices } from '../sidepanel/services';

type Shortcuts = Parameters<typeof SettingsView>[0]['shortcuts'];

function Settings({ shortcuts }: { readonly shortcuts: Shortcuts }) {
  const [sites, setSites] = useState<readonly string[]>();
  const refresh = useCallback(() => void enabledPatterns().then(setSites), []);
  useEffect(refresh, [refresh]);
  const withdraw = (pattern: string): void => {
    void browser.permissions.remove({ origins: [pattern] }).then(refresh);
  };
  return (
    <SettingsView
      sites={sites}
      onWithdraw={withdraw}
      version={browser.runtime.getManifest().version}
      shortcuts={shortcuts}
    />
  );
}

async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) =>
    name === 'open-panel' || name === 'add-note' ? [{ name, keys: shortcut ?? '' }] : [],
  );
}

async function start(): Promise<void> {
  const [services, shortcuts] = await Promise.all([createServices(null), readShortcuts()]);
  mountPage(services, <Settings shortcuts={shortcuts} />);
}

void start();
