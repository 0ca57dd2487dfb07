import { request, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { listening } from '../../../tests/support/listening.ts';
import { httpServer } from './http-server.ts';

const bearer = { authorization: 'Bearer kheo_x' };

/** The origin that the framework is told a write comes from. */
function originOf(address: string, path: string, headers: Record<string, string>): Promise<string> {
	const { hostname, port } = new URL(address);
	return new Promise((done, fail) => {
		const asking = request({ hostname, port, path, method: 'DELETE', headers }, (answer) => {
			let said = '';
			answer.on('data', (piece) => (said += String(piece))).on('end', () => done(said));
		});
		asking.on('error', fail).end();
	});
}

const told: RequestListener = (request, response) => void response.end(request.headers.origin ?? 'none');

test('a call of the API with a token is taken as no form, under our own origin', async () => {
	await using open = await listening(httpServer(told, { tls: null, origin: null }));
	await using proxied = await listening(httpServer(told, { tls: null, origin: 'https://kheo.example.vn' }));
	expect(await originOf(open.address, '/api/v1/agencies/so/plans', bearer)).toBe(new URL(open.address).origin);
	expect(await originOf(proxied.address, '/api/v1/agencies/so/plans?limit=1', bearer)).toBe('https://kheo.example.vn');
});

test('whatever a browser could send stays as it came: with a cookie, without a token, or to any other address', async () => {
	await using site = await listening(httpServer(told, { tls: null, origin: null }));
	const evil = { origin: 'https://evil.example' };
	const to = (path: string, headers: Record<string, string>) => originOf(site.address, path, { ...evil, ...headers });
	const plans = '/api/v1/agencies/so/plans';
	const left = [to(plans, {}), to(plans, { ...bearer, cookie: 'kheo=1' }), to(plans, { authorization: 'Basic eDp5' }), to('/so-khcn/members', bearer)];
	const astray = ['/api/v1/../../sign-in', '/api/v1/%2e%2e/%2e%2e/account', '//x/api/v1/y', '/api/v10/x', '/api/v1'].map((path) => to(path, bearer));
	expect(new Set(await Promise.all([...left, ...astray]))).toEqual(new Set(['https://evil.example']));
});
