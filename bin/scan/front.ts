import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** The site as a scanner sees it: `stop` ends it. */
export type Front = { readonly address: string; stop(): void };

/**
 * Stands before a site and gives every request the cookies of a session and the origin of the site's own pages, so that forms are attacked and not only
 * refused as a stranger's. Signing out is answered here: the scanner would end the session it works in.
 */
export async function frontOf(site: string, cookies = ''): Promise<Front> {
	const target = new URL(site);
	const server = http.createServer((request, response) => {
		if (request.url?.startsWith('/sign-out')) return void response.writeHead(204).end();
		const own = request.method === 'GET' ? {} : { origin: target.origin };
		const headers = { ...request.headers, host: target.host, ...own, ...(cookies && { cookie: cookies }) };
		const asked = http.request({ host: target.hostname, port: target.port, path: request.url, method: request.method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		asked.on('error', () => response.destroy());
		request.pipe(asked);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}`, stop: () => (server.closeAllConnections(), void server.close()) };
}
