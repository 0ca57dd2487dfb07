import { expect, test } from 'vitest';
import { composeRegister, unheededCorrections } from '../composing/compose-register.ts';
import { aRegister } from '../composing/testing/a-register.ts';
import type { Block, Document } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import { comparePaper } from './compare-paper.ts';
import { isRegisterContent } from './is-register-content.ts';

const frozen = composeRegister(aRegister);
const first = aRegister.rows[0];
const column = aRegister.columns.find(({ key, type }) => type === 'text' && first?.cells[key])?.key ?? '';
const words = first?.cells[column] ?? '';

/** The frozen paper with one paragraph's words replaced, as Word saves them. */
function edited(from: string | RegExp, to: string): Document {
	let isDone = false;
	const blocks = frozen.blocks.map((block): Block => {
		const text = textOf(block);
		if (isDone || block.kind !== 'paragraph' || text.replace(from, to) === text) return block;
		isDone = true;
		return { ...block, runs: [{ kind: 'text', text: text.replace(from, to) }] };
	});
	return { ...frozen, blocks };
}

test('a paper that nobody changed shows no difference, nor one whose number and date were filled in', () => {
	expect(comparePaper(aRegister, frozen)).toEqual([]);
	const numbered = frozen.blocks.map((block): Block => {
		if (block.kind !== 'paragraph') return block;
		const text = textOf(block)
			.replace(/(số:?)\s{3,}\//iu, '$1 57/')
			.replace(/ngày\s{3,}tháng\s{3,}năm/gu, 'ngày 08 tháng 9 năm');
		return { ...block, runs: [{ kind: 'text', text }] };
	});
	expect(numbered.map(textOf).join(' ')).toContain('ngày 08 tháng 9');
	expect(comparePaper(aRegister, { ...frozen, blocks: numbered })).toEqual([]);
});

test('a cell and a sentence that were changed are each one difference, with what stood there', () => {
	const last = words.split('\n').at(-1) ?? '';
	expect(comparePaper(aRegister, edited(last, `${last} (đợt 2)`))).toEqual([{ kind: 'cell', stt: 1, column, was: words, is: `${words} (đợt 2)` }]);
	const [difference, ...others] = comparePaper(aRegister, edited('trân trọng gửi', 'kính gửi'));
	expect([difference?.kind, others]).toEqual(['paragraph', []]);
});

test('a row that was struck is told; one written in, a sentence added and a table that is gone are left to a person', () => {
	const table = frozen.blocks.findLast((block) => block.kind === 'table');
	const without: Document = {
		...frozen,
		blocks: frozen.blocks.map((block) => (block === table && block.kind === 'table' ? { ...block, rows: block.rows.toSpliced(1, 1) } : block))
	};
	const struck = comparePaper(aRegister, without).filter(({ kind }) => kind === 'row-removed');
	expect(struck).toMatchObject([{ stt: 1 }]);
	const { rows } = aRegister;
	const fewer = { ...aRegister, rows: rows.slice(0, -1) };
	expect(comparePaper(fewer, composeRegister(aRegister)).filter((one) => one.kind === 'lost' && one.what === 'row-added')).toHaveLength(1);
	const letterOnly = { ...frozen, blocks: frozen.blocks.filter((block) => block.kind === 'paragraph') };
	expect(comparePaper(aRegister, letterOnly)).toContainEqual(expect.objectContaining({ kind: 'lost', what: 'table' }));
});

test('a sentence taken over is composed as it was corrected, and is then no difference', () => {
	const [difference] = comparePaper(aRegister, edited('trân trọng gửi', 'kính gửi'));
	if (difference?.kind !== 'paragraph') throw new Error('a paragraph was changed');
	const { was, is } = difference;
	const taken = { ...aRegister, heading: { ...aRegister.heading, corrected: [{ was, is }] } };
	expect(isRegisterContent(taken)).toBe(true);
	expect(composeRegister(taken).blocks.map(textOf).join(' ')).toContain('kính gửi');
	expect(comparePaper(taken, edited('trân trọng gửi', 'kính gửi'))).toEqual([]);
	expect(unheededCorrections(taken)).toEqual([]);
	const elsewhere = { ...taken, heading: { ...taken.heading, addressee: 'Nơi khác', issuer: 'Cơ quan khác' } };
	expect(unheededCorrections(elsewhere)).toEqual([{ was, is }]);
});
