interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
}

/** Browser and major version, e.g. `Chromium 156`, `Firefox 153`. Shown in the record as provenance. */
export function browserName(): string {
  const data = (navigator as { userAgentData?: UserAgentData }).userAgentData;
  const brand = data?.brands
    .filter(({ brand: name }) => !/not.?a.?brand/i.test(name))
    .sort((a, b) => rank(b.brand) - rank(a.brand))[0];
  if (brand) return `${brand.brand} ${brand.version}`;
  return /Firefox\/[\d.]+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'unknown';
}

/** A browser's own name says more than the engine's. */
function rank(name: string): number {
  return name === 'Chromium' ? 0 : 1;
}
