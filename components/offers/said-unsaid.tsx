import { useTranslation } from 'react-i18next';
import { useConversation } from '@/components/conversation-context';
import type { OfferView } from '@/components/offers/offer-view';
import { type StatedTerm, statedTerms } from '@/components/offers/stated-terms';
import { useTermText } from '@/components/offers/use-term-text';
import { usePanelState } from '@/components/panel/panel-state';
import { Quote } from '@/components/promises/quote';
import type { OfferedWay } from '@/lib/nlu/offers/offer';
import classes from './said-unsaid.module.css';

/** 说了 / 没说: each stated term opens its message; each open one is an ordinary fact with something to ask. */
export function SaidUnsaid({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const terms = view.offer ? statedTerms(view.offer) : [];
  const open = openTerms(view);
  const hasReasons = (view.check?.verdict.reasons ?? []).some(({ kind }) => kind === 'question');
  return (
    <div className={classes.columns}>
      <div>
        <h3 className={classes.title}>{t('said')}</h3>
        <dl className={classes.terms}>
          {terms.map((term) =>
            term.value.unit === 'text' ? null : <Term key={term.field} term={term} />,
          )}
        </dl>
      </div>
      {open.length === 0 && hasReasons ? null : (
        <div>
          <h3 className={classes.title}>{t(hasReasons ? 'unsaidToo' : 'unsaid')}</h3>
          {open.length === 0 ? (
            <p className={classes.quiet}>{t('nothingOpen')}</p>
          ) : (
            <ul className={classes.open}>
              {open.map((code) => (
                <li key={code}>{t(`unsaidTerm.${code}`)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {terms.map(({ field, value, span }) =>
        value.unit === 'text' ? (
          <Told key={field} field={field} lines={value.value} span={span} />
        ) : null,
      )}
      <Asides ways={view.offer?.asides ?? []} />
    </div>
  );
}

/** What was said in sentences, each on a line of its own, opening its message: in the column of figures they stood as a wall. */
function Told(props: {
  readonly field: StatedTerm['label'];
  readonly lines: readonly string[];
  readonly span: StatedTerm['span'];
}) {
  const { t } = useTranslation('offers');
  const { messages } = useConversation();
  const { field, lines, span } = props;
  return (
    <div className={classes.told}>
      <h3 className={classes.title}>{t(`field.${field}`)}</h3>
      <ul>
        {lines.map((text) => {
          const messageId = messages.findLast((one) => one.text?.includes(text))?.id;
          return (
            <li key={text}>
              <Quote span={{ messageId: messageId ?? span?.messageId ?? '', start: 0, text }} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What was said beside the plan without an amount: kept in its own words, with nothing to choose or to press away. */
function Asides({ ways }: { readonly ways: readonly OfferedWay[] }) {
  const { t } = useTranslation('offers');
  const { messages } = useConversation();
  const said = new Set(ways.flatMap(({ messageIds }) => messageIds));
  const quoted = messages.flatMap(({ id, text }) =>
    said.has(id) && text !== null ? [{ messageId: id, start: 0, text }] : [],
  );
  if (quoted.length === 0) return null;
  return (
    <div className={classes.asides}>
      <h3 className={classes.title}>{t('asides')}</h3>
      {quoted.map((span) => (
        <p key={span.messageId}>
          <Quote span={span} />
        </p>
      ))}
      <p className={classes.quiet}>{t('asidesNote')}</p>
    </div>
  );
}

/** What else is open, in few words: what the verdict rests on stands with it. */
function openTerms({ check }: OfferView): readonly string[] {
  const above = new Set(
    check?.verdict.reasons.map((reason) => (reason.kind === 'question' ? reason.code : null)),
  );
  return (check?.questions ?? [])
    .filter(({ asks, code }) => asks === 'lender' && !above.has(code))
    .map(({ code }) => code);
}

function Term({ term }: { readonly term: StatedTerm }) {
  const { t } = useTranslation('offers');
  const { showMessage } = usePanelState();
  const print = useTermText();
  const text = `${term.isApprox ? `${t('approx')} ` : ''}${print(term.value)}`;
  const { span } = term;
  return (
    <div>
      <dt>{t(`field.${term.label}`)}</dt>
      <dd>
        {span ? (
          <button
            type="button"
            title={t('openSource', { text: span.text })}
            onClick={() => showMessage(span.messageId)}
          >
            {text}
          </button>
        ) : (
          text
        )}
      </dd>
    </div>
  );
}
