import { composeRegister } from '@kheo/core';
import { expect, test } from 'vitest';
import { aRegister } from '../../core/src/composing/testing/a-register.ts';
import { setPages } from './set-pages.ts';
import { writePdf } from './write-pdf.ts';

const asked = { title: 'Đăng ký', at: new Date('2026-09-30T00:00:00Z') };

test('papers asked for at once come out of the other process with the bytes they have here', async () => {
	const document = composeRegister(aRegister);
	const here = writePdf(document, asked);
	const [one, two] = await Promise.all([setPages(document, asked), setPages(document, asked)]);
	expect(Buffer.compare(one, here)).toBe(0);
	expect(Buffer.compare(two, here)).toBe(0);
});
