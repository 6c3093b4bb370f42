// Puts the words and the style of the record format into the two verifiers:
//   scripts/verify.py     between its markers
//   public/… nothing: verify.html is written to .output/verify.html, to be handed out with a release
// `--check` changes nothing and fails when verify.py is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');

function generatedBlock() {
  const words = Object.fromEntries(
    ['zh-CN', 'en'].map((language) => [
      language,
      JSON.parse(read(`lib/i18n/locales/${language}/record.json`)),
    ]),
  );
  const style = /HTML_STYLE = `([^`]*)`/.exec(read('lib/records/html-style.ts'))?.[1]?.trim();
  if (style === undefined) throw new Error('HTML_STYLE not found');
  const lines = Object.entries(words).map(
    ([language, tree]) => `    "${language}": json.loads(r'''${JSON.stringify(tree, null, 1)}'''),`,
  );
  // One word a line: Python 3.9 cannot read a very long line of Chinese.
  if (lines.some((line) => line.split("'''").length !== 3)) throw new Error("words hold '''");
  return `# BEGIN GENERATED\nWORDS = {\n${lines.join('\n')}\n}\nSTYLE = r'''${style}'''\n# END GENERATED`;
}

const path = 'scripts/verify.py';
const before = read(path);
const after = before.replace(/# BEGIN GENERATED[\s\S]*# END GENERATED/, () => generatedBlock());
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('scripts/verify.py is out of date: run node scripts/build-verify-html.mjs');
    process.exit(1);
  }
} else writeFileSync(root + path, after);
