import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAddress } from './address.ts';

const routes = join(import.meta.dirname, '../../routes');
const ids: Readonly<Record<string, string>> = {
	agency: 'so-khcn',
	token: 'Zx9',
	file: 'register.pdf',
	version: '2',
	sha256: 'ab'.repeat(32),
	document: '018f0000-0000-7000-8000-000000000001',
	handover: '018f0000-0000-7000-8000-000000000021',
	plan: '018f0000-0000-7000-8000-000000000002',
	draft: '018f0000-0000-7000-8000-000000000008',
	obligation: '018f0000-0000-7000-8000-000000000003',
	correction: '018f0000-0000-7000-8000-000000000006',
	evidence: '018f0000-0000-7000-8000-00000000000a',
	duty: '018f0000-0000-7000-8000-000000000009',
	unit: '018f0000-0000-7000-8000-000000000004',
	paper: '018f0000-0000-7000-8000-000000000005',
	revision: '018f0000-0000-7000-8000-000000000006',
	dissemination: '018f0000-0000-7000-8000-000000000010',
	visit: '018f0000-0000-7000-8000-000000000011',
	session: '018f0000-0000-7000-8000-000000000012',
	arrival: '018f0000-0000-7000-8000-000000000012',
	slogan: '018f0000-0000-7000-8000-000000000013',
	post: '018f0000-0000-7000-8000-000000000016',
	item: '018f0000-0000-7000-8000-000000000014',
	dialogue: '018f0000-0000-7000-8000-000000000016',
	supervision: '018f0000-0000-7000-8000-000000000016',
	criticism: '018f0000-0000-7000-8000-000000000017',
	model: '018f0000-0000-7000-8000-000000000019',
	pair: '018f0000-0000-7000-8000-00000000001a',
	event: '018f0000-0000-7000-8000-000000000018',
	movement: '018f0000-0000-7000-8000-000000000016',
	nomination: '018f0000-0000-7000-8000-000000000017',
	note: '018f0000-0000-7000-8000-000000000015',
	posting: '018f0000-0000-7000-8000-000000000016',
	consultation: '018f0000-0000-7000-8000-000000000017',
	survey: '018f0000-0000-7000-8000-000000000016',
	request: '018f0000-0000-7000-8000-000000000022',
	breach: '018f0000-0000-7000-8000-000000000023',
	questionnaire: '018f0000-0000-7000-8000-000000000018',
	batch: '018f0000-0000-7000-8000-000000000017',
	dispatch: '018f0000-0000-7000-8000-000000000007'
};
/** Words of a person or a name of a file: looked up as they are, never as an id. */
const names = ['agency', 'token', 'file', 'door'];
const addresses = [...new Set(globSync('**/+{page.svelte,server.ts}', { cwd: routes }).map((file) => `/${file.split('/').slice(0, -1).join('/')}`))];
const filled = (route: string, odd?: string): string =>
	route.replace(/\[(\w+)\]/gu, (_, name: string) => (name === odd ? 'xyz' : (ids[name] ?? `no id for ${name}`)));
const withIds = addresses.flatMap((route) => [...route.matchAll(/\[(\w+)\]/gu)].flatMap(([, name = '']) => (names.includes(name) ? [] : [{ route, name }])));

test('every address of the site is one when its ids are ids', () => {
	expect(addresses.length).toBeGreaterThan(30);
	expect(addresses.filter((route) => !isAddress(filled(route)))).toEqual([]);
});

test('no address is one when any of its ids is not: nobody asks the database about "xyz"', () => {
	expect(withIds.length).toBeGreaterThan(25);
	expect(withIds.filter(({ route, name }) => isAddress(filled(route, name)))).toEqual([]);
});
