import { Button, Modal, NumberInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import { useAnnotations } from '@/components/transcript/annotations-context';
import { useGapText } from '@/components/transcript/use-gap-text';
import { useDeliver } from '@/components/ui/use-deliver';
import type { Speaker } from '@/lib/transcript/entry';
import { cutExcerpt, type Excerpt, type ExcerptWords, excerptText } from '@/lib/transcript/excerpt';
import classes from './excerpt-dialog.module.css';

const MOST_AROUND = 200;
const AROUND = 3;

/** 节选: a stretch with its surroundings, as text, with a pointer to the whole. */
export function ExcerptDialog() {
  const { t } = useTranslation('records');
  const annotations = useAnnotations();
  const targetId = annotations?.excerptOf ?? null;
  return (
    <Modal
      opened={targetId !== null}
      onClose={() => annotations?.cutExcerpt(null)}
      title={t('excerpt.title')}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': t('excerpt.close') }}
    >
      {targetId === null ? null : <ExcerptBody key={targetId} targetId={targetId} />}
    </Modal>
  );
}

function ExcerptBody({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('records');
  const { id, messages, entries, completeness } = useConversation();
  const { copy } = useDeliver();
  const [before, setBefore] = useState(AROUND);
  const [after, setAfter] = useState(AROUND);
  const toWords = useExcerptWords();
  const last = entries.at(-1);
  // Until a long conversation has been read whole, an excerpt could not say where in it it stands.
  if (id === null || !last || completeness === null) return null;
  const { gaps } = completeness;
  const head = { seq: last.seq, hash: last.hash };
  const whole = { conversationId: id, messages, gaps, head };
  const excerpt = cutExcerpt(whole, targetId, { before, after });
  if (!excerpt) return null;
  const text = excerptText(excerpt, toWords(excerpt));
  return (
    <div className={classes.body}>
      <div className={classes.pair}>
        <Around label={t('excerpt.before')} value={before} onChange={setBefore} />
        <Around label={t('excerpt.after')} value={after} onChange={setAfter} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.preview} tabIndex={0} aria-label={t('excerpt.preview')}>
        {text}
      </section>
      <Button
        size="md"
        fullWidth
        leftSection={<IconCopy size="1rem" aria-hidden />}
        onClick={() => void copy(text)}
      >
        {t('excerpt.copy')}
      </Button>
    </div>
  );
}

function Around(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <NumberInput
      label={props.label}
      min={0}
      max={MOST_AROUND}
      allowDecimal={false}
      value={props.value}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : 0)}
    />
  );
}

const SPEAKERS: readonly Speaker[] = ['agent', 'customer', 'bot', 'system', 'unknown'];

function useExcerptWords(): (excerpt: Excerpt) => ExcerptWords {
  const { t } = useTranslation('records');
  const gapText = useGapText();
  return ({ conversationId, firstPlace, lastPlace, of, head }) => ({
    speaker: Object.fromEntries(
      SPEAKERS.map((speaker) => [speaker, t(`transcript:speaker.${speaker}`)]),
    ) as Record<Speaker, string>,
    erased: t('excerpt.erased'),
    recalled: t('excerpt.recalled'),
    gap(gap) {
      const { when, why } = gapText(gap);
      return `—— ${when} ${why}`;
    },
    before: [
      t('excerpt.head', { id: conversationId }),
      t('excerpt.range', { from: firstPlace, to: lastPlace, of }),
    ],
    after: [t('excerpt.whole', { count: head.seq, hash: head.hash }), t('excerpt.check')],
  });
}
