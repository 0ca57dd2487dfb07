import { commonPairs } from '../revision/common-pairs.ts';
import { type WordChange, wordChanges } from '../revision/word-changes.ts';
import type { Annex } from '../composing/paper/paper-content.ts';
import { circulations, type PaperMarks, urgencies } from '../composing/paper/paper-marks.ts';
import { typedAnnex } from './annexes.ts';
import { printBodyText } from './body-text.ts';
import type { Draft, DraftBody, DraftPart } from './draft.ts';

export type PartChange = {
	readonly id: string;
	readonly state: 'same' | 'changed' | 'moved' | 'added' | 'removed';
	readonly before: DraftPart | null;
	readonly after: DraftPart | null;
	/** Word by word; the pieces not removed make the later text. */
	readonly words: readonly WordChange[];
};

export type HeadField =
	'parentIssuer' | 'issuer' | 'number' | 'placeAndDate' | 'kind' | 'about' | 'addressees' | 'recipients' | 'signatures' | 'marks' | 'annexes';
export type HeadChange = { readonly field: HeadField; readonly words: readonly WordChange[] };

export type DraftComparison = { readonly head: readonly HeadChange[]; readonly parts: readonly PartChange[] };

/** What became of each part of a draft: parts are matched by their ids, so that a part that moved is told from one that was written anew. */
export function compareDrafts(before: Draft, after: Draft): DraftComparison {
	return { head: headChanges(before, after), parts: partChanges(before.body, after.body) };
}

const headFields: readonly HeadField[] = [
	'parentIssuer',
	'issuer',
	'number',
	'placeAndDate',
	'kind',
	'about',
	'addressees',
	'recipients',
	'signatures',
	'marks',
	'annexes'
];

function headChanges(before: Draft, after: Draft): HeadChange[] {
	return headFields.flatMap((field) => {
		const [was, is] = [headText(before, field), headText(after, field)];
		return was === is ? [] : [{ field, words: wordChanges(was, is) }];
	});
}

function headText(draft: Draft, field: HeadField): string {
	if (field === 'signatures')
		return draft.signatures
			.map(({ capacity, onBehalfOf, position, name }) => [capacity, onBehalfOf, position, name].filter((part) => part !== null && part !== '').join(' '))
			.join('; ');
	if (field === 'marks') return printedMarks(draft.marks).join('; ');
	if (field === 'annexes') return draft.annexes.map(annexText).join('\n');
	const value = draft[field];
	return typeof value === 'string' ? value : (value?.join('; ') ?? '');
}

function printedMarks({ urgency, circulation, drafter = '', contact = '' }: PaperMarks = {}): string[] {
	return [urgency ? urgencies[urgency].words : '', circulation ? circulations[circulation] : '', drafter, contact].filter((words) => words !== '');
}

/** Each annex with its label, how it lies, and its words. */
function annexText(annex: Annex): string {
	const { title, body, orientation } = typedAnnex(annex);
	return [annex.label, orientation === 'landscape' ? '(A4 ngang)' : '', title, body].filter((text) => text !== '').join('\n');
}

function partChanges(before: readonly DraftPart[], after: readonly DraftPart[]): PartChange[] {
	const [was, is] = [byId(before), byId(after)];
	const pairs = commonPairs(
		before.map(({ id }) => id),
		after.map(({ id }) => id)
	);
	const changes: PartChange[] = [];
	let [x, y] = [0, 0];
	for (const [a, b] of [...pairs, [before.length, after.length] as const]) {
		for (const part of before.slice(x, a)) if (!is.has(part.id)) changes.push(changeOf(part, null, false));
		for (const part of after.slice(y, b)) changes.push(changeOf(was.get(part.id) ?? null, part, true));
		const [kept, same] = [before[a], after[b]];
		if (kept && same) changes.push(changeOf(kept, same, false));
		[x, y] = [a + 1, b + 1];
	}
	return changes;
}

function byId(parts: readonly DraftPart[]): ReadonlyMap<string, DraftPart> {
	return new Map(parts.map((part) => [part.id, part]));
}

function changeOf(before: DraftPart | null, after: DraftPart | null, isElsewhere: boolean): PartChange {
	const words = wordChanges(before ? partText(before) : '', after ? partText(after) : '');
	const state = !before ? 'added' : !after ? 'removed' : isElsewhere ? 'moved' : isSame(before, after, words) ? 'same' : 'changed';
	return { id: after?.id ?? before?.id ?? '', state, before, after, words };
}

function isSame(before: DraftPart, after: DraftPart, words: readonly WordChange[]): boolean {
	return before.part === after.part && words.every(({ kind }) => kind === 'same');
}

/** The words of one part, as a person compares them. */
export function partText(part: DraftBody): string {
	if (part.part === 'table') return printBodyText([part]);
	return 'label' in part ? `${part.label} ${part.text}`.trim() : part.text;
}
