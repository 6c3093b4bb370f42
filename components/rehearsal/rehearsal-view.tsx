import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChatWindow } from '@/components/rehearsal/chat-window';
import { ReviewCard } from '@/components/rehearsal/review-card';
import { useRehearsal } from '@/components/rehearsal/use-rehearsal';
import type { RehearsalScript, RehearsalScriptId } from '@/lib/negotiation/rehearsal/script';
import {
  REHEARSAL_SCRIPTS,
  rehearsalScriptById,
} from '@/lib/negotiation/rehearsal/scripts/all-scripts';
import classes from './rehearsal-view.module.css';

interface Props {
  /** 1: as a person types; 0 in tests. */
  readonly delayScale?: number;
  readonly firstScript?: RehearsalScriptId;
}

/** 练习: an ordinary support chat with a scripted agent; every part of it says that it is not real. */
export function RehearsalView({ delayScale = 1, firstScript }: Props) {
  const { t } = useTranslation('rehearsal-ui');
  const [id, setId] = useState<RehearsalScriptId>(firstScript ?? 'kind');
  const script = rehearsalScriptById(id) ?? (REHEARSAL_SCRIPTS[0] as RehearsalScript);
  return (
    <div className={classes.page}>
      <aside className={classes.guide}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.banner}>{t('banner')}</p>
        <ol className={classes.steps}>
          {(t('steps', { returnObjects: true }) as readonly string[]).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <NativeSelect
          label={t('pick')}
          value={id}
          onChange={(event) => setId(event.currentTarget.value as RehearsalScriptId)}
          data={REHEARSAL_SCRIPTS.map((one) => ({
            value: one.id,
            label: t(`rehearsal:scripts.${one.id}.title`, { defaultValue: one.id }),
          }))}
        />
        <p className={classes.purpose}>
          {t(`rehearsal:scripts.${id}.purpose`, { defaultValue: '' })}
        </p>
      </aside>
      <main className={classes.chat}>
        <RehearsalChat key={id} script={script} delayScale={delayScale} />
      </main>
    </div>
  );
}

function RehearsalChat(props: { readonly script: RehearsalScript; readonly delayScale: number }) {
  const { t } = useTranslation('rehearsal-ui');
  const talk = useRehearsal(props.script, props.delayScale);
  const [isReviewing, setReviewing] = useState(false);
  const hasSpoken = talk.bubbles.some(({ speaker }) => speaker === 'customer');
  const again = () => {
    setReviewing(false);
    talk.restart();
  };
  const showsReview = hasSpoken && (isReviewing || talk.isOver);
  return (
    <ChatWindow
      bubbles={talk.bubbles}
      isTyping={talk.isTyping}
      agentName={t('agentName', { number: props.script.staffNumber })}
      onSend={talk.send}
      footer={
        <>
          {showsReview ? <ReviewCard bubbles={talk.bubbles} /> : null}
          {hasSpoken ? (
            <div className={classes.over}>
              <span role="status">{talk.isOver ? t('over') : ''}</span>
              {talk.isOver ? null : (
                <Button variant="subtle" onClick={() => setReviewing(!isReviewing)}>
                  {t(isReviewing ? 'hideReview' : 'showReview')}
                </Button>
              )}
              <Button variant="default" onClick={again}>
                {t('again')}
              </Button>
            </div>
          ) : null}
        </>
      }
    />
  );
}
