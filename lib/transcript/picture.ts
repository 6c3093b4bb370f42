const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Whether a file of this kind holds nothing but a picture and may be shown on a page of ours; an SVG can hold more. */
export function isPicture(mime: string): boolean {
  return PICTURES.includes(mime);
}
