import { parseArgs } from 'node:util';
import { isPlainDate, type PlainDate, type PlanningAgency } from '@kheo/core';
import { WrongArguments } from '../wrong-arguments.ts';

export type ComposeArguments = {
	readonly from: string;
	readonly out: string;
	readonly days: number;
	/** The first day of signing; null means today. */
	readonly opens: PlainDate | null;
	readonly agency: PlanningAgency;
	readonly json: boolean;
};

export function composeArguments(args: readonly string[]): ComposeArguments {
	const given = parsed(args);
	if (given.from === undefined) throw new WrongArguments('Chưa nêu văn bản của cấp trên: --from TỆP.');
	if (given.agency === undefined) throw new WrongArguments('Chưa nêu tên cơ quan: --agency "Sở Xây dựng".');
	if (given.out === undefined) throw new WrongArguments('Chưa nêu tệp kết quả: -o TỆP.docx.');
	if (!/\.docx$/iu.test(given.out)) throw new WrongArguments(`Không ghi được loại tệp của "${given.out}"; đề nghị chọn .docx.`);
	return {
		from: given.from,
		out: given.out,
		days: daysOf(given.days),
		opens: dayOf(given.opens),
		agency: agencyOf(given.agency, given),
		json: given.json === true
	};
}

function agencyOf(issuer: string, given: ReturnType<typeof parsed>): PlanningAgency {
	return {
		system: given.party === true ? 'party' : 'state',
		parentIssuer: given.parent ?? null,
		issuer,
		abbreviation: given.symbol ?? '……',
		place: given.place ?? null,
		office: given.office ?? 'Văn phòng',
		units: given.units ?? 'Các phòng, đơn vị trực thuộc',
		calledBy: given.called ?? [],
		signature: { capacity: null, onBehalfOf: null, position: given.position ?? 'Thủ trưởng cơ quan', name: given.signer ?? '' }
	};
}

function daysOf(text = '3'): number {
	if (!/^\d{1,2}$/u.test(text)) throw new WrongArguments(`"${text}" không phải số ngày làm việc; đề nghị ghi số từ 0 đến 99, ví dụ --days 3.`);
	return Number(text);
}

function dayOf(text: string | undefined): PlainDate | null {
	if (text === undefined) return null;
	if (!isPlainDate(text)) throw new WrongArguments(`"${text}" không phải ngày; đề nghị ghi năm-tháng-ngày, ví dụ --opens 2026-09-15.`);
	return text;
}

const options = {
	from: { type: 'string' },
	out: { type: 'string', short: 'o' },
	days: { type: 'string' },
	opens: { type: 'string' },
	agency: { type: 'string' },
	parent: { type: 'string' },
	symbol: { type: 'string' },
	place: { type: 'string' },
	office: { type: 'string' },
	units: { type: 'string' },
	called: { type: 'string', multiple: true },
	position: { type: 'string' },
	signer: { type: 'string' },
	party: { type: 'boolean' },
	json: { type: 'boolean' }
} as const;

function parsed(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: false }).values;
	} catch (error) {
		const name = /'(-[^' ]*)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
		throw new WrongArguments(`Không hiểu tùy chọn "${name}" hoặc tùy chọn này thiếu giá trị.`, { cause: error });
	}
}
