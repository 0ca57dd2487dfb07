import { expect, test } from 'vitest';
import { tableOf } from '../../../words-of-routes.ts';
import { vi } from './vi/all.ts';

const table = tableOf();

test('a page brings the words that it, its frame and whatever they are made of say, and no others', () => {
	expect(table.get('/sign-in')).toEqual(['accounts', 'shell']);
	expect(table.get('/[agency]/board/charts')).toEqual(['board', 'shell', 'training']);
	expect(table.get('/[agency]/drafts/[draft]')).toEqual(expect.arrayContaining(['approvals', 'drafts', 'issuing', 'signatures']));
	expect(table.get('')).toEqual(['shell']);
});

test('every file of words that a browser may need is brought by some page', () => {
	const brought = new Set([...table.values()].flat());
	const kept = Object.keys(vi).map((word) => word.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`));
	expect(kept.filter((file) => !brought.has(file))).toEqual(['unit-links']);
});
