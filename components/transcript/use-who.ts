import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '@/lib/transcript/chat-message';

/** The name a line was shown under, with the staff number unless the name holds it already; empty when there is neither. */
export function useWho() {
  const { t } = useTranslation('transcript');
  return ({ speakerName, staffNumber }: Pick<ChatMessage, 'speakerName' | 'staffNumber'>) => {
    const isNamed = staffNumber !== null && speakerName?.includes(staffNumber);
    const staff = staffNumber === null || isNamed ? null : t('staff', { number: staffNumber });
    return [speakerName, staff].filter(Boolean).join(' ');
  };
}
