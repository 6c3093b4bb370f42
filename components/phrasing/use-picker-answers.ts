import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuide } from '@/components/guide-context';
import { usePhrasebook } from '@/components/phrasing/use-phrasebook';
import { useServices } from '@/components/services-context';
import { useLocalised } from '@/components/ui/use-localised';
import { fillPhrasing } from '@/lib/negotiation/playbook/fill-phrasing';
import type { PickerContent, PickerItem } from '@/lib/page/phrase-picker/phrase-list';

/** Gives the picker over the page's input the sentences of the moment; those with open places are left out. */
export function usePickerAnswers(): void {
  const { t } = useTranslation('phrasing');
  const localised = useLocalised();
  const { picker } = useServices();
  const { phrasings, values } = useGuide();
  const { own } = usePhrasebook();
  const content = (): PickerContent => {
    const suggested = phrasings.flatMap((phrasing): PickerItem[] => {
      const { text, missing } = fillPhrasing(phrasing, values);
      return missing.length > 0 ? [] : [{ text, note: localised(phrasing.when) }];
    });
    const mine = own.map(({ text }): PickerItem => ({ text, note: t('mine.own') }));
    return {
      items: [...suggested.slice(0, 3), ...mine, ...suggested.slice(3)],
      words: {
        label: t('title'),
        search: t('picker.search'),
        hint: t('picker.hint'),
        none: t(phrasings.length === 0 ? 'picker.answerFirst' : 'search.none'),
        inserted: t('delivered.inserted'),
        copied: t('delivered.not-kept'),
        failed: t('undelivered.clipboard-refused'),
      },
    };
  };
  const latest = useRef(content);
  latest.current = content;
  useEffect(() => picker.answerWith(() => latest.current()), [picker]);
  useEffect(
    () => picker.onDone((message) => notifications.show({ message, withCloseButton: false })),
    [picker],
  );
}
