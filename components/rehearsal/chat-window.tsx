import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalBubble } from '@/components/rehearsal/use-rehearsal';
import classes from './chat-window.module.css';

interface Props {
  readonly bubbles: readonly RehearsalBubble[];
  readonly isTyping: boolean;
  readonly agentName: string;
  readonly onSend: (text: string) => void;
  readonly footer: ReactNode;
}

/**
 * An ordinary chat: a scrolling list, bubbles on two sides, an input. Our own page reader reads it like
 * any other, so nothing in it is marked up for the reader's sake.
 */
export function ChatWindow({ bubbles, isTyping, agentName, onSend, footer }: Props) {
  const { t } = useTranslation('rehearsal-ui');
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chat follows its newest bubble
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [bubbles.length, isTyping]);
  return (
    <section className={classes.window} aria-label={t('chat')}>
      <header className={classes.head}>
        <span className={classes.agent}>{agentName}</span>
        <span className={classes.mark}>{t('mark')}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={classes.list} ref={list} role="log" aria-label={t('messages')} tabIndex={0}>
        {bubbles.map((bubble) => (
          <Bubble key={bubble.id} bubble={bubble} agentName={agentName} />
        ))}
      </div>
      <p className={classes.typing} role="status">
        {isTyping ? t('typing') : ''}
      </p>
      {footer}
      <Composer onSend={onSend} />
    </section>
  );
}

function Bubble({
  bubble,
  agentName,
}: {
  readonly bubble: RehearsalBubble;
  readonly agentName: string;
}) {
  const { t } = useTranslation('rehearsal-ui');
  if (bubble.speaker === 'system')
    return (
      <div className={classes.system}>
        <span>{bubble.text}</span>
      </div>
    );
  const isMine = bubble.speaker === 'customer';
  const name = isMine ? t('me') : bubble.speaker === 'bot' ? t('bot') : agentName;
  return (
    <div className={isMine ? classes.mine : classes.theirs}>
      <div className={classes.meta}>
        <span>{name}</span> <time>{bubble.clock}</time>
      </div>
      <div className={classes.bubble}>{bubble.text}</div>
    </div>
  );
}

function Composer({ onSend }: { readonly onSend: (text: string) => void }) {
  const { t } = useTranslation('rehearsal-ui');
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        className={classes.input}
        aria-label={t('input')}
        placeholder={t('placeholder')}
        rows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" size="sm">
        {t('send')}
      </Button>
    </form>
  );
}
