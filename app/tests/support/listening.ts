import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Of HTTP servers only; others wait for whoever is still speaking. */
type HangsUp = { closeAllConnections?(): void };

/** Lets a test's own server listen on a free port of this machine; whatever still speaks to it when it ends is hung up on. */
export async function listening(server: Server & HangsUp, wanted = 0) {
	server.listen(wanted, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const close = async () => {
		server.close();
		server.closeAllConnections?.();
	};
	return { port, address: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}
