import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useServices, useStore } from '@/components/services-context';
import { ABOVE_ID, cssVariablesResolver, theme } from '@/components/ui/theme';
import { createI18n } from '@/lib/i18n/i18n';

/** What every page of ours stands in: language, colours, notifications. Needs a `ServicesProvider` above. */
export function ParleyRoot({ children }: { readonly children: ReactNode }) {
  const { preferences } = useServices();
  const language = useStore(preferences.language);
  const scheme = useStore(preferences.colourScheme);
  const i18n = useMemo(() => createI18n(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme="auto"
        {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
      >
        {children}
        <aside id={ABOVE_ID} aria-label={i18n.t('common:above')} />
        <Notifications position="bottom-center" limit={2} autoClose={4000} />
      </MantineProvider>
    </I18nextProvider>
  );
}
