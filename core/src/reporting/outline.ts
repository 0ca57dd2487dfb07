import { searchKey } from '../language/search-key.ts';
import { likeness, shinglesOf } from '../language/similarity.ts';

/** What a heading of the report is filled with: one content head of the plan, or one kind of words. */
export type Take = `head:${string}` | 'units' | 'planned' | 'rest' | 'key' | 'limits' | 'causes' | 'proposals';

export type OutlineItem = {
	/** Stays with the heading through versions of the outline. */
	readonly id: string;
	/** As printed, its number included: "II. KẾT QUẢ THỰC HIỆN". */
	readonly heading: string;
	readonly takes: readonly Take[];
	/** Printed although nothing stands under it: the superior asks for it. */
	readonly asked: boolean;
};

export type Outline = readonly OutlineItem[];
type Head = { readonly label: string; readonly title: string };

/** The outline a report has while nobody prescribes another: steering, results head by head of the plan, assessment, proposals. */
export function outlineOfHeads(heads: readonly Head[]): Outline {
	return [
		item('steering', 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI', ['units', 'planned']),
		item('results', 'II. KẾT QUẢ THỰC HIỆN', []),
		...heads.map(({ label, title }, index) => item(`head-${label}`, `${index + 1}. ${title}`, [`head:${label}`])),
		item('rest', `${heads.length + 1}. Nội dung khác`, ['rest']),
		item('assessment', 'III. ĐÁNH GIÁ CHUNG', []),
		item('key', '1. Kết quả nổi bật', ['key']),
		item('limits', '2. Tồn tại, hạn chế', ['limits']),
		item('causes', '3. Nguyên nhân', ['causes']),
		item('proposals', 'IV. ĐỀ XUẤT, KIẾN NGHỊ', ['proposals'])
	];
}

function item(id: string, heading: string, takes: readonly Take[]): OutlineItem {
	return { id, heading, takes, asked: false };
}

/** An outline read from the superior's paper, each heading with what it probably asks for: a proposal a person confirms once. */
export function outlineOfHeadings(headings: readonly string[], heads: readonly Head[]): Outline {
	const free = new Map(heads.map((head) => [head.label, shinglesOf(head.title)]));
	return headings.map((heading, index) => {
		const words = searchKey(heading.replace(/^\s*(?:[IVXLC]+|\d+|[a-zđ])(?:\.\d+)*[.)]\s*/iu, ''));
		const special = specials.flatMap(({ take, sign }) => (sign.test(words) ? [take] : []));
		const own = special.length > 0 ? special : likeHead(words, free);
		for (const take of own) free.delete(take.slice('head:'.length));
		return { id: `asked-${index + 1}`, heading: heading.trim(), takes: own, asked: true };
	});
}

const specials: readonly { readonly take: Take; readonly sign: RegExp }[] = [
	{ take: 'key', sign: /\bnoi bat\b|\buu diem\b|\bket qua dat duoc\b/ },
	{ take: 'limits', sign: /\bhan che\b|\bton tai\b|\bkho khan\b|\bvuong mac\b/ },
	{ take: 'causes', sign: /\bnguyen nhan\b/ },
	{ take: 'proposals', sign: /\bkien nghi\b|\bde xuat\b/ },
	{ take: 'units', sign: /\bchi dao\b|\btrien khai\b|\bquan triet\b/ }
];

const alike = 0.35;

function likeHead(words: string, heads: ReadonlyMap<string, ReadonlySet<string>>): Take[] {
	const own = shinglesOf(words);
	const ranked = [...heads].map(([label, title]) => ({ label, like: likeness(own, title) })).sort((a, b) => b.like - a.like);
	return ranked[0] && ranked[0].like >= alike ? [`head:${ranked[0].label}`] : [];
}

/** The next version of an outline: headings that say much the same as before keep what they were filled with, whatever number they bear now. */
export function remapOutline(before: Outline, next: Outline): Outline {
	const left = new Set(before);
	const matched = next.map((one) => {
		const same = [...left].find(({ heading }) => bare(heading) === bare(one.heading)) ?? [...left].find(({ heading }) => isLike(heading, one.heading));
		if (same) left.delete(same);
		return { one, same };
	});
	const used = new Set(before.map(({ id }) => id));
	return matched.map(({ one, same }) => (same ? { ...one, id: same.id, takes: same.takes } : { ...one, id: freeId(used) }));
}

/** No heading ever bears an id that another had in an earlier version. */
function freeId(used: Set<string>): string {
	let number = used.size + 1;
	while (used.has(`asked-${number}`)) number += 1;
	used.add(`asked-${number}`);
	return `asked-${number}`;
}

function isLike(a: string, b: string): boolean {
	return likeness(shinglesOf(bare(a)), shinglesOf(bare(b))) >= 0.6;
}

function bare(heading: string): string {
	return searchKey(heading.replace(/^\s*(?:[IVXLC]+|\d+|[a-zđ])(?:\.\d+)*[.)]\s*/iu, '')).trim();
}

/** What no heading takes, of all that a report may hold: it is printed at the end rather than lost. */
export function takenNowhere(outline: Outline, heads: readonly Head[]): Take[] {
	const taken = new Set(outline.flatMap(({ takes }) => takes));
	const all: readonly Take[] = ['units', 'planned', ...heads.map(({ label }): Take => `head:${label}`), 'rest', 'key', 'limits', 'causes', 'proposals'];
	return all.filter((take) => !taken.has(take));
}
