import { expect, test } from 'vitest';
import { fileLimits as en } from '#lib/i18n/en/file-limits.ts';
import { fileLimits as vi } from '#lib/i18n/vi/file-limits.ts';
import { wordsOf } from '#lib/server/explain.ts';
import { FILE_MAX, PHOTO_MAX } from './file-limits.ts';

test('a photo and a file that are too large are refused with their own limits, before they are sent and after in the same words', () => {
	for (const [locale, said] of Object.entries({ vi, en })) {
		expect(said.file).toContain(`${FILE_MAX / 1024 / 1024} MB`);
		expect(said.photo).toContain(`${PHOTO_MAX / 1024 / 1024} MB`);
		expect(wordsOf('photo.too-large', locale === 'en' ? 'en' : 'vi')).toBe(said.photo);
	}
});
