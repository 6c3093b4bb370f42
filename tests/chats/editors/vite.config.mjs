import path from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: path.resolve(import.meta.dirname, 'pages'),
  base: './',
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 9999,
    rolldownOptions: {
      input: ['chat', 'around'].map((name) =>
        path.resolve(import.meta.dirname, 'pages', `${name}.html`),
      ),
    },
  },
});
