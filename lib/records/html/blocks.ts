import type { ShownText } from '@/lib/records/conversation-index';
import { escapeHtml } from './text';

const CLOCK =
  /(?<![0-9A-Za-z-])[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?: [0-9]{2}:[0-9]{2}:[0-9]{2}(?: \([+-][0-9]{2}:[0-9]{2}\))?)?)?(?![0-9A-Za-z-])/g;

/** Building blocks of the HTML transcript. Each returns one source line, so that a difference has a place. */
export function heading(level: 1 | 2 | 3, text: string, className?: string): string {
  return `<h${level}${classAttribute(className)}>${escapeHtml(text)}</h${level}>`;
}

export function paragraph(text: string, className?: string): string {
  return `<p${classAttribute(className)}>${escapeHtml(text)}</p>`;
}

export function list(items: readonly string[], tag: 'ul' | 'ol'): string {
  return `<${tag}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
}

/** A row with a heading cell and lines in the other; the first line may be set in bold. */
export function factRow(label: string, lines: readonly string[], className?: string): string {
  const cell = lines
    .map((line, index) => paragraph(line, index === 0 ? className : undefined))
    .join('');
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${keepClocks(cell)}</td></tr>`;
}

export function headRow(cells: readonly string[]): string {
  const inner = cells.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  return `<thead><tr>${inner}</tr></thead>`;
}

export function cellRow(
  cells: readonly { readonly text: string; readonly number?: true }[],
): string {
  const inner = cells
    .map(
      (cell) => `<td${cell.number ? ' class="n"' : ''}>${keepClocks(escapeHtml(cell.text))}</td>`,
    )
    .join('');
  return `<tr>${inner}</tr>`;
}

/** A day or clock in a narrow cell stays on one line: browsers break behind its hyphens. */
function keepClocks(html: string): string {
  return html.replace(CLOCK, '<span class="k">$&</span>');
}

/** What was said, or our mark in its place, underlined with dashes. */
export function said(shown: ShownText): string {
  const inner = escapeHtml(shown.text);
  return `<p class="t">${shown.withheld ? `<em class="w">${inner}</em>` : inner}</p>`;
}

function classAttribute(className: string | undefined): string {
  return className === undefined ? '' : ` class="${className}"`;
}
