import { sessionOf } from '../session.ts';
import type { Known } from './hostile-call.ts';

type Listed = { readonly items: readonly { readonly id: string; readonly hasForm?: boolean }[] };

/** A token of this account, made as a person makes one, with every scope. */
export async function tokenOf(address: string, agency: string, username: string, password: string | undefined): Promise<string> {
	const cookie = await sessionOf(address, username, password);
	const body = new URLSearchParams({ name: 'Phần mềm thử', days: '30' });
	for (const scope of ['read', 'registers', 'register', 'report', 'files']) body.append('scopes[]', scope);
	const answer = await fetch(`${address}/${agency}/tokens?/make`, { method: 'POST', headers: { accept: 'text/html', origin: address, cookie }, body });
	const token = /kheo_[\w-]{43}/.exec(await answer.text())?.[0];
	if (!token) throw new Error(`no token for ${username}: ${answer.status}`);
	return token;
}

/** Ids that the demo really has, asked for with the first token. */
export async function knownToApi(address: string, agency: string, tokens: readonly [string, ...string[]]): Promise<Known> {
	const at = `/agencies/${agency}`;
	const list = async (path: string) =>
		((await (await fetch(`${address}/api/v1${at}${path}`, { headers: { authorization: `Bearer ${tokens[0]}` } })).json()) as Listed).items;
	const ids = (items: Listed['items']): readonly [string, ...string[]] => [items[0]?.id ?? 'none', ...items.slice(1).map(({ id }) => id)];
	const plans = ids(await list('/plans'));
	const obligations = ids((await list(`/plans/${plans[0]}/obligations?limit=200`)).filter(({ hasForm }) => hasForm !== false));
	const units = ids(await list('/units'));
	return {
		tokens,
		params: {
			agency: [agency, agency, agency, 'khong-co'],
			plan: plans,
			obligation: obligations,
			unit: units,
			year: ['2023', '2026'],
			version: ['1', '2', '999999999']
		}
	};
}
