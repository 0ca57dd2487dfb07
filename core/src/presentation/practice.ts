import type { Look } from './look.ts';
import type { ComponentName } from './pack.ts';

const plain: Look = {
	size: 14,
	bold: false,
	italic: false,
	underline: false,
	upper: false,
	align: 'left',
	indent: 0,
	space: 0,
	lines: 1,
	exactLine: null,
	rule: null
};
const centred: Look = { ...plain, align: 'center' };
const title: Look = { ...centred, bold: true };
const running: Look = { ...plain, align: 'justify', indent: 1.27, space: 6, lines: 1.1 };

/**
 * What offices print where an act leaves a choice or says nothing: the sizes printed as examples in NĐ 30/2020, Phụ lục I, V, and usage of provincial
 * offices. Never more than a wish: the act's own values come first.
 */
export const practice: Readonly<Record<ComponentName, Look>> = {
	nation: { ...title, size: 12, upper: true },
	motto: { ...title, size: 13, rule: 1 },
	'party-heading': { ...title, size: 15, upper: true, rule: 1 },
	'parent-issuer': { ...centred, size: 12, upper: true },
	issuer: { ...title, size: 12, upper: true, rule: 0.4 },
	number: { ...centred, size: 13 },
	'place-and-date': { ...centred, size: 13, italic: true },
	kind: { ...title, upper: true, space: 12 },
	subject: { ...title, rule: 0.4 },
	'letter-subject': { ...centred, size: 12, space: 6 },
	addressee: { ...plain, space: 12 },
	basis: { ...running, italic: true },
	part: { ...title, space: 6 },
	section: { ...running, bold: true, upper: true, align: 'justify' },
	'clause-title': { ...running, bold: true },
	article: { ...running, bold: true },
	body: running,
	capacity: { ...title, upper: true },
	position: { ...title, upper: true },
	signer: title,
	'recipients-label': { ...plain, size: 12, bold: true, italic: true },
	recipients: { ...plain, size: 11 },
	'appendix-label': title,
	'appendix-title': { ...title, upper: true },
	'appendix-note': { ...centred, italic: true, space: 0 },
	'page-number': { ...centred, size: 14 }
};
