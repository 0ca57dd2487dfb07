import { provincePictures } from '../../app/src/lib/features/demo/server/province-pictures.ts';
import { freePort } from '../../app/src/lib/server/postgres/free-port.ts';
import { gatherStatistics } from '../../app/src/lib/server/database/gather-statistics.ts';
import { withClient } from '../../app/src/lib/server/postgres/roles.ts';
import { connect } from '../../app/src/lib/server/database/connect.ts';
import { prepared, secrets } from '../agencies/prepare.ts';
import { loadTemplate } from '../agencies/template.ts';
import { serveEach, type Apps } from '../cluster/apps.ts';
import { systemOf } from '../cluster/installation.ts';
import type { Place, Seat } from './operations.ts';
import { enterPeople, password, type Person } from './people.ts';

const units = 240;
const users = 500;
const signingInAtOnce = 8;

export type Site = { readonly place: Place; readonly seats: readonly Seat[]; readonly apps: Apps };

/** One `kheo serve` for an agency of 240 units in which five hundred people are signed in. Who asks is told by a header, as behind a proxy: citizens come from many addresses. */
export async function startLoaded(superUrl: string, folder: string): Promise<Site> {
	const urls = await prepared(superUrl, folder, 'load');
	const { agencyId, slug, planId } = await loadTemplate(urls, secrets.KHEO_SECRET, units);
	const db = connect(urls.appUrl, 4);
	const { people, sheet, handedIn, field } = await enterPeople(systemOf(db, agencyId), urls.authUrl, secrets.KHEO_SECRET, users);
	await db.destroy();
	await withClient(urls.ownerUrl, gatherStatistics);
	const port = await freePort('127.0.0.1', 0);
	const apps = await serveEach([{ port, urls }], { ...secrets, KHEO_DATA: folder, ADDRESS_HEADER: 'x-forwarded-for' }, folder);
	const address = `http://127.0.0.1:${port}`;
	const [photo = new Uint8Array()] = await provincePictures();
	const place = { address, slug, agencyId, planId, sheet, handedIn, field, photo: new Uint8Array(photo) };
	try {
		return { place, seats: await seated(address, people), apps };
	} catch (error) {
		await apps.stop();
		throw error;
	}
}

async function seated(address: string, people: readonly Person[]): Promise<Seat[]> {
	const seats: Seat[] = [];
	for (let from = 0; from < people.length; from += signingInAtOnce) {
		const some = people
			.slice(from, from + signingInAtOnce)
			.map(async (person) => ({ person, cookie: await signedIn(address, person), version: 0, isHandedIn: false }));
		seats.push(...(await Promise.all(some)));
	}
	return seats;
}

async function signedIn(address: string, { username }: Person): Promise<string> {
	const form = new URLSearchParams({ username, password });
	const answer = await fetch(`${address}/sign-in`, {
		method: 'POST',
		body: form,
		headers: { origin: address, accept: 'text/html', 'x-forwarded-for': '10.1.1.1' },
		redirect: 'manual'
	});
	await answer.text();
	if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
}
