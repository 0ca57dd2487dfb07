import { createServer } from 'node:net';

/** A port nobody listens on at this moment; the asked one when it is free. */
export async function freePort(host: string, wanted = 0): Promise<number> {
	return (await tryPort(host, wanted)) ?? (await tryPort(host, 0)) ?? Promise.reject(new Error(`no free port on ${host}`));
}

function tryPort(host: string, port: number): Promise<number | null> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () => done(null));
		probe.listen(port, host, () => {
			const address = probe.address();
			probe.close(() => done(address !== null && typeof address === 'object' ? address.port : null));
		});
	});
}
