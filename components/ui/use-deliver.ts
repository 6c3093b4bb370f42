import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useServices } from '@/components/services-context';

/** Puts text into the chat's input or the clipboard and says what happened; never sends. */
export function useDeliver() {
  const { t } = useTranslation('phrasing');
  const services = useServices();
  const tell = (message: string) => notifications.show({ message, withCloseButton: false });
  return {
    insert: async (text: string): Promise<boolean> => {
      const result = await services.insertText(text);
      tell(result.ok ? t(`delivered.${result.value}`) : t(`undelivered.${result.error}`));
      return result.ok;
    },
    copy: async (text: string): Promise<boolean> => {
      const result = await services.copyText(text);
      tell(result.ok ? t('copied') : t('undelivered.clipboard-refused'));
      return result.ok;
    },
  };
}
