import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, 'pages');
const only = process.env.MORE_ONLY?.split(',');
const input = Object.fromEntries(
  fs
    .readdirSync(root)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file.slice(0, -5), path.join(root, file)])
    .filter(([name]) => !only || only.includes(name)),
);

/** The state engine and the scripts come from the zoo. */
export default defineConfig({
  root,
  base: './',
  logLevel: 'error',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env': '{}',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  resolve: {
    dedupe: ['react', 'react-dom', 'vue'],
    alias: [
      { find: /^@zoo/, replacement: path.resolve(import.meta.dirname, '../zoo/dev/pages') },
      { find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' },
      { find: /^react-native$/, replacement: 'react-native-web' },
      { find: /^react-native-typing-animation$/, replacement: path.join(root, '_lib/typing-dots.jsx') },
      { find: /^mermaid$/, replacement: path.join(root, '_lib/none.js') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: '../dist',
    emptyOutDir: !only,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 99999,
    rolldownOptions: { input, moduleTypes: { '.js': 'jsx' } },
  },
});
