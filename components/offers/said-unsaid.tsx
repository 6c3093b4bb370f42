import { useTranslation } from 'react-i18next';
import type { OfferView } from '@/components/offers/offer-view';
import { type StatedTerm, statedTerms } from '@/components/offers/stated-terms';
import { useTermText } from '@/components/offers/use-term-text';
import { usePanelState } from '@/components/panel/panel-state';
import classes from './said-unsaid.module.css';

/** 说了 / 没说: each stated term opens its message; each open one is an ordinary fact with something to ask. */
export function SaidUnsaid({ view }: { readonly view: OfferView }) {
  const { t } = useTranslation('offers');
  const terms = view.offer ? statedTerms(view.offer) : [];
  const open = openTerms(view);
  return (
    <div className={classes.columns}>
      <div>
        <h3 className={classes.title}>{t('said')}</h3>
        <dl className={classes.terms}>
          {terms.map((term) => (
            <Term key={term.field} term={term} />
          ))}
        </dl>
      </div>
      <div>
        <h3 className={classes.title}>{t('unsaid')}</h3>
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
    </div>
  );
}

/** What is open, in few words; the parts of the balance are one thing to ask. */
function openTerms(view: OfferView): readonly string[] {
  const codes = (view.check?.questions ?? [])
    .filter((question) => question.asks === 'lender')
    .map(({ code }) => (code.startsWith('balance-') || code === 'as-of' ? 'balance' : code));
  return [...new Set(codes)].sort((a, b) => Number(a === 'balance') - Number(b === 'balance'));
}

function Term({ term }: { readonly term: StatedTerm }) {
  const { t } = useTranslation('offers');
  const { showMessage } = usePanelState();
  const print = useTermText();
  const text = `${term.isApprox ? `${t('approx')} ` : ''}${print(term.value)}`;
  const { span } = term;
  return (
    <div>
      <dt>{t(`field.${term.field}`)}</dt>
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
