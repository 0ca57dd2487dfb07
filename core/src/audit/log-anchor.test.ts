import { expect, test } from 'vitest';
import { logAnchorLine, hashGroups, readLogAnchor } from './log-anchor.ts';

const hash = '0123456789abcdef'.repeat(4);
const anchor = { position: 1234, hash };

test('what an anchor’s line says is read again, whatever the name of the agency', () => {
	for (const whose of ['so-khcn', 'abc', '123-abc']) expect(readLogAnchor(logAnchorLine(whose, '2026-11-25', anchor))).toEqual(anchor);
});

test('typed off paper: groups, capitals, dotted numbers, signs that look like digits and words around do no harm', () => {
	const paper = `Vị trí trong chuỗi: 1.234\nMã băm (SHA-256):\n${hashGroups(hash).join(' ').toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')}\nIn lúc`;
	expect(readLogAnchor(paper)).toEqual(anchor);
	expect(readLogAnchor(`1234 ${hashGroups(hash).join('-')}`)).toEqual(anchor);
});

test.each(['', '1234', hash, `1234 ${hash.slice(1)}`, `1234 ${hash}0`, `0 ${hash}`, `x ${hash}`, `1234 ${hash.replace('f', 'g')}`])(
	'no anchor: %s',
	(typed) => {
		expect(readLogAnchor(typed)).toBeNull();
	}
);
