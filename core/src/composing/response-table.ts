import type { Column } from '../form/form.ts';
import type { System } from '../presentation/pack.ts';
import type { BodyPart, PaperContent, PaperSignature } from './paper/paper-content.ts';
import { openDate } from './register-words.ts';

/** One opinion on a draft and what became of it; a reason is owed unless it was taken whole. */
export type AnsweredOpinion = {
	readonly opinion: string;
	/** Whose it is. */
	readonly from: string;
	/** `from` is only what kind of person it was: two such opinions may be one person's or two's. */
	readonly isUnnamed?: boolean;
	readonly taken: 'whole' | 'part' | 'not';
	readonly answer: string;
};

export type ResponseTable = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	readonly place: string | null;
	readonly year: number;
	/** The name of the table is data: "Bảng tổng hợp ý kiến, tiếp thu, giải trình" is one of several in use. */
	readonly title: string;
	/** "đối với dự thảo Kế hoạch …". */
	readonly about: string;
	readonly opinions: readonly AnsweredOpinion[];
	readonly signature: PaperSignature;
};

/** The table in which an agency says to whom and why an opinion was taken, taken in part or not; whoever asked sees every opinion. */
export function responseTable(data: ResponseTable): PaperContent {
	const { system, parentIssuer, issuer, place, year, title, about, opinions, signature } = data;
	return {
		system,
		parentIssuer,
		issuer,
		number: null,
		placeAndDate: `${place ?? '……'}, ${openDate(year)}`,
		kind: `${title}\n${about}`,
		about: '',
		addressees: [],
		body: [{ part: 'text', text: countedOpinions(opinions) }, tableOf(opinions)],
		recipients: [],
		signatures: [signature],
		annexes: []
	};
}

function countedOpinions(opinions: readonly AnsweredOpinion[]): string {
	const count = (taken: AnsweredOpinion['taken']) => opinions.filter((one) => one.taken === taken).length;
	const came = `tiếp thu ${count('whole')}, tiếp thu một phần ${count('part')}, giải trình ${count('not')}`;
	return `Tổng số ${opinions.length} ý kiến${whoseOpinions(opinions)}: ${came}.`;
}

function whoseOpinions(opinions: readonly AnsweredOpinion[]): string {
	const named = opinions.filter(({ isUnnamed }) => !isUnnamed);
	const unnamed = opinions.length - named.length;
	const from = `của ${new Set(named.map((one) => one.from)).size} cơ quan, đơn vị, cá nhân`;
	if (unnamed === 0) return ` ${from}`;
	return named.length === 0 ? ' không ghi tên' : `, gồm ${named.length} ý kiến ${from} và ${unnamed} ý kiến không ghi tên`;
}

function tableOf(opinions: readonly AnsweredOpinion[]): BodyPart {
	const rows = opinions.map(({ opinion, from, taken, answer }) => ({ opinion, from, answer: [said[taken], answer].filter((text) => text !== '').join('. ') }));
	return { part: 'table', columns, rows };
}

const said = { whole: 'Tiếp thu', part: 'Tiếp thu một phần', not: 'Giải trình' } as const;

const columns: readonly Column[] = [
	{ key: 'stt', heading: 'Stt', type: 'ordinal' },
	{ key: 'opinion', heading: 'Nội dung góp ý', type: 'text' },
	{ key: 'from', heading: 'Cơ quan, đơn vị, cá nhân góp ý', type: 'text' },
	{ key: 'answer', heading: 'Kết quả tiếp thu, giải trình', type: 'text' }
];
