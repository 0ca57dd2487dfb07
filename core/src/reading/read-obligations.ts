import { attributeAt, attributesInside, attributesUnder, isNameOnly, type Attributes } from './duty-attributes.ts';
import { dutiesOfItem } from './duties-of-item.ts';
import { wholeDuty, type Duty } from './duty-of.ts';
import { inferRecipients } from './infer-recipient.ts';
import type { Line } from './lines.ts';
import { readSubject } from './read-subject.ts';
import { foldedTitleOf, titleOf, type Item } from './read-sections.ts';
import { unitsOfHeading } from './read-units.ts';
import { describes, givesTasks, statesAim } from './section-kinds.ts';
import type { ReadObligation } from './reading.ts';
import { sentencesOf } from './sentences.ts';

/** What an item of the plan stands under: is it an aim, does that part only describe, and to whom does it give tasks. */
export type Context = { readonly aims: boolean; readonly describes: boolean; readonly listed: boolean; readonly units: readonly string[] };

/**
 * The duties of a plan: each item under a unit's heading where the plan gives tasks, each sentence that gives a task to a unit,
 * each sentence with a deadline. Aims are no tasks, and an open list ("...") makes none.
 */
export function readObligations(items: readonly Item[], loose: readonly Line[], fromTables: readonly Duty[]): ReadObligation[] {
	const start: Context = { aims: false, describes: false, listed: false, units: [] };
	const free = loose.flatMap((line) => dutiesOfItem([{ line, textAt: 0 }], start));
	const introduces = items.length > 0 && loose.at(-1)?.text.endsWith(':') === true;
	const handed = { ...start, listed: true, units: introduces ? (free.at(-1)?.units ?? []) : [] };
	const duties = [
		...(introduces && free.at(-1)?.deadline === null ? free.slice(0, -1) : free),
		...items.flatMap((item) => dutiesUnder(item, handed)),
		...fromTables
	];
	return inferRecipients(withoutRepeats(duties.toSorted((a, b) => a.source.block - b.source.block)));
}

/** What is longer is a sentence, whatever words it begins with. */
const longestHeading = 120;

function dutiesUnder(item: Item, around: Context): Duty[] {
	const title = titleOf(item);
	const folded = around.aims || around.describes || title.length < longestHeading ? foldedTitleOf(item) : '';
	const headed = isHeading(item, title) ? unitsOfHeading(title) : null;
	const context: Context = {
		aims: around.aims ? !givesTasks(folded) : isAim(item, title, folded),
		describes: around.describes ? !givesTasks(folded) : describes(folded) && title.length < longestHeading,
		listed: true,
		units: headed ?? around.units
	};
	if (context.aims) return dutiesHandedOut(item, context);
	const about = withInner(attributesUnder(item), attributesInside(title));
	const lead = about.lead.length > 0 ? about.lead : context.units;
	return withAttributes(item, title, about, { headed: headed !== null, units: lead }, dutiesWithin(item, title, { ...context, units: lead }, headed !== null));
}

/** "Căn cứ …" without anything under it, "Yêu cầu các đơn vị …": so sentences begin, not titles. */
function isAim(item: Item, title: string, folded: string): boolean {
	if (!statesAim(folded) || title.length >= longestHeading || /^Yêu cầu\s+(?:\p{Lu}|các\s)/u.test(title)) return false;
	return item.children.length > 0 || item.more.length > 0 || !folded.startsWith('can cu');
}

/** A part on how things stand may end with "… tập trung thực hiện các nhiệm vụ sau:"; what is listed after that is asked. */
function dutiesHandedOut(item: Item, context: Context): Duty[] {
	const line = item.more.at(-1);
	if (!line || !handsOut.test(line.text)) return [];
	const last = sentencesOf(line.text).at(-1);
	const units = (last && readSubject(line.text.slice(last.from, last.to))?.units) ?? [];
	return item.children.flatMap((child) => dutiesUnder(child, { ...context, aims: false, units }));
}

const handsOut = /(?:yêu cầu|đề nghị|cần|phải|tập trung|giao|thực hiện)\s.*(?:nhiệm vụ|giải pháp|công việc|nội dung)[^:]*:\s*$/u;

/** The duties of the item's own sentences, then of the items under it; lines that hold attributes are none. */
function dutiesWithin(item: Item, title: string, context: Context, headed: boolean): Duty[] {
	const led = item.more.some((line) => attributeAt(line)?.name === 'lead');
	const said = item.more.findIndex((line) => attributeAt(line) === null);
	const more = item.more
		.filter((line, index) => attributeAt(line) === null || (!led && said >= 0 && index > said && attributeAt(line)?.name === 'time'))
		.map((line) => ({ line, textAt: 0 }));
	const below = headed ? context : contextBelow(item, title, context);
	const introduces = below !== context && title.length < 200;
	const own = headed || introduces || isTitleOnly(item, title) ? more : [{ line: item.line, textAt: item.textAt }, ...more];
	const children = item.children.filter((child) => attributeAt(child.line) === null || (child.children.length > 0 && !isNameOnly(child)));
	return [...dutiesOfItem(own, context), ...children.flatMap((child) => dutiesUnder(child, below))];
}

/** Gives the item its unit, deadline and product from the lines under it; an item with a leading unit is always a duty. */
function withAttributes(
	item: Item,
	title: string,
	about: Attributes,
	{ headed, units }: { headed: boolean; units: readonly string[] },
	duties: readonly Duty[]
): Duty[] {
	if (about.lead.length === 0 && about.deadline === null) return [...duties];
	if (headed && duties.length === 0) return onlyByWhen(item, about, units);
	if (about.lead.length === 0 && duties.some(({ deadline }) => deadline?.source.block === about.deadline?.source.block)) return [...duties];
	const said = about.apart && duties.some(({ source }) => source.block !== item.line.block);
	const titled = said || headed || duties.some(({ source }) => source.block === item.line.block);
	const apart = said ? duties.filter(({ source }) => source.block !== item.line.block) : duties;
	const own = titled ? apart : [wholeDuty(item.line, item.textAt, title, about.lead), ...duties];
	const timedApart = item.children.some((child) => child.more.some((line) => attributeAt(line)?.name === 'time'));
	const dated = own.map((duty) =>
		timedApart && duty.source.block !== item.line.block ? duty : { ...duty, deadline: duty.deadline ?? about.deadline, product: duty.product ?? about.product }
	);
	const first = dated[0];
	return first && about.support.length > 0 ? [...dated, { ...first, units: [...about.support], role: 'support' }] : dated;
}

function withInner(about: Attributes, inner: Pick<Attributes, 'lead' | 'support'>): Attributes {
	return { ...about, lead: about.lead.length > 0 ? about.lead : inner.lead, support: about.support.length > 0 ? about.support : inner.support };
}

/** Under a unit stands only "Thời hạn nộp báo cáo: …": that line is its duty. */
function onlyByWhen(item: Item, { deadline }: Attributes, units: readonly string[]): Duty[] {
	const line = [...item.more, ...item.children.map((child) => child.line)].find(({ block }) => block === deadline?.source.block);
	return line && deadline ? [{ ...wholeDuty(line, 0, line.text.replace(/^[-–+•*\s]+/u, ''), units), deadline }] : [];
}

/** "Sở X chủ trì, phối hợp … thực hiện:" hands its units to the items under it. */
function contextBelow(item: Item, title: string, context: Context): Context {
	if (item.children.length === 0 || !title.trimEnd().endsWith(':')) return context;
	const units = dutiesOfItem([{ line: item.line, textAt: item.textAt }], context).at(-1)?.units ?? [];
	return units.length > 0 ? { ...context, units } : context;
}

function isHeading(item: Item, title: string): boolean {
	return item.rank < 6 && title.length < (/:\s*$/u.test(title) ? 260 : 170) && (item.children.length > 0 || item.more.length > 0 || item.line.heading);
}

function isTitleOnly(item: Item, title: string): boolean {
	if (item.children.length > 0 && title.length < longestHeading && contentOnly.test(foldedTitleOf(item))) return true;
	return item.rank <= 1 && item.more.length === 0 && title.length < 200 && !/[.]$/u.test(title) && item.children.length > 0;
}

/** "1. Nội dung, biện pháp": the name of a part, whose items say what to do. */
const contentOnly = /^(?:noi dung|nhiem vu|bien phap|giai phap)(?:(?:,| va)? (?:noi dung|nhiem vu|bien phap|giai phap|thuc hien|cong viec))*\s*:?$/u;

function withoutRepeats(duties: readonly Duty[]): Duty[] {
	const seen = new Set<string>();
	return duties.filter((duty) => {
		const key = `${duty.source.block} ${duty.source.start} ${duty.source.end} ${duty.deadline?.iso ?? ''} ${duty.units.join('\n')}`;
		return seen.has(key) ? false : seen.add(key).has(key);
	});
}
