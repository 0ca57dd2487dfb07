import {
	annexesOf,
	documentKinds,
	type Draft,
	keepIds,
	type NewPartId,
	type PaperMarks,
	type PaperSignature,
	pastedRows,
	type TypedAnnex,
	printBodyText,
	readBodyText,
	renumbered,
	typedAnnex
} from '@kheo/core';
import type { DraftForm } from './schema.ts';

/** A draft as the fields of its page. */
export function formOf(draft: Draft): Omit<DraftForm, 'version' | 'name'> {
	const { parentIssuer, issuer, number, placeAndDate, about, addressees, recipients, signatures, body } = draft;
	const annexes = draft.annexes.map(typedAnnex);
	return {
		parentIssuer: parentIssuer ?? '',
		issuer,
		number: number ?? '',
		placeAndDate,
		about,
		addressees: addressees.join('\n'),
		recipients: recipients.join('\n'),
		...marksForm(draft.marks),
		capacity: signatures.map(({ capacity }) => capacity ?? ''),
		onBehalfOf: signatures.map(({ onBehalfOf }) => onBehalfOf ?? ''),
		position: signatures.map(({ position }) => position),
		signer: signatures.map(({ name }) => name),
		body: printBodyText(body),
		annexTitle: annexes.map(({ title }) => title),
		annexOrientation: annexes.map(({ orientation }) => orientation),
		annexBody: annexes.map(({ body: words }) => words),
		...(isTitled(draft) && { title: draft.kind ?? '' })
	};
}

/** What the page now says, on top of the draft it was opened with: kind and system are not for typing, but for the title of a table. */
export function draftOf(before: Draft, form: DraftForm, newId: NewPartId): Draft {
	const number = numberOf(before, form);
	const head = { kind: before.kind, number, placeAndDate: form.placeAndDate, issuer: form.issuer };
	const { marks: _before, ...kept } = before;
	return {
		...kept,
		parentIssuer: form.parentIssuer || null,
		issuer: form.issuer,
		number,
		placeAndDate: form.placeAndDate,
		kind: isTitled(before) && form.title ? form.title : before.kind,
		about: form.about,
		addressees: linesOf(form.addressees),
		recipients: linesOf(form.recipients),
		signatures: signaturesOf(form, before.signatures),
		body: keepIds(before.body, renumbered(readBodyText(isTitled(before) ? pastedRows(form.body) : form.body)), newId),
		annexes: annexesOf(typedAnnexes(form), head),
		...markedWith(form)
	};
}

function marksForm({ urgency = '', circulation = '', drafter = '', contact = '' }: FormMarks = {}) {
	return { urgency, circulation, drafter, contact };
}

type FormMarks = Partial<Pick<DraftForm, 'urgency' | 'circulation' | 'drafter' | 'contact'>>;

/** A paper without marks is as papers were before there were any: its content and hash stay. */
function markedWith({ urgency, circulation, drafter, contact }: DraftForm): { readonly marks?: PaperMarks } {
	const marks = { ...(urgency && { urgency }), ...(circulation && { circulation }), ...(drafter && { drafter }), ...(contact && { contact }) };
	return Object.keys(marks).length > 0 ? { marks } : {};
}

/** A table of answers is none of the decree's kinds: its title is the writer's. */
function isTitled({ kind }: Draft): boolean {
	return kind !== null && !documentKinds.some(({ name }) => name === kind);
}

function typedAnnexes({ annexTitle, annexOrientation, annexBody }: DraftForm): TypedAnnex[] {
	return annexTitle.map((title, index) => ({ title, orientation: annexOrientation[index] ?? 'portrait', body: pastedRows(annexBody[index] ?? '') }));
}

/** The blank for the number is wider than a form keeps it: where nothing else changed, the line stays as it was. */
function numberOf({ number }: Draft, form: DraftForm): string | null {
	if (form.number === '') return null;
	return number !== null && squeezed(number) === squeezed(form.number) ? number : form.number;
}

function squeezed(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function linesOf(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.replace(/^\s*-\s+/u, '').trim())
		.filter((line) => line !== '');
}

function signaturesOf({ position, signer, capacity, onBehalfOf }: DraftForm, before: readonly PaperSignature[]): PaperSignature[] {
	const typed = position.map((one, index) => ({
		capacity: capacity[index] || null,
		onBehalfOf: onBehalfOf[index] || null,
		position: one,
		name: signer[index] ?? ''
	}));
	return typed.length === 0 ? [...before] : typed;
}
