import { useTranslation } from 'react-i18next';
import { MAX_RATE, parseRateInput } from '@/components/case/rate-input';
import { err, type Result } from '@/lib/result';

/** Reads a rate as typed into a decimal fraction, or says what was expected. */
export function useReadRate(): (text: string) => Result<string, string> {
  const { t } = useTranslation('calculator');
  return (text) => {
    const result = parseRateInput(text);
    return result.ok ? result : err(t(`error.${result.error}`, { max: MAX_RATE * 100 }));
  };
}
