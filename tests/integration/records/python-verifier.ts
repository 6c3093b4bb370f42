import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `scripts/verify.py` says, as far as the tests compare it. */
export interface PythonReport {
  readonly integrity: { readonly verdict: string; readonly words: string };
  readonly completeness: { readonly verdict: string };
  readonly provenance: { readonly verdict: string };
  readonly problems: readonly { readonly code: string; readonly place: string }[];
  readonly conversations: readonly unknown[];
  readonly withheld: readonly { readonly place: string; readonly why: string }[];
}

export interface ZipCase {
  readonly zip: Uint8Array;
  readonly codes?: readonly string[];
}

const DRIVER = `
import json, sys
sys.path.insert(0, 'scripts')
import verify
for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps(verify.verify(case['path'], case['codes'])[0]))
`;

/** Runs the Python verifier over many zips in one process. */
export function verifyWithPython(cases: readonly ZipCase[]): PythonReport[] {
  const folder = mkdtempSync(join(tmpdir(), 'parley-verify-'));
  try {
    const lines = cases.map(({ zip, codes = [] }, index) => {
      const path = join(folder, `${index}.zip`);
      writeFileSync(path, zip);
      return JSON.stringify({ path, codes });
    });
    const out = execFileSync('python3', ['-B', '-c', DRIVER], {
      input: lines.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    return out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
