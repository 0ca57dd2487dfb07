import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { consentStanding, idInLink } from './consent.ts';

test('a withdrawn consent owes a taking down until somebody says it is done', () => {
	const withdrawn = { on: plainDate('2026-09-01'), how: 'gọi điện', due: plainDate('2026-09-16'), isStopped: true };
	expect(consentStanding({ withdrawn: null, takenDownOn: null }, plainDate('2030-01-01'))).toBe('given');
	expect(consentStanding({ withdrawn, takenDownOn: null }, plainDate('2026-09-16'))).toBe('to-take-down');
	expect(consentStanding({ withdrawn, takenDownOn: null }, plainDate('2026-09-17'))).toBe('overdue');
	expect(consentStanding({ withdrawn, takenDownOn: plainDate('2026-09-20') }, plainDate('2030-01-01'))).toBe('taken-down');
});

test('of a pasted address the last id counts; words without one have none', () => {
	const [first, last] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-00000000000A'];
	expect(idInLink(`https://x.vn/so/posts/${first}?of=${last}`)).toBe(last.toLowerCase());
	expect(idInLink('ảnh trên bảng tin')).toBeNull();
});
