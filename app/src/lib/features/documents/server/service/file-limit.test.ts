import { expect, test } from 'vitest';
import { wordsOf } from '#lib/server/explain.ts';
import { fileLimit } from './file-limit.ts';

test('a file over the limit is refused in the same words by browser, form and error page', () => {
	for (const locale of ['vi', 'en'] as const) expect(wordsOf('file.too-large', locale)).toBe(fileLimit(locale).message);
	expect(fileLimit('vi').bytes).toBe(50 * 1024 * 1024);
});
