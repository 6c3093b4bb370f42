// Puts the words and the style of the record format into the two verifiers:
//   scripts/verify.py      between its markers
//   .output/verify.html    made from scripts/verify-page, to be handed out with a release
// `--check` changes nothing and fails when verify.py is out of date.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordTree } from '../lib/i18n/record-tree.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(root + path, 'utf8');

const wordsOf = (language, name) => JSON.parse(read(`lib/i18n/locales/${language}/${name}.json`));

function generatedBlock() {
  const words = Object.fromEntries(
    ['zh-CN', 'en'].map((language) => [
      language,
      recordTree(wordsOf(language, 'record'), wordsOf(language, 'findings')),
    ]),
  );
  const style = /HTML_STYLE = `([^`]*)`/.exec(read('lib/records/html/style.ts'))?.[1]?.trim();
  if (style === undefined) throw new Error('HTML_STYLE not found');
  const lines = Object.entries(words).map(
    ([language, tree]) => `    "${language}": json.loads(r'''${JSON.stringify(tree, null, 1)}'''),`,
  );
  // One word a line: Python 3.9 cannot read a very long line of Chinese.
  if (lines.some((line) => line.split("'''").length !== 3)) throw new Error("words hold '''");
  return `# BEGIN GENERATED\nWORDS = {\n${lines.join('\n')}\n}\nSTYLE = r'''${style}'''\n# END GENERATED`;
}

const TEMPLATE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '@@SCRIPT_HASH@@'; style-src '@@STYLE_HASH@@'; base-uri 'none'; form-action 'none'">
<title>Parley</title>
<style>@@STYLE@@</style>
</head>
<body>
<main>
<h1 id="title"></h1>
<p id="lead"></p>
<p><label class="button" for="file" id="choose"></label><input id="file" type="file" accept=".zip,application/zip"></p>
<p><label for="codes" id="codes-label"></label><textarea id="codes" rows="2" spellcheck="false"></textarea></p>
<section id="result" aria-live="polite"></section>
</main>
<script>@@SCRIPT@@</script>
</body>
</html>
`;

/** verify.html: one file, no network, only its own script by hash. */
async function buildPage() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: `${root}scripts/verify-page/main.ts`,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    tsconfig: false,
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const script = output[0].code.replaceAll('</script', '<\\/script');
  const style = read('scripts/verify-page/page.css');
  const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const parts = {
    SCRIPT_HASH: hash(script),
    STYLE_HASH: hash(style),
    STYLE: style,
    SCRIPT: script,
  };
  const page = TEMPLATE.replace(/@@(\w+)@@/g, (_, name) => parts[name]);
  mkdirSync(`${root}.output`, { recursive: true });
  writeFileSync(`${root}.output/verify.html`, page);
}

const path = 'scripts/verify.py';
const before = read(path);
const after = before.replace(/# BEGIN GENERATED[\s\S]*# END GENERATED/, () => generatedBlock());
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('scripts/verify.py is out of date: run node scripts/build-verify-html.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(root + path, after);
  await buildPage();
}
