import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('../../', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: `${project}node_modules/.vite-gallery`,
  plugins: [react()],
  resolve: { alias: { '@/': project } },
  server: { host: '127.0.0.1', port: 5199, strictPort: true, watch: null },
});
