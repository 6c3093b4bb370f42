import { gapReason } from '@/lib/records/gap-words';
import { placeText } from '@/lib/records/place-text';
import type { TimestampFinding } from '@/lib/records/timestamp/check-timestamps';
import type { ConversationReport, PackageReport } from '@/lib/records/verify/package-report';
import type { Words } from '@/lib/records/words';

export interface Drawn {
  readonly report: PackageReport;
  /** Empty where signatures could not be checked. */
  readonly timestamps: readonly TimestampFinding[];
  readonly fileName: string;
}

/** The report as elements. Text only, never markup: file names and places come from strangers. */
export function drawReport(
  { report, timestamps, fileName }: Drawn,
  words: Words,
): DocumentFragment {
  const page = (key: string) => words.say(`verifyPage.${key}`);
  const out = document.createDocumentFragment();
  out.append(block('p', `${page('file')}${words.say('doc.colon')}${fileName}`));
  const verdicts = table(
    (['integrity', 'completeness', 'provenance'] as const).map((part) => [
      words.say(`verdict.${part}`),
      words.say(`verdict.${part}Short.${report[part].verdict}`),
    ]),
  );
  verdicts.className = 'verdicts';
  out.append(block('h2', words.say('section.verdicts')), verdicts);
  out.append(block('h2', page('problems')), problems(report, words));
  for (const one of report.conversations) out.append(...conversation(one, words));
  out.append(...stamps(report, timestamps, words));
  if (report.withheld.length > 0) {
    const items = report.withheld.map(
      ({ place, why }) => `${placeText(place, words)}  ${words.say(`doc.withheld.${why}`)}`,
    );
    out.append(block('h2', words.say('section.withheld')), list(items));
  }
  out.append(block('h2', words.say('section.limits')), list(words.list('limits')));
  return out;
}

function stamps(
  report: PackageReport,
  timestamps: readonly TimestampFinding[],
  words: Words,
): HTMLElement[] {
  const found = report.anchors.filter((anchor) => anchor.method === 'rfc3161');
  if (found.length === 0) return [];
  const lines = found.map(({ conversation, seq, headSeq }) => {
    const finding = timestamps.find((one) => one.conversation === conversation && one.seq === seq);
    const time = new Date(finding?.atMs ?? 0).toISOString().replace('T', ' ').slice(0, 19);
    const { state = 'unknown' } = finding ?? {};
    const more = {
      place: placeText(`c${conversation}:${seq}`, words),
      to: headSeq ?? 0,
      time: `${time} UTC`,
    };
    return words.say(`verifyPage.timestamp.${state}`, more);
  });
  return [block('h2', words.say('verifyPage.timestamps')), list(lines)];
}

function problems(report: PackageReport, words: Words): HTMLElement {
  if (report.problems.length === 0) return block('p', words.say('verifyPage.noProblems'));
  const out = table(
    report.problems.map(({ code, place }) => [
      placeText(place, words),
      words.say(`problem.${code}`),
    ]),
  );
  // The words are for a reader, the code for whoever looks it up in EVIDENCE.md or holds it against verify.py.
  for (const [index, { code, place }] of report.problems.entries())
    out.rows[index]?.cells[1]?.append(block('small', `${code}  ${place}`));
  return out;
}

function conversation(one: ConversationReport, words: Words): HTMLElement[] {
  const anchored = Math.max(one.confirmedToSeq ?? 0, one.anchoredToSeq ?? 0);
  const ranges: string[] = [];
  if (anchored > 0)
    ranges.push(words.say('verifyPage.anchoredTo', { from: one.fromSeq, to: anchored }));
  if (anchored < one.toSeq)
    ranges.push(
      words.say('verifyPage.unanchored', {
        from: Math.max(anchored + 1, one.fromSeq),
        to: one.toSeq,
      }),
    );
  const gaps = one.gaps.map((gap) => `[${gap.seq}] ${gapReason(gap, words)}`);
  return [
    block('h2', words.say('section.conversation', { n: one.number })),
    list([...ranges, words.say(`verdict.provenanceShort.${one.provenance}`), ...gaps]),
  ];
}

function block(name: 'p' | 'h2' | 'small', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function list(items: readonly string[]): HTMLElement {
  const out = document.createElement('ul');
  for (const item of items) {
    const line = document.createElement('li');
    line.textContent = item;
    out.append(line);
  }
  return out;
}

function table(rows: readonly (readonly [string, string])[]): HTMLTableElement {
  const out = document.createElement('table');
  for (const [head, text] of rows) {
    const row = out.insertRow();
    const cell = document.createElement('th');
    cell.scope = 'row';
    cell.textContent = head;
    row.append(cell);
    row.insertCell().textContent = text;
  }
  return out;
}
