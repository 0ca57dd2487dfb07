import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { listening } from '../../../../tests/support/listening.ts';
import { outgoingUrl, sendOut } from './send-out.ts';

afterEach(() => vi.unstubAllEnvs());

const serving = (answer: RequestListener) => listening(createServer(answer));

const ask = (url: string, patience = 5000) => sendOut({ url, method: 'GET', headers: {}, patience, answerMax: 1000 });

test('only https to a machine on the Internet may be written down; numbers in any disguise, names and passwords are looked through', () => {
	const forbidden = [
		'http://example.vn/',
		'https://127.0.0.1/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://[::1]/',
		'https://[::ffff:10.0.0.1]/',
		'https://169.254.169.254/latest/meta-data',
		'https://a:b@example.vn/',
		'ftp://example.vn/',
		'file:///etc/passwd',
		'//example.vn',
		''
	];
	for (const url of forbidden) expect(() => outgoingUrl(url)).toThrow(expect.objectContaining({ code: 'EFORBIDDEN' }));
	expect(outgoingUrl('https://example.vn:8443/x').host).toBe('example.vn:8443');
});

test('a name that leads to this machine is not spoken to, unless the installation names it', async () => {
	const heard: string[] = [];
	await using server = await serving((request, response) => void (heard.push(request.url ?? ''), response.end('ok')));
	await expect(ask(`https://localhost:${server.port}/`)).rejects.toMatchObject({ code: 'EFORBIDDEN' });
	await expect(ask(`http://localhost:${server.port}/`)).rejects.toMatchObject({ code: 'EFORBIDDEN' });
	expect(heard).toEqual([]);
	vi.stubEnv('KHEO_OUTGOING_HOSTS', ` other.vn, localhost:${server.port}`);
	expect(await ask(`http://localhost:${server.port}/a`)).toMatchObject({ status: 200 });
	await expect(ask(`http://localhost:${server.port + 1}/`)).rejects.toMatchObject({ code: 'EFORBIDDEN' });
	expect(heard).toEqual(['/a']);
});

test('no answer leads elsewhere, an endless one is cut off, and one that does not come is given up', async () => {
	await using server = await serving((request, response) => {
		if (request.url === '/away') response.writeHead(302, { location: '/secret' }).end();
		else if (request.url === '/endless') setInterval(() => response.write('x'.repeat(500)), 1).unref();
	});
	vi.stubEnv('KHEO_OUTGOING_HOSTS', '127.0.0.1');
	const at = `http://127.0.0.1:${server.port}`;
	expect((await ask(`${at}/away`)).status).toBe(302);
	expect((await ask(`${at}/endless`)).body.byteLength).toBe(1000);
	await expect(ask(`${at}/silent`, 100)).rejects.toMatchObject({ code: 'ETIMEDOUT', reached: true });
	await expect(ask('http://127.0.0.1:1/', 1000)).rejects.toMatchObject({ code: 'ECONNREFUSED', reached: false });
});
