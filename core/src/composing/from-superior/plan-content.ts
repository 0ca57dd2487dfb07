import { documentSymbol } from '../../issuing/document-symbol.ts';
import { searchKey } from '../../language/search-key.ts';
import { describes, givesTasks, statesAim } from '../../reading/section-kinds.ts';
import { fold } from '../../reading/fold.ts';
import type { Reading } from '../../reading/reading.ts';
import type { BodyPart, PaperContent } from '../paper/paper-content.ts';
import { blank, openDate } from '../register-words.ts';
import { ownAbout, citeInFull, citeInShort } from './cite-superior-plan.ts';
import type { PlanningAgency } from './planning-agency.ts';
import { takenAnnexes, type TakenAnnexes } from './superior-annexes.ts';

export type GivenSentences = { readonly units: readonly string[]; readonly office: readonly string[]; readonly year: number };

/** The words of the plan around its duties, as agencies write a plan that carries out another one. */
export function planContent(superior: Reading, agency: PlanningAgency, given: GivenSentences): PaperContent {
	const { system, parentIssuer, issuer, place, signature } = agency;
	const number = openNumber(agency);
	const note = `(Kèm theo Kế hoạch ${number.replace(/^Số:?/u, 'số')} ngày ${blank}tháng ${blank}năm ${given.year} của ${issuer})`;
	const taken = takenAnnexes(superior.appendices, { note, cited: citeInShort(superior.header) });
	return {
		system,
		parentIssuer,
		issuer,
		number,
		placeAndDate: `${place ?? '……'}, ${openDate(given.year)}`,
		kind: 'Kế hoạch',
		about: ownAbout(superior.header),
		addressees: [],
		body: [...opening(superior, agency), ...purposes(superior, agency), ...duties(superior, agency, given, taken)],
		recipients: recipients(superior, agency),
		signatures: [signature],
		annexes: taken.annexes
	};
}

/** State papers write "Số:       /KH-SXD", Party papers "Số       -KH/BTCTU". */
function openNumber({ system, abbreviation }: PlanningAgency): string {
	const symbol = documentSymbol({ system, kind: 'Kế hoạch', agency: abbreviation, unit: null });
	return system === 'party' ? `Số ${blank}-${symbol}` : `Số: ${blank}/${symbol}`;
}

function opening({ header }: Reading, { issuer }: PlanningAgency): BodyPart[] {
	return [
		{ part: 'basis', text: `Căn cứ ${citeInFull(header)}.` },
		{ part: 'text', text: `${issuer} xây dựng Kế hoạch thực hiện như sau:` }
	];
}

function purposes({ header }: Reading, { issuer, units }: PlanningAgency): BodyPart[] {
	return [
		{ part: 'section', text: 'I. Mục đích, yêu cầu' },
		{ part: 'clause', text: '1. Mục đích' },
		{ part: 'text', text: `Triển khai kịp thời, đầy đủ các nội dung được giao tại ${citeInShort(header)}, phù hợp với chức năng, nhiệm vụ của ${issuer}.` },
		{ part: 'clause', text: '2. Yêu cầu' },
		{
			part: 'text',
			text: `Xác định rõ người chịu trách nhiệm, sản phẩm và thời hạn của từng nhiệm vụ; ${lowered(units)} thực hiện đúng tiến độ, gắn với nhiệm vụ được giao.`
		}
	];
}

function duties(superior: Reading, { units, office }: PlanningAgency, given: GivenSentences, taken: TakenAnnexes): BodyPart[] {
	const own = given.units.map(taken.renamed);
	const whole = own.join('\n');
	const unnamed = taken.forms.filter((label) => !whole.includes(label)).map((label) => `Đăng ký, báo cáo theo biểu mẫu tại ${label}.`);
	const slogans = taken.slogans === null ? [] : [`Tuyên truyền bằng các khẩu hiệu tại ${taken.slogans}.`];
	const list = (lines: readonly string[]): BodyPart[] => lines.map((text) => ({ part: 'text', text: `- ${text}` }));
	return [
		{ part: 'section', text: 'II. Tổ chức thực hiện' },
		{ part: 'clause', text: `1. ${capital(units)}` },
		...list([...contents(superior), ...own, ...slogans, ...unnamed]),
		...(given.office.length === 0 ? [] : [{ part: 'clause', text: `2. ${office}` } as const, ...list(given.office.map(taken.renamed))]),
		{ part: 'text', text: `Trên đây là Kế hoạch ${lowered(ownAbout(superior.header))}.` }
	];
}

/** The parts of the superior's plan that say what is done, by their numbers: their words are read there. */
function contents({ sections, header }: Reading): string[] {
	const parts = sections.filter(({ label, title }) => /^[IVX]+$/u.test(label) && title !== '' && !isAside(fold(title)));
	if (parts.length === 0) return [];
	return [`Thực hiện các nội dung tại mục ${parts.map(({ label }) => label).join(', ')} của ${citeInShort(header)} thuộc chức năng, nhiệm vụ của đơn vị.`];
}

function isAside(title: string): boolean {
	return statesAim(title) || describes(title) || givesTasks(title);
}

/** The superior is told first. */
function recipients({ header }: Reading, { issuer, units, office }: PlanningAgency): string[] {
	const drafter = /^v[aă]n ph[oò]ng/iu.test(office) ? ', VP' : '';
	const first = header.issuer === null || searchKey(header.issuer) === searchKey(issuer) ? [] : [`${header.issuer} (để báo cáo)`];
	return [...first, `Lãnh đạo ${lastOf(issuer)}`, capital(units), `Lưu: VT${drafter}`];
}

/** "Sở Xây dựng" is "Sở" among its own. */
function lastOf(issuer: string): string {
	return /^(?:Sở|Ban|Cục|Chi cục|Trung tâm|UBND|Ủy ban nhân dân)(?=\s)/u.exec(issuer)?.[0].replace('Ủy ban nhân dân', 'UBND') ?? 'cơ quan';
}

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function lowered(text: string): string {
	return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
