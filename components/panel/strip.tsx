import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReadBackState } from '@/components/agreement/use-read-back-state';
import { useStepAction } from '@/components/checklist/use-step-action';
import { useConversation } from '@/components/conversation-context';
import { useGuide } from '@/components/guide-context';
import type { OfferView } from '@/components/offers/offer-view';
import { useOfferSummary } from '@/components/offers/use-term-text';
import { usePanelState } from '@/components/panel/panel-state';
import { useFreshOffer, useMainAction, useOfferToCheck } from '@/components/panel/use-main-action';
import { PageDraftHint } from '@/components/phrasing/page-draft-hint';
import { StripNews } from '@/components/promises/strip-news';
import { Dotted } from '@/components/ui/dotted';
import { useFormat } from '@/components/ui/use-format';
import { plainIntentOf } from '@/lib/negotiation/ranking/read-circumstances';
import { roughExtra } from '@/lib/negotiation/rough-extra';
import classes from './strip.module.css';

/** What matters now: the agent's last point, what it means, one suggestion with one action. */
export function Strip() {
  const { t } = useTranslation('panel');
  const { messages, understanding } = useConversation();
  const offer = useFreshOffer();
  if (messages.length === 0) return <PageDraftHint />;
  const { lastAgent } = understanding;
  return (
    <section className={classes.strip} aria-label={t('strip.label')} aria-live="polite">
      {lastAgent ? (
        <LastPoint view={offer} text={lastAgent.text ?? ''} />
      ) : (
        <p className={classes.point}>{t('strip.waiting')}</p>
      )}
      {offer ? <Meaning view={offer} /> : <IntentMeaning />}
      <StripNews />
      <PageDraftHint />
      <Suggestion />
    </section>
  );
}

function LastPoint({ view, text }: { readonly view: OfferView | null; readonly text: string }) {
  const { t } = useTranslation('panel');
  const { showMessage } = usePanelState();
  const { understanding } = useConversation();
  const summary = useOfferSummary();
  const id = understanding.lastAgent?.id;
  return (
    <p className={classes.point}>
      <button
        type="button"
        className={classes.words}
        onClick={() => (id ? showMessage(id) : undefined)}
      >
        <span className={classes.who}>{t('strip.agent')}</span>{' '}
        <span>{view?.offer ? summary(view.offer) : text}</span>
      </button>
    </p>
  );
}

function Meaning({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('panel');
  const format = useFormat();
  const { debt } = useConversation();
  const totals = view.check?.totals;
  const extra = totals?.extraOverBalanceFen ?? null;
  const rate = view.check?.rates?.annualCompound;
  if (!totals) return <p className={classes.meaning}>{t('strip.notYet')}</p>;
  const parts = [t('strip.total', { amount: format.yuanInText(totals.totalPaidFen) })];
  if (extra !== null)
    parts.push(
      extra === 0
        ? t('strip.same')
        : t(extra > 0 ? 'strip.more' : 'strip.less', { amount: format.magnitudeInText(extra) }),
    );
  const rough = roughExtra(debt, view.check ?? null);
  if (rough)
    parts.push(
      t(
        rough.extraFen === 0
          ? 'strip.roughSame'
          : rough.extraFen > 0
            ? 'strip.roughMore'
            : 'strip.roughLess',
        {
          owed: format.yuanInText(rough.owedFen),
          amount: format.magnitudeInText(rough.extraFen),
        },
      ),
    );
  // Below zero it only repeats that less is paid than owed.
  if (rate?.status === 'ok' && rate.value >= 0)
    parts.push(t('strip.rate', { rate: format.percent(rate.value) }));
  return (
    <p className={classes.meaning}>
      <Dotted>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </Dotted>
    </p>
  );
}

function IntentMeaning() {
  const { t, i18n } = useTranslation('panel');
  const { understanding } = useConversation();
  const { lastAgent } = understanding;
  // As for the replies that are suggested: plain wording first, 您好，您的欠款合计… is no mere greeting.
  const intent = plainIntentOf(lastAgent?.text ?? '') ?? understanding.intent?.intent;
  const key = `intent.${intent}`;
  if (!intent || !i18n.exists(`panel:${key}`)) return null;
  return <p className={classes.meaning}>{t(key)}</p>;
}

function Suggestion() {
  const { t } = useTranslation('panel');
  const { showOffer, showPlace, tab } = usePanelState();
  const { suggestion, isScamSuspected, isPaymentDue, stage, next } = useGuide();
  const actionOf = useStepAction();
  const readBack = useReadBackState();
  const isWaiting = readBack?.state === 'sent' && !isScamSuspected;
  const fresh = useFreshOffer();
  const unchecked = useOfferToCheck();
  const isMain = useMainAction() === 'check-offer' && tab !== 'offers';
  // Among the plans the button stays what it was when it was pressed; what was read back needs no check any more.
  const offer = tab === 'offers' && readBack === null ? fresh : unchecked;
  const toCheck = isScamSuspected || stage === 'followup' ? null : offer;
  const action = next && !isScamSuspected && !isWaiting ? actionOf(next.id) : null;
  return (
    <div className={classes.next}>
      <p className={classes.advice}>
        <span className={classes.quiet}>{t('strip.suggestion')}</span>
        {toCheck
          ? t('negotiation:checklist.propose.calcDone.label')
          : isWaiting
            ? t('agreement:readBack.sent')
            : suggestion}
      </p>
      {toCheck ? (
        <Button variant={isMain ? 'filled' : 'light'} onClick={() => showOffer(toCheck.id)}>
          {t('strip.check')}
        </Button>
      ) : (
        <Button
          variant="light"
          onClick={action?.go ?? (() => showPlace(isPaymentDue ? 'payments' : 'reply'))}
        >
          {action
            ? t(`checklist-ui:${action.label}`)
            : t(isPaymentDue ? 'payments:notice.open' : 'strip.reply')}
        </Button>
      )}
    </div>
  );
}
