import type { ConversationReport, PackageReport } from '@/lib/records/verify/package-report';
import type { Words } from '@/lib/records/words';

/** The report as elements. Text only, never markup: file names and places come from strangers. */
export function drawReport(
  report: PackageReport,
  fileName: string,
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
  if (report.anchors.some((anchor) => anchor.method === 'rfc3161'))
    out.append(block('p', page('unchecked')));
  if (report.withheld.length > 0) {
    const items = report.withheld.map(
      ({ place, why }) => `${place}  ${words.say(`doc.withheld.${why}`)}`,
    );
    out.append(block('h2', words.say('section.withheld')), list(items));
  }
  out.append(block('h2', words.say('section.limits')), list(words.list('limits')));
  return out;
}

function problems(report: PackageReport, words: Words): HTMLElement {
  if (report.problems.length === 0) return block('p', words.say('verifyPage.noProblems'));
  return table(
    report.problems.map(({ code, place }) => [`${code}  ${place}`, words.say(`problem.${code}`)]),
  );
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
  const gaps = one.gaps.map(({ seq, reason }) => `[${seq}] ${words.say(`gap.${reason}`)}`);
  return [
    block('h2', words.say('section.conversation', { n: one.number })),
    list([...ranges, words.say(`verdict.provenanceShort.${one.provenance}`), ...gaps]),
  ];
}

function block(name: 'p' | 'h2', text: string): HTMLElement {
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

function table(rows: readonly (readonly [string, string])[]): HTMLElement {
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
