/**
 * Style of `transcript.html`: A4, black on white, like an exhibit. Verifiers regenerate it to the byte, so a
 * change here needs the same in `scripts/verify.py`, into which `scripts/build-verify-html.mjs` copies it.
 * `@@HASH@@`, `@@TITLE@@`, `@@MARK@@`, `@@PAGE@@` are filled in with plain text that has passed `cssText`.
 */
export const HTML_STYLE = `
@page { size: A4; margin: 22mm 18mm 22mm 24mm;
@top-left { content: "@@TITLE@@"; font: 9pt sans-serif; }
@top-right { content: "@@MARK@@"; font: bold 9pt sans-serif; }
@bottom-left { content: "SHA-256 @@HASH@@"; font: 6.6pt monospace; white-space: nowrap; }
@bottom-right { content: @@PAGE@@; font: 9pt sans-serif; white-space: nowrap; }
}
* { box-sizing: border-box; }
html { background: #fff; color: #000; }
body { max-width: 180mm; margin: 0 auto; padding: 12mm 8mm; font: 10.5pt/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 22pt; font-weight: 600; margin: 0 0 2mm; letter-spacing: .06em; }
h2 { font-size: 13pt; font-weight: 600; margin: 7mm 0 2.4mm; padding-bottom: 1mm; border-bottom: 1.2pt solid #000; break-after: avoid; }
h3 { font-size: 10.5pt; font-weight: 600; margin: 5mm 0 2mm; break-after: avoid; }
p { margin: 0; }
.sub { font-size: 10.5pt; margin-bottom: 5mm; }
.mark { border: 1.6pt solid #000; padding: 2mm 4mm; font-size: 13pt; font-weight: 600; text-align: center; margin: 4mm 0; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.6mm; font-size: 9.6pt; line-height: 1.5; }
th, td { border: .5pt solid #777; padding: .8mm 2.2mm; text-align: left; vertical-align: top; font-weight: 400; }
th { width: 40mm; background: #f3f3f3; print-color-adjust: exact; }
thead th { width: auto; }
tr, table:not(:has(tr:nth-child(13))) { break-inside: avoid; }
td p + p { margin-top: 1mm; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
table:has(td:nth-child(3).n) thead th:nth-child(n+3), table:has(td:nth-child(2).n) thead th:nth-child(n+2) { text-align: right; }
.hash { font: 8.4pt/1.5 ui-monospace, "Noto Sans Mono", monospace; }
.state { font-weight: 600; }
.k { white-space: nowrap; }
ul, ol { margin: 0; padding-left: 6mm; }
li { margin: .4mm 0; }
.conv { break-before: page; }
.e { margin: 0 0 3mm; break-inside: avoid; }
.long { break-inside: auto; }
.h { font-size: 9pt; font-variant-numeric: tabular-nums; break-after: avoid; }
.h b { font-weight: 600; font-size: 10pt; }
.t { white-space: pre-wrap; margin: .4mm 0 0 11mm; }
.w { font-style: normal; border-bottom: .5pt dashed #000; }
.f { margin-left: 11mm; font-size: 8.6pt; color: #333; white-space: pre-wrap; }
.f::before { content: "· "; }
.fn { margin: .8mm 0 0 11mm; padding-left: 3mm; border-left: 1.2pt solid #777; font-size: 9pt; }
.fn .t { margin-left: 0; }
.gap { border: 1pt solid #000; padding: 1.6mm 3mm; }
.gap .f { margin-left: 0; }
.minor { margin-bottom: 1.6mm; }
.minor .h { color: #333; }
.ctl { border: .5pt solid #777; font-size: 7pt; padding: 0 1pt; }
.annex { break-before: page; }
figure { margin: 0 0 6mm; break-inside: avoid; }
figcaption { font-size: 9pt; }
figure img { display: block; max-width: 100%; max-height: 210mm; border: .5pt solid #777; margin-top: 1.5mm; }
.every { display: none; }
@media print { body { max-width: none; padding: 0; } .every { display: block; position: fixed; top: 45%; left: 0; right: 0; text-align: center; font-size: 34pt; font-weight: 600; color: #000; opacity: .09; transform: rotate(-24deg); } }
`;

/** Text that may stand inside a CSS string: no quotes, no backslash, no line break, no `<`. */
export function cssText(text: string): string {
  return text.replace(/["\\<>&\p{Cc}]/gu, ' ');
}
