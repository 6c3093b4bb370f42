import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactGrid } from '@/components/case/fact-grid';
import classes from '@/components/case/item-facts.module.css';
import { LenderKindSelect } from '@/components/case/lender-kind-select';
import { useCase } from '@/components/case/use-case';
import type { Product } from '@/lib/negotiation/case';
import { lenderKindBehind } from '@/lib/negotiation/lenders';

const PRODUCTS: readonly Product[] = ['huabei', 'jiebei', 'xinyonggou', 'xinyongdai', 'other'];

/** Who lends, and what. */
export function LenderFacts() {
  const { t } = useTranslation('negotiation');
  const { debt, save } = useCase();
  if (!debt) return null;
  return (
    <FactGrid>
      <NativeSelect
        label={t('calculator:fact.product')}
        value={debt.product ?? ''}
        onChange={(event) =>
          save({ product: (event.currentTarget.value || null) as Product | null })
        }
        data={[
          { value: '', label: t('calculator:choose') },
          ...PRODUCTS.map((value) => ({ value, label: t(`product.${value}`) })),
        ]}
      />
      <LenderKindSelect />
      <TextField
        label={t('calculator:fact.lenderName')}
        description={t('lenderKind.unknown.hint')}
        value={debt.lenderName}
        onCommit={(lenderName) =>
          save({
            lenderName,
            ...(lenderName !== null && debt.lenderKind === 'unknown'
              ? { lenderKind: lenderKindBehind(lenderName) }
              : {}),
          })
        }
      />
    </FactGrid>
  );
}

function TextField(props: {
  readonly label: string;
  readonly description: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null) => void;
}) {
  const [text, setText] = useState(props.value ?? '');
  useEffect(() => setText(props.value ?? ''), [props.value]);
  return (
    <TextInput
      className={classes.wide ?? ''}
      label={props.label}
      description={props.description}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => props.onCommit(text.trim() || null)}
    />
  );
}
