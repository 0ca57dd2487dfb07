import { expect, test } from 'vitest';
import type { Document, Paragraph, Run } from '../document/document.ts';
import { textsOf } from '../document/text.ts';
import { applyChanges } from './apply-changes.ts';

const paragraph = (runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', runs, style: {}, within: 'body' });
const document = (runs: readonly Run[]): Document => ({ blocks: [paragraph(runs)], sections: [] });
const edit = (start: number, end: number, words: string) => ({ source: { block: 0, start, end, quote: '' }, with: words });

test('words across runs take the look of the first run; the others keep what is left of them', () => {
	const changed = applyChanges(
		document([
			{ kind: 'text', text: 'ngày 2', style: { bold: true } },
			{ kind: 'text', text: '5/9' },
			{ kind: 'text', text: '/2026.' }
		]),
		[edit(5, 14, '24/9/2027')]
	);
	expect(changed.blocks).toEqual([
		paragraph([
			{ kind: 'text', text: 'ngày 24/9/2027', style: { bold: true } },
			{ kind: 'text', text: '.' }
		])
	]);
});

test('deleted words have no place, a line break has one', () => {
	const changed = applyChanges(
		document([
			{ kind: 'text', text: 'cũ', change: 'deleted' },
			{ kind: 'text', text: 'Năm' },
			{ kind: 'break', of: 'line' },
			{ kind: 'text', text: '2026' }
		]),
		[edit(4, 8, '2027')]
	);
	expect(textsOf(changed)).toEqual(['Năm\n2027']);
});

test('several changes of one paragraph do not disturb each other', () => {
	const changed = applyChanges(document([{ kind: 'text', text: '96 năm (1930 - 2026), 27 năm' }]), [
		edit(0, 2, '100'),
		edit(15, 19, '2030'),
		edit(22, 24, '31')
	]);
	expect(textsOf(changed)).toEqual(['100 năm (1930 - 2030), 31 năm']);
});
