export function findChromium(): string | null;
export function findFirefox(): string | null;
export function ensureBrowsers(): Promise<void>;
export function hasDisplay(): boolean;
export function browserName(file: string): string;
