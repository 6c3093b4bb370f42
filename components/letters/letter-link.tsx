import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useServices } from '@/components/services-context';
import { TextButton } from '@/components/ui/text-button';
import type { LetterKind } from '@/lib/negotiation/letters/letter';

/** 去写这份文稿: opens the letter that is needed here, written from this talk. */
export function LetterLink({ kind }: { readonly kind: LetterKind }) {
  const { t } = useTranslation('letters');
  const services = useServices();
  const { id } = useConversation();
  return (
    <TextButton onClick={() => services.openLetters(id, kind)}>
      {t('write', { letter: t(`kinds.${kind}`) })}
    </TextButton>
  );
}
