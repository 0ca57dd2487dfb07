import { Agent, request } from 'node:http';
import type { HostileCall } from './hostile-call.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const patience = 20_000;

/** Sends a call as it is, without a client's good manners. The status; 0 where the server closed the line, -1 where no answer came in time. */
export function sendRaw(address: string, { method, path, headers, body }: HostileCall): Promise<number> {
	const { hostname, port } = new URL(address);
	return new Promise((resolve) => {
		const length = body ? { 'content-length': String(body.byteLength) } : {};
		const asking = request({ hostname, port, method, path, headers: { ...latin(headers), ...length }, agent, timeout: patience }, (response) => {
			response.resume();
			response.on('end', () => resolve(response.statusCode ?? 0));
			response.on('error', () => resolve(0));
		});
		asking.on('timeout', () => {
			resolve(-1);
			asking.destroy();
		});
		asking.on('error', () => resolve(0));
		asking.end(body ?? undefined);
	});
}

/** Node sends headers as Latin-1 and refuses what is none. */
function latin(headers: HostileCall['headers']): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?')]));
}
