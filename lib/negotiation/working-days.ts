const NUMBER = '(?:\\d+|[一二两三四五六七八九十]+)';
const WORKING_DAYS = new RegExp(`${NUMBER}(?: *[-–~至到] *${NUMBER})? *个?工作日(?:之内|以内|内)?`);

/** 「3个工作日内」 as it was said: a time that names no day, for holidays move it. Null: no such words. */
export function workingDaysIn(text: string): string | null {
  return WORKING_DAYS.exec(text)?.[0] ?? null;
}
