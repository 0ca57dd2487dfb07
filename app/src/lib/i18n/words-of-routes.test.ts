import { expect, test } from 'vitest';
import { tableOf, tableOfParts } from '../../../words-of-routes.ts';
import { vi } from './vi/all.ts';

const table = tableOf();
const parts = tableOfParts();

test('a page brings the words that it, its frame and whatever they are made of say, and no others', () => {
	expect(table.get('/sign-in')).toEqual(['accounts', 'shell']);
	expect(table.get('/[agency]/board/charts')).toEqual(['board', 'shell']);
	expect(table.get('/[agency]/drafts/[draft]')).toEqual(expect.arrayContaining(['approvals', 'drafts', 'issuing', 'signatures']));
	expect(table.get('')).toEqual(['shell']);
});

test('a part that is loaded when it is needed brings its own words, and the page does without them', () => {
	expect(parts.get('GuidePanel')).toEqual(['shell', 'training']);
	expect(parts.get('AfterFreezing')).toEqual(expect.arrayContaining(['sendings', 'issuing', 'levels']));
	expect(table.get('/[agency]/obligations/[obligation]/consolidation')).not.toEqual(expect.arrayContaining(['sendings']));
});

test('every file of words that a browser may need is brought by some page', () => {
	const brought = new Set([...table.values(), ...parts.values()].flat());
	const kept = Object.keys(vi).map((word) => word.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`));
	expect(kept.filter((file) => !brought.has(file))).toEqual(['api', 'unit-links']);
});
