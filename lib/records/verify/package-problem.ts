import type { ChainProblemCode } from '@/lib/transcript/chain-checks';

/** What can be wrong with a package. The same codes in `scripts/verify.py`; words under `problem.` in the locale. */
export type PackageProblemCode =
  | 'zip-malformed'
  | 'zip-unsafe-path'
  | 'zip-duplicate-name'
  | 'zip-too-large'
  | 'bag-malformed'
  | 'not-a-record'
  | 'file-missing'
  | 'file-unlisted'
  | 'file-hash-mismatch'
  | 'tag-hash-mismatch'
  | 'unexpected-file'
  | 'record-malformed'
  | 'record-not-canonical'
  | 'record-unsupported'
  | 'header-mismatch'
  | ChainProblemCode
  | 'html-differs'
  | 'csv-differs'
  | 'plans-differ'
  | 'readme-differs'
  | 'other-version'
  | 'attachment-mismatch'
  | 'attachment-unreferenced'
  | 'quote-mismatch'
  | 'reference-unknown'
  | 'plan-sum-mismatch'
  | 'plan-rate-mismatch'
  | 'plan-working-mismatch'
  | 'plan-finding-mismatch'
  | 'anchor-mismatch'
  | 'anchor-code-unknown'
  | 'anchor-supplied-unknown'
  | 'anchor-in-rehearsal'
  | 'timestamp-invalid';

/** `place`: a path, `path:line`, or `c<conversation>:<entry>[:<field>]`; empty when it concerns the whole. */
export interface PackageProblem {
  readonly code: PackageProblemCode;
  readonly place: string;
}
