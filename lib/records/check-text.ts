import type { RecordCheck, RecordFinding, RecordFindingNumber, RecordRule } from './neutral-record';
import { dateText, percentText, yuanText } from './record-format';
import type { Words } from './words';

/** What a check found in words: a label and its lines each. The advice comes first. */
export function checkFacts(
  check: RecordCheck,
  words: Words,
): readonly (readonly [label: string, lines: readonly string[]])[] {
  const join = (section: string, codes: readonly string[]) =>
    codes.map((code) => words.say(`${section}.${code}`)).join(words.say('doc.separator'));
  const facts: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['verdict', [verdictText(check, words), words.say('found.note')]],
    ['findings', check.findings.map((finding) => findingText(finding, words))],
    ['questions', check.questions.map((code) => words.say(`findings.questions.${code}`))],
    ['terms', [join('offerField', check.terms)]],
    ['checked', [join('findings.checks', check.checked)]],
    ['notChecked', [join('findings.checks', check.notChecked)]],
    ['rules', check.rules.map((rule) => ruleText(rule, words))],
  ];
  return facts.map(([name, lines]) => {
    const said = lines.filter((line) => line !== '');
    return [words.say(`found.${name}`), said.length > 0 ? said : [words.say('doc.none')]];
  });
}

export function verdictText({ verdict }: RecordCheck, words: Words): string {
  return words.say(`findings.verdict.${verdict}`);
}

function findingText({ code, severity, numbers }: RecordFinding, words: Words): string {
  const printed = Object.entries(numbers).map(([name, number]) => [name, text(number, words)]);
  return words.say('found.finding', {
    severity: words.say(`findings.severity.${severity}`),
    text: words.say(`findings.findings.${code}`, Object.fromEntries(printed)),
  });
}

function text(number: RecordFindingNumber, words: Words): string {
  switch (number.unit) {
    case 'fen':
      return yuanText(number.value);
    case 'count':
      return String(number.value);
    case 'rate':
      return percentText(number.value);
    case 'rates':
      return number.value.map(percentText).join(words.say('doc.separator'));
    case 'months':
      return number.value.map((month) => dateText(month, words)).join(words.say('doc.separator'));
    case 'moment':
    case 'date':
      return dateText(number.value, words);
    case 'text':
      return number.value;
  }
}

/** A rule with its name, wording, whom it concerns, where it stands, how sure we are and when it was looked up. */
function ruleText({ id, source, confidence, checkedOn }: RecordRule, words: Words): string {
  const key = `findings.rules.${id.replaceAll('.', '_')}`;
  const name = `${words.say(`${key}.name`)}${words.say('doc.colon')}`;
  const sure = words.say(`findings.confidence.${confidence}`);
  return [
    `${name}${words.say(`${key}.wording`)}`,
    words.say('findings.ruleNote.scope', { scope: words.say(`${key}.scope`) }),
    words.say('findings.ruleNote.source', { source }),
    words.say('findings.ruleNote.latest', {
      checkedOn: dateText(checkedOn, words),
      confidence: sure,
    }),
  ].join(' ');
}
