import type { DraftForm } from './schema.ts';

/** What the fields of a draft's page hold. */
export type HeadValues = Omit<DraftForm, 'version' | 'name'>;

type Typed = Readonly<Record<string, string | string[] | undefined>>;

/** The fields as they were typed and not taken, over what is stored. */
export function withTyped(stored: HeadValues, typed: Typed | null | undefined): HeadValues {
	if (!typed) return stored;
	const one = (field: string, otherwise: string) => (typeof typed[field] === 'string' ? typed[field] : otherwise);
	const many = (field: string, otherwise: readonly string[]) => (Array.isArray(typed[field]) ? typed[field] : [...otherwise]);
	return {
		parentIssuer: one('parentIssuer', stored.parentIssuer),
		issuer: one('issuer', stored.issuer),
		number: one('number', stored.number),
		placeAndDate: one('placeAndDate', stored.placeAndDate),
		about: one('about', stored.about),
		addressees: one('addressees', stored.addressees),
		recipients: one('recipients', stored.recipients),
		urgency: oneOf(['', 'express', 'very-urgent', 'urgent'], one('urgency', stored.urgency)),
		circulation: oneOf(['', 'return-after-reading', 'internal'], one('circulation', stored.circulation)),
		drafter: one('drafter', stored.drafter),
		contact: one('contact', stored.contact),
		capacity: many('capacity', stored.capacity),
		onBehalfOf: many('onBehalfOf', stored.onBehalfOf),
		position: many('position', stored.position),
		signer: many('signer', stored.signer),
		body: one('body', stored.body),
		annexTitle: many('annexTitle', stored.annexTitle),
		annexOrientation: many('annexOrientation', stored.annexOrientation).map((one) => (one === 'landscape' ? 'landscape' : 'portrait')),
		annexBody: many('annexBody', stored.annexBody),
		...(stored.title !== undefined && { title: one('title', stored.title) })
	};
}

function oneOf<T extends string>(known: readonly [T, ...T[]], typed: string): T {
	return known.find((one) => one === typed) ?? known[0];
}
