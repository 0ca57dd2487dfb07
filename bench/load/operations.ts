import { formToken } from '../../app/src/lib/server/open-forms/form-token.ts';
import { newId } from '../../app/src/lib/server/database/new-id.ts';
import type { Person } from './people.ts';

export type Place = {
	readonly address: string;
	readonly slug: string;
	readonly agencyId: string;
	readonly planId: string;
	readonly sheet: string;
	readonly handedIn: string;
	readonly field: string;
	readonly photo: Uint8Array<ArrayBuffer>;
};

/** Somebody signed in, with what their screen remembers. */
export type Seat = { readonly person: Person; readonly cookie: string; version: number; isHandedIn: boolean };

export type Operation = {
	readonly name: string;
	readonly weight: number;
	readonly for: 'unit' | 'office' | 'anyone' | 'citizen';
	run(place: Place, seat: Seat): Promise<void>;
};

const returnPath = ({ slug }: Place, obligation: string, { person }: Seat) => `/${slug}/obligations/${obligation}/units/${person.unitId}`;
const page = (name: string, weight: number, of: Operation['for'], path: (place: Place, seat: Seat) => string): Operation => ({
	name,
	weight,
	for: of,
	run: async (place, seat) => void (await asked(place, seat, path(place, seat), {}, of !== 'citizen'))
});

/** What people do in a working hour, and about how often beside each other. */
export const operations: readonly Operation[] = [
	page('first page', 12, 'anyone', ({ slug }) => `/${slug}`),
	page('own return', 14, 'unit', (place, seat) => returnPath(place, place.sheet, seat)),
	{ name: 'a row saved', weight: 30, for: 'unit', run: saveRow },
	{ name: 'return handed in or taken back', weight: 4, for: 'unit', run: handIn },
	{ name: 'a photo as evidence', weight: 1, for: 'unit', run: addPhoto },
	page('plan', 4, 'office', ({ slug, planId }) => `/${slug}/plans/${planId}`),
	page('matrix', 6, 'office', ({ slug, planId }) => `/${slug}/plans/${planId}/tracking`),
	page('matrix, searched', 3, 'office', ({ slug, planId }) => `/${slug}/plans/${planId}/tracking?q=${encodeURIComponent('tong hop')}`),
	page('board', 5, 'office', ({ slug }) => `/${slug}/board`),
	page('feedback desk', 3, 'office', ({ slug }) => `/${slug}/feedback`),
	page('people’s first page', 8, 'citizen', ({ slug }) => `/${slug}/people`),
	page('people’s search', 4, 'citizen', ({ slug }) => `/${slug}/people/search?q=${encodeURIComponent('đối thoại')}`),
	{ name: 'feedback sent', weight: 3, for: 'citizen', run: sendFeedback }
];

async function saveRow(place: Place, seat: Seat): Promise<void> {
	const edits = [{ rowId: seat.person.rowId, column: 'c4', baseVersion: seat.version, value: `lần ${seat.version + 1}` }];
	const body = JSON.stringify({ arrangements: [], edits });
	const answer = await asked(place, seat, `${returnPath(place, place.sheet, seat)}/rows`, {
		method: 'PATCH',
		body,
		headers: { 'content-type': 'application/json' }
	});
	const { applied } = JSON.parse(answer) as { applied: { n: number }[] };
	if (applied.length !== 1) throw new Error('a save met somebody else’s');
	seat.version += 1;
}

async function handIn(place: Place, seat: Seat): Promise<void> {
	const form = new FormData();
	form.set('requestKey', newId());
	form.set('nilReason', 'Quý này đơn vị không có nội dung phải đăng ký.');
	await asked(place, seat, `${returnPath(place, place.handedIn, seat)}?/${seat.isHandedIn ? 'withdraw' : 'nil'}`, { method: 'POST', body: form });
	seat.isHandedIn = !seat.isHandedIn;
}

async function addPhoto(place: Place, seat: Seat): Promise<void> {
	const form = new FormData();
	form.set('requestKey', newId());
	form.append('files[]', new File([place.photo, new Uint8Array([Math.random() * 256, Math.random() * 256])], 'anh.jpg', { type: 'image/jpeg' }));
	await asked(place, seat, `${returnPath(place, place.sheet, seat)}/evidence?/addFiles`, { method: 'POST', body: form });
}

async function sendFeedback(place: Place, seat: Seat): Promise<void> {
	const form = new FormData();
	const token = formToken(place.agencyId, new Date(Date.now() - 20_000));
	const words = `Bộ phận một cửa mở cửa muộn sáng thứ Hai, nhiều người phải chờ, lần ${newId()}.`;
	for (const [name, value] of Object.entries({ requestKey: newId(), token, words, field: place.field, website: '' })) form.set(name, value);
	await asked(place, seat, `/${place.slug}/people/feedback/send?/send`, { method: 'POST', body: form }, false);
}

/** Any answer but a whole one is an error: a refusal must not count as quick. */
async function asked({ address }: Place, { cookie }: Seat, path: string, init: RequestInit = {}, isSignedIn = true): Promise<string> {
	const from = [10, 0, 0, 0].map((part) => part || Math.floor(Math.random() * 254) + 1).join('.');
	const headers = { origin: address, accept: 'text/html', 'x-forwarded-for': from, ...(isSignedIn && { cookie }), ...(init.headers as Record<string, string>) };
	const answer = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
	const text = await answer.text();
	const isDone = init.method === 'POST' ? answer.status === 200 || answer.status === 303 : answer.status === 200;
	if (!isDone) throw new Error(`${init.method ?? 'GET'} ${path} answered ${answer.status}: ${text.replace(/<[^>]+>|\s+/g, ' ').slice(0, 300)}`);
	return text;
}
