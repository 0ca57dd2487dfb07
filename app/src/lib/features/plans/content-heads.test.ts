import type { Section } from '@kheo/core';
import { expect, test } from 'vitest';
import { contentHeads } from './content-heads.ts';

const source = { block: 0, start: 0, end: 0, quote: '' };
const aSection = (label: string, title: string, items: string[]): Section => ({
	label,
	title,
	source,
	children: items.map((item, index) => ({ label: String(index + 1), title: item, source, children: [] }))
});

test('heads are the items of the section of contents, labelled with both', () => {
	const sections = [aSection('I', 'MỤC ĐÍCH', ['a']), aSection('II', 'NỘI DUNG', ['trồng cây', 'dọn vệ sinh']), aSection('III', 'TỔ CHỨC THỰC HIỆN', ['b'])];
	expect(contentHeads(sections)).toEqual([
		{ label: 'II.1', title: 'trồng cây' },
		{ label: 'II.2', title: 'dọn vệ sinh' }
	]);
});

test('when, where and who are said of the work and are no heads; the others keep their numbers', () => {
	const items = [
		'Ra quân dọn vệ sinh',
		'Thời gian: từ ngày 01/10/2026',
		'Địa điểm tổ chức',
		'Thành phần tham gia:',
		'Địa điểm du lịch xanh',
		'Thời gian, địa điểm'
	];
	expect(contentHeads([aSection('II', 'NỘI DUNG', items)]).map(({ label }) => label)).toEqual(['II.1', 'II.5']);
});

test('a plan that calls its contents tasks has heads too; one without either has none', () => {
	expect(contentHeads([aSection('I', 'MỤC ĐÍCH', ['a']), aSection('II', 'NHIỆM VỤ TRỌNG TÂM', ['b'])])).toEqual([{ label: 'II.1', title: 'b' }]);
	expect(contentHeads([aSection('I', 'MỤC ĐÍCH', ['a'])])).toEqual([]);
});
