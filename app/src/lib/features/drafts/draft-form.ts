import { annexText, documentKinds, type Draft, keepIds, type NewPartId, type PaperSignature, pastedRows, printBodyText, readBodyText, renumbered } from '@kheo/core';
import type { DraftForm } from './schema.ts';

/** A draft as the fields of its page. */
export function formOf(draft: Draft): Omit<DraftForm, 'version' | 'name'> {
	const { parentIssuer, issuer, number, placeAndDate, about, addressees, recipients, signatures, body } = draft;
	return {
		parentIssuer: parentIssuer ?? '',
		issuer,
		number: number ?? '',
		placeAndDate,
		about,
		addressees: addressees.join('\n'),
		recipients: recipients.join('\n'),
		capacity: signatures.map(({ capacity }) => capacity ?? ''),
		onBehalfOf: signatures.map(({ onBehalfOf }) => onBehalfOf ?? ''),
		position: signatures.map(({ position }) => position),
		signer: signatures.map(({ name }) => name),
		body: printBodyText(body),
		...(draft.annexes[0] && { listed: annexText(draft.annexes[0]) }),
		...(isTitled(draft) && { title: draft.kind ?? '' })
	};
}

/** What the page now says, on top of the draft it was opened with: kind and system are not for typing, but for the title of a table. */
export function draftOf(before: Draft, form: DraftForm, newId: NewPartId): Draft {
	return {
		...before,
		parentIssuer: form.parentIssuer || null,
		issuer: form.issuer,
		number: numberOf(before, form),
		placeAndDate: form.placeAndDate,
		kind: isTitled(before) && form.title ? form.title : before.kind,
		about: form.about,
		addressees: linesOf(form.addressees),
		recipients: linesOf(form.recipients),
		signatures: signaturesOf(form, before.signatures),
		body: keepIds(before.body, renumbered(readBodyText(isTitled(before) ? pastedRows(form.body) : form.body)), newId),
		annexes: listedIn(before, form)
	};
}

/** A table of answers is none of the decree's kinds: its title is the writer's. */
function isTitled({ kind }: Draft): boolean {
	return kind !== null && !documentKinds.some(({ name }) => name === kind);
}

function listedIn({ annexes }: Draft, { listed }: DraftForm): Draft['annexes'] {
	return listed === undefined ? annexes : annexes.map((annex, at) => (at === 0 ? { ...annex, body: readBodyText(pastedRows(listed)) } : annex));
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
