import type { Column } from '../../form/form.ts';
import { documentSymbol } from '../../issuing/document-symbol.ts';
import { groupedNumber } from '../../language/grouped-number.ts';
import type { System } from '../../presentation/pack.ts';
import type { Annex, BodyPart, PaperContent, PaperSignature } from '../paper/paper-content.ts';
import { blank, openDate } from '../register-words.ts';
import { type Awarded, countAwarded } from './awarded.ts';

/** What a decision that recognises or rewards says; the honour, its occasion and its grounds are data. */
export type Recognition = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	readonly abbreviation: string;
	readonly place: string | null;
	readonly year: number;
	/** Whose decision it is: "Giám đốc Sở Xây dựng". */
	readonly authority: string;
	/** "tặng Giấy khen", "công nhận danh hiệu …". */
	readonly honour: string;
	/** "có thành tích trong …": after the number of those honoured. */
	readonly occasion: string;
	/** The grounds without "Căn cứ" and end mark, then at whose proposal. */
	readonly bases: readonly string[];
	readonly proposedBy: string;
	readonly awarded: readonly Awarded[];
	/** Where the money comes from; null where none is given. */
	readonly fund: string | null;
	/** Who carries it out, as a sentence names them. */
	readonly executors: string;
	readonly recipients: readonly string[];
	readonly signature: PaperSignature;
};

/** A decision that recognises or rewards, with the list of those honoured as its annex (NĐ 30/2020, Phụ lục III, Mẫu 1.2). */
export function recognitionDecision(data: Recognition): PaperContent {
	const { system, parentIssuer, issuer, abbreviation, place, year, honour, recipients, signature } = data;
	const symbol = documentSymbol({ system, kind: 'Quyết định', agency: abbreviation, unit: null });
	return {
		system,
		parentIssuer,
		issuer,
		number: system === 'party' ? `Số ${blank}-${symbol}` : `Số: ${blank}/${symbol}`,
		placeAndDate: `${place ?? '……'}, ${openDate(year)}`,
		kind: 'Quyết định',
		about: `Về việc ${honour}`,
		addressees: [],
		body: [...grounds(data), ...articles(data)],
		recipients,
		signatures: [signature],
		annexes: [listOf(data, symbol)]
	};
}

function grounds({ authority, bases, proposedBy }: Recognition): BodyPart[] {
	return [
		{ part: 'formula', text: authority },
		...bases.map((text): BodyPart => ({ part: 'basis', text: `Căn cứ ${text};` })),
		{ part: 'basis', text: `Theo đề nghị của ${proposedBy}.` },
		{ part: 'formula', text: 'Quyết định:' }
	];
}

function articles({ honour, occasion, awarded, fund, executors }: Recognition): BodyPart[] {
	const total = awarded.reduce((sum, { sum: own }) => sum + (own ?? 0), 0);
	const said = [
		`${honour.charAt(0).toLocaleUpperCase('vi')}${honour.slice(1)} cho ${countAwarded(awarded)} ${occasion} (có danh sách tại Phụ lục kèm theo).`,
		...(total === 0
			? []
			: [
					`Mức thưởng của từng tập thể, cá nhân ghi tại Phụ lục; tổng số tiền thưởng là ${groupedNumber(total)} đồng${fund === null ? '' : `, lấy từ ${fund}`}.`
				]),
		`Quyết định này có hiệu lực kể từ ngày ký. ${executors} chịu trách nhiệm thi hành Quyết định này.`
	];
	return said.map((text, index) => ({ part: 'article', label: `Điều ${index + 1}.`, text }));
}

function listOf({ awarded, honour, issuer, year }: Recognition, symbol: string): Annex {
	const withMoney = awarded.some(({ sum }) => sum !== null);
	return {
		label: 'Phụ lục',
		title: `Danh sách được ${honour}`,
		note: `(Kèm theo Quyết định số ${blank}/${symbol} ngày ${blank}tháng ${blank}năm ${year} của ${issuer})`,
		orientation: 'landscape',
		body: [...group('A. Tập thể', 'body', awarded, withMoney), ...group('B. Cá nhân', 'person', awarded, withMoney)]
	};
}

function group(title: string, kind: Awarded['kind'], awarded: readonly Awarded[], withMoney: boolean): BodyPart[] {
	const own = awarded.filter((one) => one.kind === kind);
	if (own.length === 0) return [];
	const rows = own.map(({ name, post, achievement, sum }) => ({ name, post: post ?? '', achievement, sum: sum === null ? '' : groupedNumber(sum) }));
	return [
		{ part: 'section', text: title },
		{ part: 'table', columns: columnsOf(kind, withMoney), rows }
	];
}

function columnsOf(kind: Awarded['kind'], withMoney: boolean): Column[] {
	return [
		{ key: 'stt', heading: 'Stt', type: 'ordinal' },
		{ key: 'name', heading: kind === 'body' ? 'Tên tập thể' : 'Họ và tên', type: 'text' },
		...(kind === 'body' ? [] : [{ key: 'post', heading: 'Chức vụ, nơi công tác', type: 'text' } as const]),
		{ key: 'achievement', heading: 'Nội dung thành tích', type: 'text' },
		...(withMoney ? [{ key: 'sum', heading: 'Tiền thưởng (đồng)', type: 'number' } as const] : [])
	];
}
