import { dueOf } from '../../calendar/deadline.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import type { Document } from '../../document/document.ts';
import type { Source } from '../../document/source.ts';
import type { Citation, Header, Reading, ReadDeadline, ReadObligation, Slogan } from '../../reading/reading.ts';
import { check, type CheckOptions } from '../check.ts';
import type { Finding } from '../finding.ts';

/** A reading of these blocks with only what a test says. */
export function aReading(blocks: readonly string[], parts: Partial<Reading> = {}): Reading {
	return {
		blocks,
		header: aHeader(),
		citations: [],
		unnumberedCitations: [],
		sections: [],
		obligations: [],
		periods: [],
		addressees: [],
		appendices: [],
		attachments: [],
		recipients: [],
		signature: null,
		signatures: [],
		findings: [],
		unread: [],
		...parts
	};
}

/** What the check finds in a reading whose document has these blocks as its paragraphs. */
export function findingsIn(reading: Reading, options: CheckOptions = {}): Finding[] {
	return check(reading, paragraphsOf(reading.blocks), options);
}

/** A document of plain paragraphs. */
export function paragraphsOf(blocks: readonly string[]): Document {
	return { blocks: blocks.map((text) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }], style: {}, within: 'body' })), sections: [] };
}

/** A plan of 2023 dated 8 September, unless said otherwise. */
export function aHeader(parts: Partial<Header> = {}): Header {
	return {
		kind: 'Kế hoạch',
		number: '57',
		symbol: 'KH-SXD',
		issuer: 'Sở Xây dựng',
		parentIssuer: null,
		place: 'Bắc Giang',
		date: { iso: plainDate('2023-09-08'), year: 2023, month: 9, day: 8 },
		title: 'Tổ chức “Tháng An toàn” năm 2023',
		sources: {},
		...parts
	};
}

/** The first place of these words in the blocks. */
export function sourceOf(blocks: readonly string[], words: string): Source {
	const block = blocks.findIndex((text) => text.includes(words));
	const start = blocks[block]?.indexOf(words) ?? -1;
	if (start < 0) throw new Error(`not printed: ${words}`);
	return { block, start, end: start + words.length, quote: words };
}

export function aDeadline(blocks: readonly string[], words: string, iso: string | null, parts: Partial<ReadDeadline> = {}): ReadDeadline {
	const day = iso === null ? null : plainDate(iso);
	const base = { words, iso: day, due: dueOf('before', day), time: null, from: null, to: null, every: null, relation: 'before' } as const;
	return { ...base, source: sourceOf(blocks, words), ...parts };
}

/** An obligation whose task is a block of its own. */
export function anObligation(blocks: readonly string[], task: string, parts: Partial<ReadObligation> = {}): ReadObligation {
	const base = { units: ['Các phòng'], role: 'lead', recipient: null, inferred: {}, deadline: null, product: null } as const;
	return { ...base, task, source: sourceOf(blocks, task), ...parts };
}

export function aCitation(blocks: readonly string[], quote: string, number: string, parts: Partial<Citation> = {}): Citation {
	const base = { kind: 'Quyết định', date: plainDate('2021-10-28'), issuer: 'Tỉnh ủy', about: 'về một việc', system: 'party', nested: false } as const;
	return { ...base, number, source: sourceOf(blocks, quote), ...parts };
}

/** The slogans whose labels are these blocks. */
export function slogansLabelled(blocks: readonly string[], labels: readonly number[]): Slogan[] {
	return labels.map((block) => {
		const label = blocks[block] ?? '';
		const source = { block, start: 0, end: label.length, quote: label };
		return { label, text: 'Khẩu hiệu', source, labelSource: source };
	});
}
