/** Hands a file to the browser's downloads. The browser does not tell an extension without the downloads permission whether it arrived. */
export function downloadFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the address over by then; keeping it would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
