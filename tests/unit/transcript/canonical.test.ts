import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, toWellFormedJson } from '@/lib/transcript/canonical';

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('agrees with an independent implementation of RFC 8785', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('sorts by UTF-16 code units and escapes as RFC 8785 §3.2.3 shows', () => {
    const value = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      ö: 7,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
    expect(canonicalJson('\u000f\n<\u2028>"\\/')).toBe('"\\u000f\\n<\u2028>\\"\\\\/"');
  });

  it('leaves out undefined members', () => {
    expect(canonicalJson({ b: undefined, a: [0, -0] })).toBe('{"a":[0,0]}');
  });

  it.each([[0.5], [2 ** 53], [Number.NaN], ['\ud800'], [undefined], [() => 1], [1n]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
    },
  );

  it('replaces lone surrogates anywhere in a value', () => {
    expect(toWellFormedJson({ 'a\udfff': ['\ud800x', 1, null] })).toEqual({
      'a\ufffd': ['\ufffdx', 1, null],
    });
  });
});
