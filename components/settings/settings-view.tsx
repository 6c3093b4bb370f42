import { Button, Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LockSettings } from '@/components/lock/lock-settings';
import { BackupPanel } from '@/components/records/backup-panel';
import { RestorePanel } from '@/components/records/restore-panel';
import { useServices, useStore } from '@/components/services-context';
import {
  RetentionSettings,
  StorageSettings,
  WipeSettings,
} from '@/components/settings/storage-settings';
import { TimestampSettings } from '@/components/settings/timestamp-settings';
import { LoadingLines } from '@/components/ui/loading-lines';
import classes from './settings-view.module.css';

interface Props {
  /** Origins that may be read now; undefined while loading. */
  readonly sites: readonly string[] | undefined;
  readonly onWithdraw: (origin: string) => void;
  /** Origins on which the user has pointed at something; undefined while loading. */
  readonly hinted: readonly string[] | undefined;
  readonly onForget: (origin: string) => void;
  readonly version: string;
  /** Shortcuts as the browser has them; empty text: none set. */
  readonly shortcuts: readonly {
    readonly name: 'open-panel' | 'pick-phrase' | 'add-note' | 'take-screenshot';
    readonly keys: string;
  }[];
}

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const SCHEMES = ['auto', 'light', 'dark'] as const;

/** 设置: language, colours, which sites may be read, shortcuts, what this is. */
export function SettingsView(props: Props) {
  const { sites, onWithdraw, hinted, onForget, version, shortcuts } = props;
  const { t } = useTranslation('settings');
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      <Group title={t('look')}>
        <LookFields />
      </Group>
      <Group title={t('sites.title')}>
        <Origins kind="sites" origins={sites} onRemove={onWithdraw} />
      </Group>
      <Group title={t('hints.title')}>
        <Origins kind="hints" origins={hinted} onRemove={onForget} />
      </Group>
      <Group title={t('keeping:storage.title')}>
        <StorageSettings />
      </Group>
      <Group title={t('backup:title')}>
        <BackupPanel />
        <RestorePanel dropped={null} />
      </Group>
      <Group title={t('keeping:retention.title')}>
        <RetentionSettings />
      </Group>
      <Group title={t('handover:timestamp.title')}>
        <TimestampSettings />
      </Group>
      <Group title={t('shortcuts.title')}>
        <dl className={classes.rows}>
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{t(`shortcuts.${name}`)}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : t('shortcuts.none')}</dd>
            </div>
          ))}
          <div>
            <dt>{t('shortcuts.note')}</dt>
            <dd>
              <kbd>N</kbd>
            </dd>
          </div>
        </dl>
      </Group>
      <Group title={t('lock:title')}>
        <LockSettings />
      </Group>
      <Group title={t('keeping:wipe.title')}>
        <WipeSettings />
      </Group>
      <Group title={t('about.title')}>
        <p>{t('about.local')}</p>
        <p>{t('about.lawyer')}</p>
        <p className={classes.quiet}>{t('about.version', { version })}</p>
      </Group>
    </main>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>{props.title}</h2>
      <div className={classes.body}>{props.children}</div>
    </section>
  );
}

function LookFields() {
  const { t } = useTranslation('settings');
  const { preferences } = useServices();
  const language = useStore(preferences.language);
  const scheme = useStore(preferences.colourScheme);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('language')}
        value={language}
        onChange={(event) =>
          preferences.setLanguage(event.currentTarget.value as (typeof LANGUAGES)[number])
        }
        data={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      <div>
        <span className={classes.label} id="scheme-label">
          {t('scheme')}
        </span>
        <SegmentedControl
          aria-labelledby="scheme-label"
          fullWidth
          value={scheme}
          onChange={(value) => preferences.setColourScheme(value as (typeof SCHEMES)[number])}
          data={SCHEMES.map((value) => ({ value, label: t(`schemes.${value}`) }))}
        />
      </div>
    </div>
  );
}

const REMOVE = {
  sites: { name: 'sites.withdraw', label: 'sites.withdrawFrom' },
  hints: { name: 'hints.remove', label: 'hints.removeFor' },
} as const;

function Origins(props: {
  readonly kind: 'sites' | 'hints';
  readonly origins: readonly string[] | undefined;
  readonly onRemove: (origin: string) => void;
}) {
  const { t } = useTranslation('settings');
  const { kind, origins } = props;
  if (origins === undefined) return <LoadingLines lines={2} />;
  if (origins.length === 0) return <p className={classes.quiet}>{t(`${kind}.none`)}</p>;
  return (
    <>
      <ul className={classes.sites}>
        {origins.map((origin) => (
          <li key={origin}>
            <span>{origin}</span>
            <div className={classes.actions}>
              {kind === 'sites' ? <PageDraftSwitch site={origin} /> : null}
              <Button
                variant="default"
                aria-label={t(REMOVE[kind].label, { origin })}
                onClick={() => props.onRemove(origin)}
              >
                {t(REMOVE[kind].name)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t(`${kind}.note`)}</p>
    </>
  );
}

function PageDraftSwitch({ site }: { readonly site: string }) {
  const { t } = useTranslation('phrasing');
  const { pageDrafts } = useServices();
  const sites = useStore(pageDrafts.sites);
  return (
    <Checkbox
      label={t('pageDraft.setting')}
      aria-label={t('pageDraft.settingFor', { site })}
      checked={sites.includes(site)}
      onChange={(event) => pageDrafts.switchSite(site, event.currentTarget.checked)}
    />
  );
}
