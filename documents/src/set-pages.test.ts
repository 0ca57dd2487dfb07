import { composeRegister } from '@kheo/core';
import { expect, test } from 'vitest';
import { aRegister } from '../../core/src/composing/testing/a-register.ts';
import { pagesProcess, setPages } from './set-pages.ts';
import { writePdf } from './write-pdf.ts';

const asked = { title: 'Đăng ký', at: new Date('2026-09-30T00:00:00Z') };

test('papers asked for at once come out of the other process with the bytes they have here', async () => {
	const document = composeRegister(aRegister);
	const here = writePdf(document, asked);
	const [one, two] = await Promise.all([setPages(document, asked), setPages(document, asked)]);
	expect(Buffer.compare(one, here)).toBe(0);
	expect(Buffer.compare(two, here)).toBe(0);
});

test('an order that meets a dead process goes to a new one', async () => {
	const document = composeRegister(aRegister);
	await setPages(document, asked);
	process.kill(pagesProcess() ?? 0, 'SIGKILL');
	expect(Buffer.compare(await setPages(document, asked), writePdf(document, asked))).toBe(0);
});
