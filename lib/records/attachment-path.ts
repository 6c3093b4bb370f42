const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
};

/** Path of an attachment below `data/`: ASCII, from its hash only, so that a name cannot leak. */
export function attachmentPath(sha256: string, mime: string): string {
  return `attachments/${sha256.slice(0, 32)}.${EXTENSIONS[mime] ?? 'bin'}`;
}

/** Kinds that a browser draws as a picture without running anything. */
export function isPicture(mime: string): boolean {
  return ['image/png', 'image/jpeg', 'image/webp', 'image/gif'].includes(mime);
}
